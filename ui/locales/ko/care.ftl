# 보육지원 화면의 문장. 조사는 "을(를)"처럼 두 꼴로 적으면 앞말에 맞는 쪽이 화면에 나온다.

## 기준일
care-day = 기준일
care-day-today = 오늘
care-day-next-month = 다음 달 1일
care-day-school-year = 다음 3월 1일
care-no-children = 13세 미만 아동이 없습니다. 아동의 생년월일을 적으면 여기에서 보육 지원을 확인합니다.

## 한 문장
care-say-eligible = 받을 수 있습니다. { $programme }, { $amount }.
care-say-no-cash = 대상입니다. { $programme }은(는) 보육료로 나가므로 현금은 없습니다.
care-say-unconfirmed = 조건은 모두 맞습니다. { $programme }, 금액은 담당 부서에 확인해야 합니다.
care-say-not-eligible = 받을 수 없습니다. { $programme }.
care-say-undetermined = 아직 말할 수 없습니다. { $programme }.
care-say-nothing = 이날 받을 수 있는 보육 지원이 없습니다.
care-say-ask = { $facts }을(를) 물어보세요.
care-say-span = { $from }부터 { $until }까지.
care-say-then-unconfirmed = { $from }부터는 금액을 확인해야 합니다.
care-say-then-amount = { $from }부터는 { $amount }.
care-say-from = { $from }부터 { $amount }을(를) 받을 수 있습니다.
care-say-from-unconfirmed = { $from }부터 받을 수 있습니다. 금액은 확인해야 합니다.
care-amount-month = 월 { $amount }
care-amount-hour = 시간당 { $amount }
care-amount-missing = 확인 필요
care-child-now = { $classAge ->
    [0] 0세 반
   *[other] { $classAge }세 반
  } · { $months }개월
care-child-past-classes = 보육 나이 지남 · { $months }개월
care-within-city = 안산시 금액에 들어 있어 따로 더하지 않습니다.
care-others = 다른 지원
care-open = 답에 따라 정해지는 지원 { $count }건
care-folded = 해당 없는 지원 { $count }건

## 물어볼 것
care-questions = 물어볼 것
care-question-outside = 이 사실은 사례 파일에 적지 않습니다. 담당 부서에 확인해 주세요.
care-answer-save = 답 저장
care-answer-needed = { $field }을(를) 적어 주세요.
care-none-enrolments = 다니지 않음
care-none-registrations = 등록 없음
care-none-stays = 체류자격 없음
care-none-guardians = 보호자 없음
care-field-enrolment-area = 시설이 있는 곳
care-field-address-area = 사는 곳
care-field-enrolment-from = 다니기 시작한 날
care-field-address-from = 살기 시작한 날
care-field-nationality-from = 국적을 가진 날
care-field-registration-from = 등록한 날
care-field-stay-from = 체류 시작일
care-field-stay-until = 체류 만료일
care-field-nationality-country = 국적
care-field-stay-status = 체류자격
care-field-enrolment-extended_care = 연장보육(17:00–19:30) 이용

## 볼 서류
care-paper-enrolments = 볼 서류: 재원증명서 또는 입소 확인 문자
care-paper-enrolments-extended_care = 볼 서류: 연장보육 신청서 또는 어린이집 확인
care-paper-addresses = 볼 서류: 외국인등록사실증명서(체류지) 또는 주민등록등본
care-paper-nationalities = 볼 서류: 여권 또는 기본증명서
care-paper-registrations = 볼 서류: 외국인등록증, 거소신고증 또는 등록사실증명서. 17세 미만은 여권의 번호 스티커
care-paper-stays = 볼 서류: 외국인등록증 뒷면 또는 여권의 체류 스티커
care-paper-guardians = 볼 서류: 출생증명서 또는 가족관계증명서

## 사실의 이름
care-fact-id = 가족 구성원
care-fact-birth_date = 생년월일
care-fact-enrolments = 다니는 시설
care-fact-enrolments-extended_care = 연장보육 이용 여부
care-fact-addresses = 주소
care-fact-nationalities = 국적
care-fact-registrations = 등록
care-fact-stays = 체류자격
care-fact-guardians = 보호자
care-fact-absences = 국외 체류
care-fact-applications = 신청
care-fact-disability = 장애 등록
care-fact-refugee_recognised = 난민 인정
care-fact-school_deferred = 취학 유예
care-fact-early_nuri_from = 누리과정 조기 입학
care-fact-household_income = 가구 소득
care-fact-of = { $name }의 { $fact }

## 기한, 주의, 가정
care-apply-by = { $programme }: { $date }까지 신청하면 태어난 달부터 받습니다.
care-apply-by-passed = { $programme }: 태어난 달부터 받는 신청 기한({ $date })이 지났습니다. 이제는 신청한 달부터 받습니다.
care-payable-from = { $programme }: { $month }분부터 지급됩니다.
care-mind = 기한과 주의
care-assumed = 묻지 않아서:

## 왜
care-why = 왜?
care-verdict-holds = 맞음
care-verdict-fails = 맞지 않음
care-verdict-unknown = 모름
care-basis = 근거
care-fact-line = { $fact }: { $said }
care-fact-period = { $from } – { $until }
care-fact-since = { $from }부터
care-fact-assumed = 묻지 않아 가정함
care-fact-none = 없음
care-enrolment-in = { $sort }({ $area })
care-figure-days = { $days }일
care-figure-classes = { $classes }세 반
care-figure-months = { $months }개월
care-parameter = 기준: { $value } · { $from }부터 · { $status } · { $source }
care-parameter-missing = 기준: 확인 필요 · { $source }
care-reading-provisional = 해석 잠정

## 선택
care-options = 선택할 수 있는 길
care-options-open = 먼저 물어보아야 하는 길 { $count }가지
care-option-counts-from = 오늘 바꾸어 신청하면 { $month }분부터입니다.
care-option-present = 지금
care-option-nothing = 지원 없음
care-option-missing = 먼저 물어볼 것: { $facts }
care-option-hourly = 시간당 금액은 합계에 넣지 않았습니다.
care-missing-sum = 확인 필요

## 무엇이 바뀌면
care-flips = 무엇이 바뀌면
care-flip = { $changes } → { $programme }, { $amount }
care-flip-and = { $one } 그리고 { $other }

## 지역
care-area-anywhere = 국내 어디든
care-area-41 = 경기도
care-area-4127 = 안산시
care-area-4119 = 부천시
care-area-41390 = 시흥시
care-area-41500 = 이천시
care-area-41550 = 안성시
care-area-41590 = 화성시
care-area-41650 = 포천시

## 타임라인
care-timeline = { $name } 아동의 지원 기간, 출생부터 13세까지
care-timeline-title = 출생부터 13세까지
care-timeline-hint = 화살표 키로 기간을 옮겨 다닙니다.
care-timeline-today = 오늘
care-timeline-asked = 기준일
care-timeline-march = 학년 시작(3월)
care-timeline-show-all = 해당 없는 지원 { $count }건도 보기
care-timeline-hide = 해당 없는 지원 숨기기
care-timeline-run = { $programme } · { $from } – { $until } · { $outcome }
care-timeline-legend = 표시

## 저장한 확인
care-save = 확인 저장
care-save-hint = 지금 보이는 답과 그 근거를 사례 파일에 남깁니다.
care-saved = 저장됨 { $time }
care-checks = 저장한 확인
care-checks-empty = 저장한 확인이 없습니다. "확인 저장"을 누르면 오늘의 답이 근거와 함께 여기에 남습니다.
care-check-line = 기준일 { $on }
care-check-by = { $by }, { $at } 저장
care-check-nothing = 받을 수 있는 지원 없음
care-replay = 다시 확인
care-replay-close = 접기
care-replay-same = 저장한 사실과 규정으로 다시 계산해도 답이 글자 그대로 같습니다.
care-replay-not-same = 저장한 사실과 규정으로 다시 계산하니 답이 다릅니다. 관리자에게 알려 주세요.
care-replay-other-rules = 저장할 때의 규정집({ $version })과 지금 규정집({ $now })이 다릅니다.
care-replay-other-figures = 저장한 뒤로 센터가 확인한 규정의 값이 바뀌었습니다.
care-replay-same-rules = 규정집은 그대로입니다({ $version }).
care-replay-facts = 그 뒤 바뀐 사실: { $facts }.
care-replay-no-facts = 그 뒤 바뀐 사실이 없습니다.
care-replay-differs = 지금 사실과 규정으로 같은 날을 확인하면 달라지는 것
care-replay-no-difference = 지금 사실과 규정으로 확인해도 답이 같습니다.
care-replay-child = 아동
care-replay-programme = 지원
care-replay-before = 저장한 답
care-replay-now = 지금 답

## 쓸 수 없는 사실
care-incomplete = 적혀 있으나 확인에 쓸 수 없는 사실
care-incomplete-no_start = { $name }의 { $fact }: 시작한 날이 없습니다.
care-incomplete-conflict = { $name }의 { $fact }: 서로 다른 값이 둘 있습니다. 하나를 골라 주세요.
care-incomplete-no_value = { $name }의 { $fact }: 값이 비어 있습니다.
care-incomplete-no_birth_date = { $name }의 { $fact }: 날짜가 다 적혀 있지 않습니다.
care-go = 고치러 가기
care-refused = 적힌 사실로는 확인할 수 없습니다
care-refused-malformed = { $name }의 { $fact }에 적힌 값을 읽을 수 없습니다: { $value }
care-refused-unknown_key = 이 판이 모르는 항목이 있습니다: { $fact }
care-refused-missing_key = { $name }의 { $fact }이(가) 비어 있습니다.
care-refused-duplicate_key = { $name }의 { $fact }이(가) 두 번 적혀 있습니다.
care-refused-bad_date = { $name }의 { $fact }에 달력에 없는 날짜가 있습니다: { $value }
care-refused-bad_value = { $name }의 { $fact }에 모르는 값이 있습니다: { $value }
care-refused-until_before_from = { $name }의 { $fact }에서 끝난 날({ $value })이 시작한 날보다 앞섭니다.
care-refused-not_yet_born = { $name }은(는) 기준일에 아직 태어나지 않았습니다. 기준일이나 생년월일을 확인해 주세요.
care-refused-unknown_guardian = { $name }의 보호자로 적힌 사람이 이 가족에 없습니다.
care-refused-duplicate_id = 같은 사람이 두 번 적혀 있습니다: { $name }
care-refused-overlapping_enrolments = { $name }의 { $fact } 기간이 겹칩니다. 한 곳의 끝난 날을 적어 주세요.
care-someone = 이 가족

## 인쇄
care-print-title = 보육 지원 안내
care-print-on = { $date } 기준 · 규정집 { $version }
care-print-missing = 아직 확인할 것: { $facts }.
care-print-foot = 이 안내는 위 날짜에 적힌 사실과 규정집으로 확인한 것입니다. 결정은 담당 기관이 합니다.
