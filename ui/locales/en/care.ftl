# The sentences of the childcare screen.

## The day asked
care-day = Day asked
care-day-today = Today
care-day-next-month = 1st of next month
care-day-school-year = Next 1 March
care-no-children = Nobody here is younger than 13. Once a child's date of birth is written down, childcare support is checked here.

## One sentence
care-say-eligible = Yes, it is paid. { $programme }, { $amount }.
care-say-no-cash = Entitled. { $programme } goes into the daycare fee, so nothing is paid in cash.
care-say-unconfirmed = Every condition is met. { $programme }; the amount has to be confirmed by the office in charge.
care-say-not-eligible = No, it is not paid. { $programme }.
care-say-undetermined = We cannot say yet. { $programme }.
care-say-nothing = Nothing is paid for this child on this day.
care-say-ask = Please ask about { $facts }.
care-say-span = From { $from } until { $until }.
care-say-then-unconfirmed = From { $from } the amount has to be confirmed.
care-say-then-amount = From { $from } { $amount }.
care-say-from = It is paid from { $from }: { $amount }.
care-say-from-unconfirmed = It is paid from { $from }; the amount has to be confirmed.
care-amount-month = { $amount } a month
care-amount-hour = { $amount } an hour
care-amount-missing = to be confirmed
care-child-now = { $classAge ->
    [0] class 0
   *[other] class { $classAge }
  } · { $months } months
care-child-past-classes = past the classes · { $months } months
care-within-city = Part of the city's amount already; not added to it.
care-others = Other support
care-open = { $count ->
    [one] { $count } programme that hangs on the answers
   *[other] { $count } programmes that hang on the answers
  }
care-folded = { $count ->
    [one] { $count } programme that does not apply
   *[other] { $count } programmes that do not apply
  }

## Questions
care-questions = To ask
care-question-outside = The case file does not hold this fact. Please ask the office in charge.
care-answer-save = Save answer
care-answer-needed = Please fill in: { $field }.
care-none-enrolments = Not in a facility
care-none-registrations = Not registered
care-none-stays = No status of stay
care-none-guardians = No guardian
care-field-enrolment-area = Where the facility is
care-field-address-area = Where they live
care-field-enrolment-from = First day there
care-field-address-from = Living there since
care-field-nationality-from = National since
care-field-registration-from = Registered on
care-field-stay-from = Stay from
care-field-stay-until = Stay until
care-field-nationality-country = Nationality
care-field-stay-status = Status of stay
care-field-enrolment-extended_care = Uses extended care (17:00–19:30)

## Papers to look at
care-paper-enrolments = Paper: certificate of attendance, or the facility's message of admission
care-paper-enrolments-extended_care = Paper: application for extended care, or a word from the daycare
care-paper-addresses = Paper: certificate of alien registration (place of stay), or resident register
care-paper-nationalities = Paper: passport or basic certificate
care-paper-registrations = Paper: registration card or certificate; under 17 the number sticker in the passport
care-paper-stays = Paper: back of the registration card, or the sticker in the passport
care-paper-guardians = Paper: birth certificate or family relations certificate

## Names of facts
care-fact-id = membership of the family
care-fact-birth_date = date of birth
care-fact-enrolments = daycare or kindergarten
care-fact-enrolments-extended_care = extended care
care-fact-addresses = address
care-fact-nationalities = nationality
care-fact-registrations = registration
care-fact-stays = status of stay
care-fact-guardians = guardians
care-fact-absences = time abroad
care-fact-applications = applications
care-fact-disability = registered disability
care-fact-refugee_recognised = recognition as a refugee
care-fact-school_deferred = deferred school entry
care-fact-early_nuri_from = early entry to the Nuri course
care-fact-household_income = household income
care-fact-of = { $fact } of { $name }

## Deadlines, caveats, assumptions
care-apply-by = { $programme }: apply by { $date } to be paid from the month of birth.
care-apply-by-passed = { $programme }: the deadline for payment from the month of birth ({ $date }) has passed. It is paid from the month of application now.
care-payable-from = { $programme }: paid from { $month }.
care-mind = Deadlines and cautions
care-assumed = Not asked.

## Why
care-why = Why?
care-verdict-holds = met
care-verdict-fails = not met
care-verdict-unknown = not known
care-basis = Basis
care-fact-line = { $fact }: { $said }
care-fact-period = { $from } – { $until }
care-fact-since = since { $from }
care-fact-assumed = assumed, not asked
care-fact-none = none
care-enrolment-in = { $sort } ({ $area })
care-figure-days = { $days } days
care-figure-classes = classes { $classes }
care-figure-months = months { $months }
care-parameter = Rule: { $value } · since { $from } · { $status } · { $source }
care-parameter-missing = Rule: to be confirmed · { $source }
care-reading-provisional = reading provisional

## Options
care-options = Ways to choose between
care-options-open = { $count ->
    [one] { $count } way to ask about first
   *[other] { $count } ways to ask about first
  }
care-option-counts-from = A switch applied for today counts from { $month }.
care-option-present = Now
care-option-nothing = No support
care-option-missing = Ask first: { $facts }
care-option-hourly = Hourly amounts are not part of the sum.
care-missing-sum = to be confirmed

## What would change it
care-flips = What would change it
care-flip = { $changes } → { $programme }, { $amount }
care-flip-and = { $one } and { $other }

## Areas
care-area-anywhere = anywhere in Korea
care-area-41 = Gyeonggi
care-area-4127 = Ansan
care-area-4119 = Bucheon
care-area-41390 = Siheung
care-area-41500 = Icheon
care-area-41550 = Anseong
care-area-41590 = Hwaseong
care-area-41650 = Pocheon

## Timeline
care-timeline = Support for { $name } from birth to 13
care-timeline-title = From birth to 13
care-timeline-hint = Arrow keys move between periods.
care-timeline-today = today
care-timeline-asked = day asked
care-timeline-march = School year (March)
care-timeline-show-all = { $count ->
    [one] Show { $count } programme that never applies
   *[other] Show { $count } programmes that never apply
  }
care-timeline-hide = Hide programmes that never apply
care-timeline-run = { $programme } · { $from } – { $until } · { $outcome }
care-timeline-legend = Key

## Saved checks
care-save = Save check
care-save-hint = Keeps this answer and its reasons in the case file.
care-saved = Saved { $time }
care-checks = Saved checks
care-checks-empty = No check has been saved. "Save check" keeps today's answer with its reasons here.
care-check-line = Day asked { $on }
care-check-by = saved by { $by }, { $at }
care-check-nothing = nothing payable
care-replay = Replay
care-replay-close = Close
care-replay-same = Reckoned again from the saved facts and rules, the answer is the same word for word.
care-replay-not-same = Reckoned again from the saved facts and rules, the answer differs. Please tell the administrator.
care-replay-other-rules = The rulebook used then ({ $version }) is not the present one ({ $now }).
care-replay-other-figures = The figures that the centre has confirmed have changed since.
care-replay-same-rules = The rulebook is still the same ({ $version }).
care-replay-facts = Facts changed since: { $facts }.
care-replay-no-facts = No fact has changed since.
care-replay-differs = What differs for the same day with the facts and rules of now
care-replay-no-difference = With the facts and rules of now the answer is the same.
care-replay-child = Child
care-replay-programme = Support
care-replay-before = Saved
care-replay-now = Now

## Facts that cannot be used
care-incomplete = Written down, but of no use to the check
care-incomplete-no_start = { $name }, { $fact }: the first day is missing.
care-incomplete-conflict = { $name }, { $fact }: there are two values that disagree. Please choose one.
care-incomplete-no_value = { $name }, { $fact }: the value is empty.
care-incomplete-no_birth_date = { $name }, { $fact }: the date is not complete.
care-go = Go and correct
care-refused = The facts as written cannot be checked
care-refused-malformed = { $name }, { $fact }: the value cannot be read: { $value }
care-refused-unknown_key = This version does not know an entry: { $fact }
care-refused-missing_key = { $name }: { $fact } is missing.
care-refused-duplicate_key = { $name }: { $fact } is given twice.
care-refused-bad_date = { $name }, { $fact }: not a date of the calendar: { $value }
care-refused-bad_value = { $name }, { $fact }: unknown value: { $value }
care-refused-until_before_from = { $name }, { $fact }: the last day ({ $value }) lies before the first.
care-refused-not_yet_born = { $name } is not yet born on the day asked. Please look at the day or the date of birth.
care-refused-unknown_guardian = The guardian written for { $name } is not in this family.
care-refused-duplicate_id = The same person is written twice: { $name }
care-refused-overlapping_enrolments = { $name }: periods of { $fact } overlap. Please write the last day of one of them.
care-someone = This family

## Print
care-print-title = Childcare support
care-print-on = As of { $date } · rulebook { $version }
care-print-missing = Still to be found out: { $facts }.
care-print-foot = Checked with the facts and the rulebook of the day above. The decision lies with the office in charge.
