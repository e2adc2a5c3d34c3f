## In the family
relation-mother = Mother
relation-father = Father
relation-child = Child
relation-spouse = Spouse
relation-grandmother = Grandmother
relation-grandfather = Grandfather
relation-sibling = Sibling
relation-relative = Relative
relation-guardian = Guardian
relation-other = Other

## Sex
sex-female = Female
sex-male = Male
sex-unknown = Unknown

## Case types
case-multicultural = Multicultural family
case-foreign_resident = Foreign-resident family
case-refugee = Refugee family
case-north_korean_refugee = North Korean refugee family
case-other = Other

## Sorts of name
name-sort-passport = Passport name
name-sort-hangul = Name in Hangul
name-sort-legal = Legal Korean name
name-sort-native = Name in native script
name-sort-former = Former name
name-sort-nickname = Nickname

## Sorts of registration
registration-sort-alien = Alien registration
registration-sort-overseas_korean = Overseas Korean report
registration-sort-resident = Resident registration

## Sorts of facility
enrolment-sort-daycare = Daycare
enrolment-sort-kindergarten_public = Public kindergarten
enrolment-sort-kindergarten_private = Private kindergarten
enrolment-sort-school = School

## Sorts of tie: what the other is to the person
tie-sort-spouse = Spouse
tie-sort-de_facto = De facto spouse
tie-sort-divorced = Divorced spouse
tie-sort-separated = Separated spouse
tie-sort-birth_parent = Birth parent
tie-sort-step_parent = Step-parent
tie-sort-adoptive_parent = Adoptive parent
tie-sort-foster_parent = Foster parent
tie-sort-sibling = Sibling
tie-sort-co_resident = Housemate
tie-sort-employer = Employer
tie-sort-sponsor = Sponsor
tie-sort-twin = Twin
tie-sort-close = Close
tie-sort-distant = Distant
tie-sort-conflict = Conflict
tie-sort-violence = Violence
tie-sort-cut_off = Cut off

## Sorts of outside tie
bond-sort-school = School
bond-sort-daycare = Daycare or kindergarten
bond-sort-work = Work
bond-sort-faith = Place of worship
bond-sort-clinic = Clinic
bond-sort-relatives = Relatives
bond-sort-relatives_abroad = Relatives abroad
bond-sort-friends = Friends
bond-sort-neighbours = Neighbours
bond-sort-agency = Agency
bond-sort-other = Other

## Strength of a tie
strength-strong = Strong
strength-ordinary = Ordinary
strength-weak = Weak
strength-strained = Strained
strength-broken = Broken

## Which way the help flows
direction-to_household = To the household
direction-from_household = From the household
direction-both = Both ways

## Ways of contact
way-visit_here = Visit to the centre
way-home_visit = Home visit
way-phone = Phone
way-messenger = Messenger
way-other = Other

## Yes and no
truth-yes = Yes
truth-no = No

## Kinds of record
kind-family = Family
kind-person = Person
kind-name = Name
kind-nationality = Nationality
kind-registration = Registration
kind-stay = Status of stay
kind-address = Address
kind-enrolment = Enrolment
kind-absence = Stay abroad
kind-application = Application
kind-guardian = Guardian
kind-tie = Tie
kind-note = Note
kind-check = Childcare check
kind-bond = Outside tie

## Lists
list-names = Names
list-nationalities = Nationalities
list-registrations = Registrations
list-stays = Statuses of stay
list-addresses = Addresses
list-guardians = Guardians
list-enrolments = Daycare and kindergarten
list-absences = Stays abroad
list-applications = Applications
list-ties = Ties

## Tabs
tab-overview = Overview
tab-genogram = Genogram
tab-childcare = Childcare
tab-notes = Notes
tab-history = History

## Why a file is read-only
trouble-too_new = A newer version of the program wrote this file. It can only be read; please update the program.
trouble-damaged = Part of the file is damaged. Only what verifies is shown, and it can only be read. Please restore it from a backup.
trouble-put_back = This file is older than what the centre has already seen. Someone may have put an old copy back, so it can only be read.

## Why a value does not fit
refusal-not-a-day = There is no such day.
refusal-unknown-word = Not a value of the list.
refusal-too-long = Too long.
refusal-not-thirteen-digits = The number has 13 digits.
refusal-no-day-of-birth = The first six digits are no day of birth in the calendar.
refusal-other-century = The seventh digit is for another century than the day of birth on file. Please check the number or the day of birth.
refusal-other-sex = The seventh digit is for the other sex than the one on file. Please check the number or the sex.
refusal-ends-before-it-begins = The last day lies before the first.
refusal-missing = A value is missing.
refusal-in-the-future = That day has not come yet.
refusal-no-letters = The typeface of the PDF lacks these letters. Save as SVG, or enter the name in Hangul or Latin letters.
refusal-already-so = It is written down so already.

## Fields
field-title = Name of the family
field-file_number = File number
field-case_type = Case type
field-opened_on = Opened on
field-worker = Caseworker
field-remark = Remark
field-birth_date = Date of birth
field-sex = Sex
field-relation = In the family
field-disability = Registered disability
field-refugee_recognised = Recognised refugee
field-school_deferred = School entry deferred
field-early_nuri_from = Early Nuri course from
field-died_on = Died on
field-index_person = Index person of the genogram
field-name = Name
field-strength = Strength
field-direction = Direction
field-speaks = Speaks
field-reads = Reads
field-interpreter_needed = Interpreter needed
field-phone = Phone
field-passport_number = Passport number
field-driving_licence = Driving licence
field-kept_for = Kept for
field-kept_without = Why without consent
kept_for-childcare = Childcare and education
kept_for-counselling = Family counselling
kept_for-information = Information and training
kept_for-health = Medical and health care
kept_for-multilingual = Multilingual services
field-asked_none = Asked, none
field-person = Person
field-other = Other person
field-sort = Sort
field-text = Text
field-from = From
field-until = Until
field-country = Country
field-number = Number
field-number_pending = Number pending
field-status = Status
field-area = Area
field-detail = Street and house
field-facility = Facility
field-extended_care = Extended care
field-programme = Programme
field-on = Day
field-way = Way
field-source = Source
field-expected_on = Child expected
field-said_by = Said by
field-said_on = Said on
field-said_in = Said in
field-said_through = Interpreted by
field-document_seen = Document seen
field-person-from = Member since
field-person-until = Member until
field-facts = Facts
field-answer = Answer
field-rulebook_version = Rulebook
field-rulebook_digest = Rulebook digest
field-removed = Removed
field-guardian-other = Guardian
field-address-from = Lived from
field-address-until = Lived until
field-enrolment-sort = Facility kind
field-enrolment-from = Entered
field-enrolment-until = Left
field-name-sort = Sort of name
field-name-text = Name
field-registration-sort = Register
field-registration-from = Registered on
field-tie-sort = Tie
field-bond-sort = Outside tie
field-bond-other = Whose
field-absence-from = Left Korea
field-absence-until = Came back
field-application-on = Applied on

## Acts
act-create_family = Family registered
act-edit = Edit
act-mark_list = List marked
act-remove = Removal
act-undo = Undo
act-redo = Redone
act-erase = Erased
act-save_check = Childcare check saved
act-birth = Birth
act-marriage = Marriage
act-separation = Separation
act-divorce = Divorce
act-departure = Departure from Korea
act-death = Death
act-naturalisation = Naturalisation
act-arrival = Arrival in Korea
act-move = Move
act-school_entry = School entry
field-scope = Families it opens
field-team = Team
field-on_duty = On duty
act-hand_over = Changed the caseworker
act-seal_family = Changed the seal
field-kept_sealed = Sealed
