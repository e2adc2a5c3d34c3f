# Documents that go out on paper
document-foot = { $centre } · printed by { $by } · { $at } · for: { $purpose }
document-won = { $amount } won
document-as-of = as of { $day }

## Sorts of documents
document-summary = Case summary
document-form = Form
document-decision = Childcare support: decision sheet
document-interview = Interview sheet
document-handover = Handover
document-referral = Referral letter
document-receipt = Receipt of a copy
document-certificate = Certificate of destruction
document-genogram = Genogram
document-access_extract = Extract of the access log
document-application = Application for the childcare fee
document-family_page = Page for the family

## Case summary
document-part-flags = Warnings
document-part-people = Family
document-part-course = Course
document-part-assessment = Latest assessment
document-part-goals = Goals
document-part-services = Latest services
document-part-childcare = Latest childcare check
document-part-work = To do
document-part-notes = Latest notes
document-column-name = Name
document-column-relation = Relation
document-column-born = Born
document-column-nationality = Nationality
document-column-stay = Stay

## Forms and referral letter
document-written = Written
document-confirmed = Confirmation
document-sign-worker = Caseworker (signature)
document-sign-supervisor = Supervisor (signature)
document-sign-person = The person (signature)
document-sign-guardian = Guardian (signature)
document-sign-agency = For the agency (signature)
document-sign-giver = Handed over by (signature)
document-sign-receiver = Taken over by (signature)
document-sign-applicant = Applicant (signature)
document-sign-taker = Received by (signature)
document-to = To
document-from = From
document-worker = Caseworker
document-about = About
document-consent = Consent
document-reply = Reply
document-reply-result = Result
document-reply-words = In words

## Decision sheet
document-asked-on = Day asked
document-checked-by = Checked by
document-not-saved = a check that was not saved
document-child-age = class { $class } · { $months } months
document-column-programme = Programme
document-column-outcome = Outcome
document-column-amount = Amount
document-column-condition = Condition
document-column-verdict = Holds
document-column-why = Why
document-column-basis = Paragraph
document-decision-note = This follows from the facts that the centre knows and from the rulebook. The office in charge makes the final decision.

## Receipt of a copy
document-receipt-from = From
document-receipt-at = When
document-receipt-by = Taken in by
document-receipt-before = State before
document-receipt-after = State after
document-receipt-back = Taken back
document-receipt-acts = What came
document-notes-count = { $count } notes

## Application
document-child = Child
document-guardian = Guardian
document-wanted = Support applied for
document-registration = Registration
document-number = Registration number (by hand)
document-address = Address (by hand)
document-phone = Telephone (by hand)
document-facility = Facility
document-tick = Apply
document-nothing-to-apply = There is no support to apply for on this day.
document-application-words = I apply for the support above.
document-application-day = Day of application
document-application-note = The centre has filled this in as far as it could. Where the office has a form of its own, it is copied there. Whoever applies writes the number, address and telephone.

## Languages
language-zh = Chinese
language-vi = Vietnamese
language-ru = Russian
language-uz = Uzbek
language-th = Thai
language-km = Khmer
language-mn = Mongolian
language-tl = Tagalog
language-ne = Nepali
language-id = Indonesian
language-my = Burmese
language-ur = Urdu

## Why it was not printed
refusal-no-typeface = No typeface of this computer has these letters, so nothing was printed.
refusal-no-answer = There is no answer for that day. See what the childcare screen says of the facts.

## On the screen
documents-open = Documents
documents-title = Make a document
documents-kind = Document
documents-record = Of what
documents-nothing = There is no record yet of which this document could be made.
documents-check = as of { $on } · { $by } · { $day }
documents-now = As of now ({ $day })
documents-beside = Language beside Korean
documents-own-language = What the family reads
documents-reviewed = Reviewed by an interpreter: { $who }, { $day }
documents-unreviewed = No interpreter has reviewed these words yet, and the page says so.
documents-purpose = What is it for
documents-purpose-hint = It stands at the foot of each page and in the access log.
documents-save = Save as PDF
documents-saved = Saved. Files outside are not encrypted.
documents-making = Being made…
documents-review-by = Interpreter who reviewed the page in this language
documents-review-hint = The mark goes when the words change.
documents-review = Mark as reviewed
documents-review-undo = Take the mark back
