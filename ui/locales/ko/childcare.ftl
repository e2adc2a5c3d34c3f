## 제도
programme-ansan-daycare = 안산시 외국인 아동 보육료
programme-ansan-daycare-short = 안산시 보육료
programme-ansan-extended-care = 안산시 외국인 아동 연장보육료
programme-ansan-extended-care-short = 안산시 연장보육료
programme-foreign-kindergarten = 외국인 유아 유아학비
programme-foreign-kindergarten-short = 외국인 유아학비
programme-gyeonggi-daycare = 경기도 외국인 자녀 보육료
programme-gyeonggi-daycare-short = 경기도 보육료
programme-gyeonggi-undocumented = 경기도 미등록 외국인 아동 보육료
programme-gyeonggi-undocumented-short = 미등록 아동 보육료
programme-national-daycare = 보육료
programme-national-daycare-short = 보육료
programme-national-kindergarten = 유아학비
programme-national-kindergarten-short = 유아학비
programme-free-education-extra = 무상교육 추가 지원
programme-free-education-extra-short = 무상교육 추가
programme-parental-benefit = 부모급여
programme-parental-benefit-short = 부모급여
programme-home-care-allowance = 가정양육수당
programme-home-care-allowance-short = 양육수당
programme-child-allowance = 아동수당
programme-child-allowance-short = 아동수당

## 결과
outcome-eligible = 받을 수 있습니다
outcome-amount_unconfirmed = 받을 수 있으나 금액은 확인이 필요합니다
outcome-not_eligible = 받을 수 없습니다
outcome-undetermined = 더 여쭤봐야 알 수 있습니다

## 조건
condition-in_force = 시행 기간
condition-foreign = 외국 국적
condition-entitled = 한국 국적 또는 난민 인정
condition-registered = 등록
condition-unregistered = 미등록
condition-lawful_stay = 체류자격
condition-residence = 아이의 거주 기간
condition-guardian_residence = 보호자의 거주 기간
condition-class_age = 반 연령
condition-enrolled = 재원
condition-not_enrolled = 가정 양육
condition-extended_care = 연장보육 이용
condition-born_since_2022 = 2022년 이후 출생
condition-months = 월령
condition-before_school = 취학 전
condition-present = 국내 체류
condition-income = 소득
condition-amount = 금액

## 조건마다 한 문장
step-in_force-holds = 이날 시행 중인 제도입니다.
step-in_force-fails = 이날은 시행되지 않는 제도입니다.
step-in_force-unknown = 이날 시행 중인지 알 수 없습니다.
step-foreign-holds = 아이에게 한국 국적이 없습니다.
step-foreign-fails = 아이에게 한국 국적이 있어 외국인 아동 제도에는 들지 않습니다.
step-foreign-unknown = 아이의 국적을 아직 여쭤보지 않았습니다.
step-entitled-holds = 아이가 한국 국적이거나 난민으로 인정받았습니다.
step-entitled-fails = 한국 국적이나 난민 인정이 있어야 합니다.
step-entitled-unknown = 아이의 국적을 아직 여쭤보지 않았습니다.
step-registered-holds = 이날 필요한 등록이 되어 있습니다.
step-registered-fails = 이날 필요한 등록이 되어 있지 않습니다.
step-registered-unknown = 아이의 등록을 아직 여쭤보지 않았습니다.
step-unregistered-holds = 이날 등록이 없습니다.
step-unregistered-fails = 등록이 되어 있어 미등록 아동 제도에는 들지 않습니다.
step-unregistered-unknown = 아이의 등록을 아직 여쭤보지 않았습니다.
step-lawful_stay-holds = 이날 체류자격이 있습니다.
step-lawful_stay-fails = 이날 체류자격이 없습니다.
step-lawful_stay-unknown = 아이의 체류자격을 아직 여쭤보지 않았습니다.
step-residence-holds = 아이가 이 지역에서 { $first_day }부터 끊김 없이 살았고, 첫날을 빼고 { $elapsed }일이 지났습니다.
step-residence-fails = 아이가 이 지역에서 산 지 90일이 넘지 않았습니다.
step-residence-unknown = 아이가 어디에 살았는지 아직 여쭤보지 않았습니다.
step-guardian_residence-holds = 보호자 한 사람이 이 지역에서 { $first_day }부터 끊김 없이 살았고, 첫날을 빼고 { $elapsed }일이 지났습니다.
step-guardian_residence-fails = 이 지역에서 90일을 넘게 산 보호자가 없습니다.
step-guardian_residence-unknown = 보호자가 누구이고 어디에 살았는지 아직 다 여쭤보지 않았습니다.
step-class_age-holds = { $school_year }학년도 만 { $class_age }세반으로, 지원하는 반입니다.
step-class_age-fails = { $school_year }학년도 반 연령이 { $class_age }세로, 지원하는 반이 아닙니다.
step-class_age-unknown = 반 연령을 알 수 없습니다.
step-enrolled-holds = 지원하는 기관에 다니고 있습니다.
step-enrolled-fails = 이날 지원하는 지역의 해당 기관에 다니지 않습니다.
step-enrolled-unknown = 어린이집이나 유치원에 다니는지 아직 여쭤보지 않았습니다.
step-not_enrolled-holds = 어린이집이나 유치원에 다니지 않습니다.
step-not_enrolled-fails = 어린이집이나 유치원에 다니고 있습니다.
step-not_enrolled-unknown = 어린이집이나 유치원에 다니는지 아직 여쭤보지 않았습니다.
step-extended_care-holds = 연장보육을 이용합니다.
step-extended_care-fails = 연장보육을 이용하지 않습니다.
step-extended_care-unknown = 연장보육을 이용하는지 아직 여쭤보지 않았습니다.
step-born_since_2022-holds = 2022년 이후에 태어났습니다.
step-born_since_2022-fails = 2022년 전에 태어났습니다.
step-born_since_2022-unknown = 태어난 날을 알 수 없습니다.
step-months-holds = { $months }개월로, 지원하는 월령입니다.
step-months-fails = { $months }개월로, 지원하는 월령이 아닙니다.
step-months-unknown = 월령을 알 수 없습니다.
step-before_school-holds = 취학하는 해의 2월 말일({ $last_day })이 지나지 않았습니다.
step-before_school-fails = 취학하는 해의 2월 말일({ $last_day })이 지났습니다.
step-before_school-unknown = 취학 시기를 알 수 없습니다.
step-present-holds = 90일 넘게 외국에 머물고 있지 않습니다.
step-present-fails = 외국에 90일 넘게 머물러 다음 달부터 지급이 멈춥니다.
step-present-unknown = 외국에 머물렀는지 알 수 없습니다.
step-income-holds = 소득이 기준 이하입니다.
step-income-fails = 소득이 기준을 넘습니다.
step-income-unknown = 2018년에는 소득 기준이 있었습니다. 가구 소득을 확인해야 합니다.
step-amount-holds = 금액이 정해져 있습니다.
step-amount-unknown = 이날의 금액은 아직 알 수 없습니다.

## 함께 알릴 것
caveat-f4-registration-unconfirmed = 국내거소신고만 있습니다. 이 제도에서 인정되는지 시에 확인해 주세요.
caveat-ninety-days-disputed = 오늘이 꼭 90일째입니다. 90일 이상과 90일 초과로 안내가 엇갈리니 확인해 주세요.

## 여쭤볼 것
question-nationalities = 국적이 어디인가요?
question-registrations = 외국인등록, 국내거소신고, 주민등록 가운데 무엇을 했나요?
question-stays = 체류자격이 무엇이고 언제까지인가요?
question-addresses = 언제부터 어디에 살았나요?
question-guardians = 보호자가 누구인가요?
question-enrolments = 어린이집이나 유치원에 다니나요? 언제부터 다녔나요?
question-enrolments-extended_care = 17시 이후 연장보육을 이용하나요?
question-absences = 외국에 나가 있던 기간이 있나요?
question-disability = 등록된 장애가 있나요?
question-refugee_recognised = 난민으로 인정받았나요?
question-school_deferred = 초등학교 입학을 미루었나요?
question-early_nuri_from = 누리과정을 일찍 시작했나요?
question-applications = 언제 신청했나요?
question-household_income = 2018년 가구 소득이 얼마였나요?

## 여쭤보지 않아 그렇다고 본 것
assumed-absences = 외국에 오래 머물지 않은 것으로 보았습니다.
assumed-disability = 장애가 없는 것으로 보았습니다.
assumed-refugee_recognised = 난민 인정을 받지 않은 것으로 보았습니다.
assumed-school_deferred = 취학을 미루지 않은 것으로 보았습니다.
assumed-early_nuri_from = 누리과정을 일찍 시작하지 않은 것으로 보았습니다.
assumed-applications = 아직 신청하지 않은 것으로 보았습니다.

## 무엇이 달라지면
flip-answer = 확인할 것: { $fact }
flip-enrol = { $place }에 다니면 ({ $areas })
flip-leave = 어린이집이나 유치원을 그만두면
flip-use_extended_care = 연장보육을 이용하면
flip-wait = { $until }부터
flip-register = 등록을 하면
flip-obtain_stay = 체류자격을 받으면
flip-move = 이사하면 ({ $areas })

## 돌보는 곳
place-home = 집
place-daycare = 어린이집
place-kindergarten_public = 국공립 유치원
place-kindergarten_private = 사립 유치원

## 금액
unit-krw_per_month = 월
unit-krw_per_hour = 시간당
status-confirmed = 확인됨
status-provisional = 잠정
payee-facility = 기관에
payee-cash = 가족에게
