## Programmes
programme-ansan-daycare = Ansan childcare fee for foreign children
programme-ansan-daycare-short = Ansan childcare fee
programme-ansan-extended-care = Ansan extended-care fee for foreign children
programme-ansan-extended-care-short = Ansan extended care
programme-foreign-kindergarten = Kindergarten tuition for foreign children
programme-foreign-kindergarten-short = Foreign kindergarten
programme-gyeonggi-daycare = Gyeonggi childcare fee for foreign children
programme-gyeonggi-daycare-short = Gyeonggi childcare fee
programme-gyeonggi-undocumented = Gyeonggi childcare fee for unregistered children
programme-gyeonggi-undocumented-short = Unregistered children
programme-national-daycare = Childcare fee
programme-national-daycare-short = Childcare fee
programme-national-kindergarten = Kindergarten tuition
programme-national-kindergarten-short = Kindergarten tuition
programme-free-education-extra = Free education supplement
programme-free-education-extra-short = Free education
programme-parental-benefit = Parental benefit
programme-parental-benefit-short = Parental benefit
programme-home-care-allowance = Home care allowance
programme-home-care-allowance-short = Home care
programme-child-allowance = Child allowance
programme-child-allowance-short = Child allowance

## Outcomes
outcome-eligible = You can receive it
outcome-amount_unconfirmed = You can receive it; the amount must be confirmed
outcome-not_eligible = You cannot receive it
outcome-undetermined = We must ask more before we can say

## Conditions
condition-in_force = In force
condition-foreign = Foreign nationality
condition-entitled = Korean nationality or refugee status
condition-registered = Registration
condition-unregistered = No registration
condition-lawful_stay = Status of stay
condition-residence = The child's residence
condition-guardian_residence = A guardian's residence
condition-class_age = Class age
condition-enrolled = Enrolment
condition-not_enrolled = Care at home
condition-extended_care = Extended care
condition-born_since_2022 = Born in 2022 or later
condition-months = Months of age
condition-before_school = Before school
condition-present = Present in Korea
condition-income = Income
condition-amount = Amount

## One sentence a condition
step-in_force-holds = The programme is in force on this day.
step-in_force-fails = The programme is not in force on this day.
step-in_force-unknown = It is not known whether the programme is in force on this day.
step-foreign-holds = The child has no Korean nationality.
step-foreign-fails = The child has Korean nationality, so the schemes for foreign children do not apply.
step-foreign-unknown = The child's nationality has not been asked yet.
step-entitled-holds = The child is Korean or a recognised refugee.
step-entitled-fails = Korean nationality or recognition as a refugee is needed.
step-entitled-unknown = The child's nationality has not been asked yet.
step-registered-holds = The registration that is needed covers this day.
step-registered-fails = The registration that is needed does not cover this day.
step-registered-unknown = The child's registration has not been asked yet.
step-unregistered-holds = There is no registration on this day.
step-unregistered-fails = The child is registered, so the scheme for unregistered children does not apply.
step-unregistered-unknown = The child's registration has not been asked yet.
step-lawful_stay-holds = A status of stay covers this day.
step-lawful_stay-fails = No status of stay covers this day.
step-lawful_stay-unknown = The child's status of stay has not been asked yet.
step-residence-holds = The child has lived in the area without a gap since { $first_day }: { $elapsed } days, the first not counted.
step-residence-fails = The child has not lived in the area for more than 90 days.
step-residence-unknown = Where the child has lived has not been asked yet.
step-guardian_residence-holds = A guardian has lived in the area without a gap since { $first_day }: { $elapsed } days, the first not counted.
step-guardian_residence-fails = No guardian has lived in the area for more than 90 days.
step-guardian_residence-unknown = Who the guardians are and where they have lived has not all been asked yet.
step-class_age-holds = Class { $class_age } in school year { $school_year }: a class that is supported.
step-class_age-fails = Class { $class_age } in school year { $school_year }: not a class that is supported.
step-class_age-unknown = The class age is not known.
step-enrolled-holds = The child attends a facility that is supported.
step-enrolled-fails = The child does not attend such a facility in a supported area on this day.
step-enrolled-unknown = Whether the child attends a daycare or kindergarten has not been asked yet.
step-not_enrolled-holds = The child attends no daycare or kindergarten.
step-not_enrolled-fails = The child attends a daycare or kindergarten.
step-not_enrolled-unknown = Whether the child attends a daycare or kindergarten has not been asked yet.
step-extended_care-holds = Extended care is used.
step-extended_care-fails = Extended care is not used.
step-extended_care-unknown = Whether extended care is used has not been asked yet.
step-born_since_2022-holds = The child was born in 2022 or later.
step-born_since_2022-fails = The child was born before 2022.
step-born_since_2022-unknown = The day of birth is not known.
step-months-holds = { $months } months old: within the ages that are supported.
step-months-fails = { $months } months old: not within the ages that are supported.
step-months-unknown = The months of age are not known.
step-before_school-holds = The end of February of the school year ({ $last_day }) has not passed.
step-before_school-fails = The end of February of the school year ({ $last_day }) has passed.
step-before_school-unknown = When school begins is not known.
step-present-holds = The child is not abroad for 90 days or more.
step-present-fails = The child has been abroad for 90 days; payment stops from the month after.
step-present-unknown = Whether the child is abroad is not known.
step-income-holds = The income is within the limit.
step-income-fails = The income is above the limit.
step-income-unknown = In 2018 there was an income limit; the household's income must be checked.
step-amount-holds = The amount is known.
step-amount-unknown = The amount of this day is not known yet.

## To be said with it
caveat-f4-registration-unconfirmed = There is only a report of domestic residence. Please confirm with the city that it counts here.
caveat-ninety-days-disputed = It is exactly day 90. Notices differ between 90 days and more than 90; please confirm.

## To be asked
question-nationalities = Which nationality?
question-registrations = Registered as a foreigner, an overseas Korean or a resident?
question-stays = Which status of stay, and until when?
question-addresses = Where have you lived, and since when?
question-guardians = Who are the guardians?
question-enrolments = Does the child attend a daycare or kindergarten? Since when?
question-enrolments-extended_care = Is extended care after 17:00 used?
question-absences = Were there stays abroad?
question-disability = Is a disability registered?
question-refugee_recognised = Recognised as a refugee?
question-school_deferred = Was entry to school deferred?
question-early_nuri_from = Did the Nuri course begin early?
question-applications = When was the application made?
question-household_income = What was the household's income in 2018?

## Assumed, because nobody asked
assumed-absences = Taken as: no long stay abroad.
assumed-disability = Taken as: no disability.
assumed-refugee_recognised = Taken as: not recognised as a refugee.
assumed-school_deferred = Taken as: entry to school not deferred.
assumed-early_nuri_from = Taken as: the Nuri course did not begin early.
assumed-applications = Taken as: no application made yet.

## What would change it
flip-answer = To be asked: { $fact }
flip-enrol = by attending: { $place } ({ $areas })
flip-leave = by leaving the daycare or kindergarten
flip-use_extended_care = by using extended care
flip-wait = from { $until }
flip-register = by registering
flip-obtain_stay = by obtaining a status of stay
flip-move = by moving ({ $areas })

## Places of care
place-home = Home
place-daycare = Daycare
place-kindergarten_public = Public kindergarten
place-kindergarten_private = Private kindergarten

## Amounts
unit-krw_per_month = a month
unit-krw_per_hour = an hour
status-confirmed = confirmed
status-provisional = provisional
payee-facility = to the facility
payee-cash = to the family
