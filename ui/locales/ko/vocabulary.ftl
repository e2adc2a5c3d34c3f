## 가족 안에서
relation-mother = 어머니
relation-father = 아버지
relation-child = 자녀
relation-spouse = 배우자
relation-grandmother = 할머니
relation-grandfather = 할아버지
relation-sibling = 형제자매
relation-relative = 친척
relation-guardian = 보호자
relation-other = 그 밖의 사람

## 성별
sex-female = 여
sex-male = 남
sex-unknown = 모름

## 사례 유형
case-multicultural = 다문화가족
case-foreign_resident = 외국인 가족
case-refugee = 난민 가족
case-north_korean_refugee = 북한이탈주민 가족
case-other = 기타

## 이름의 종류
name-sort-passport = 여권 이름
name-sort-hangul = 한글 표기
name-sort-legal = 한국 법적 이름
name-sort-native = 모국어 이름
name-sort-former = 예전 이름
name-sort-nickname = 부르는 이름

## 등록의 종류
registration-sort-alien = 외국인등록
registration-sort-overseas_korean = 국내거소신고
registration-sort-resident = 주민등록

## 기관의 종류
enrolment-sort-daycare = 어린이집
enrolment-sort-kindergarten_public = 국공립 유치원
enrolment-sort-kindergarten_private = 사립 유치원
enrolment-sort-school = 학교

## 관계의 종류: 상대가 이 사람에게 무엇인지
tie-sort-spouse = 배우자
tie-sort-de_facto = 사실혼 배우자
tie-sort-divorced = 이혼한 배우자
tie-sort-separated = 별거 중인 배우자
tie-sort-birth_parent = 친부모
tie-sort-step_parent = 계부모
tie-sort-adoptive_parent = 양부모
tie-sort-foster_parent = 위탁부모
tie-sort-sibling = 형제자매
tie-sort-co_resident = 동거인
tie-sort-employer = 고용주
tie-sort-sponsor = 초청인
tie-sort-twin = 쌍둥이
tie-sort-close = 친밀
tie-sort-distant = 소원
tie-sort-conflict = 갈등
tie-sort-violence = 폭력
tie-sort-cut_off = 단절

## 바깥 관계의 종류
bond-sort-school = 학교
bond-sort-daycare = 어린이집·유치원
bond-sort-work = 직장
bond-sort-faith = 종교 기관
bond-sort-clinic = 병원·보건소
bond-sort-relatives = 친척
bond-sort-relatives_abroad = 본국 친척
bond-sort-friends = 친구
bond-sort-neighbours = 이웃
bond-sort-agency = 기관
bond-sort-other = 기타

## 관계의 세기
strength-strong = 강함
strength-ordinary = 보통
strength-weak = 약함
strength-strained = 긴장·갈등
strength-broken = 끊어짐

## 도움의 방향
direction-to_household = 가구가 받음
direction-from_household = 가구가 줌
direction-both = 서로 주고받음

## 방법
way-visit_here = 내방
way-home_visit = 가정방문
way-phone = 전화
way-messenger = 메신저
way-other = 기타

## 예와 아니요
truth-yes = 예
truth-no = 아니요

## 기록의 종류
kind-family = 가족
kind-person = 사람
kind-name = 이름
kind-nationality = 국적
kind-registration = 등록
kind-stay = 체류자격
kind-address = 거주지
kind-enrolment = 기관 이용
kind-absence = 해외 체류
kind-application = 신청
kind-guardian = 보호자
kind-tie = 관계
kind-note = 기록
kind-check = 보육지원 확인
kind-bond = 바깥 관계

## 목록
list-names = 이름
list-nationalities = 국적
list-registrations = 외국인등록·주민등록
list-stays = 체류자격
list-addresses = 거주지
list-guardians = 보호자
list-enrolments = 어린이집·유치원
list-absences = 해외 체류
list-applications = 지원 신청
list-ties = 가족 관계

## 탭
tab-overview = 개요
tab-genogram = 가계도
tab-childcare = 보육지원
tab-notes = 기록
tab-history = 이력

## 읽기만 되는 까닭
trouble-too_new = 더 새로운 버전의 프로그램이 쓴 파일입니다. 읽을 수만 있습니다. 프로그램을 새 버전으로 바꿔 주세요.
trouble-damaged = 파일의 일부가 손상되었습니다. 확인된 내용만 보이며 읽을 수만 있습니다. 백업에서 되돌려 주세요.
trouble-put_back = 이 센터가 이미 본 것보다 오래된 파일입니다. 누군가 예전 파일로 바꿔 놓았을 수 있어 읽을 수만 있습니다.

## 값이 맞지 않는 까닭
refusal-not-a-day = 달력에 없는 날짜입니다.
refusal-unknown-word = 목록에 없는 값입니다.
refusal-too-long = 너무 깁니다.
refusal-not-thirteen-digits = 번호는 숫자 13자리입니다.
refusal-no-day-of-birth = 앞의 여섯 자리가 달력에 있는 생년월일이 아닙니다.
refusal-other-century = 일곱째 자리가 적어 둔 생년월일의 세기와 다릅니다. 번호나 생년월일을 확인해 주세요.
refusal-other-sex = 일곱째 자리가 적어 둔 성별과 다릅니다. 번호나 성별을 확인해 주세요.
refusal-ends-before-it-begins = 끝 날짜가 시작 날짜보다 앞섭니다.
refusal-missing = 값이 빠졌습니다.
refusal-in-the-future = 아직 오지 않은 날입니다.
refusal-no-letters = PDF의 글꼴에 없는 글자입니다. SVG로 저장하거나 한글·로마자 이름을 적어 주세요.
refusal-already-so = 이미 그렇게 적혀 있습니다.

## 칸
field-title = 가족 이름
field-file_number = 사례번호
field-case_type = 사례 유형
field-opened_on = 접수일
field-worker = 담당자
field-remark = 메모
field-birth_date = 생년월일
field-sex = 성별
field-relation = 가족 안에서
field-disability = 장애 등록
field-refugee_recognised = 난민 인정
field-school_deferred = 취학 유예
field-early_nuri_from = 조기 누리과정 시작일
field-died_on = 사망일
field-index_person = 가계도의 중심 인물
field-name = 이름
field-strength = 세기
field-direction = 방향
field-speaks = 말하는 언어
field-reads = 읽는 언어
field-interpreter_needed = 통역 필요
field-phone = 전화
field-passport_number = 여권번호
field-driving_licence = 운전면허번호
field-kept_for = 보관 업무
field-kept_without = 동의 없이 적는 까닭
kept_for-childcare = 아동 보육·교육 지원
kept_for-counselling = 가족상담
kept_for-information = 생활정보·교육 지원
kept_for-health = 의료·건강관리 지원
kept_for-multilingual = 다국어 서비스
field-asked_none = 물었고 없음
field-person = 사람
field-other = 상대
field-sort = 종류
field-text = 내용
field-from = 시작
field-until = 끝
field-country = 나라
field-number = 등록번호
field-number_pending = 번호 신청 중
field-status = 체류자격
field-area = 시군구
field-detail = 상세 주소
field-facility = 기관 이름
field-extended_care = 연장보육
field-programme = 지원
field-on = 날짜
field-way = 방법
field-source = 출처
field-expected_on = 출산 예정일
field-said_by = 말한 사람
field-said_on = 말한 날
field-said_in = 말한 언어
field-said_through = 통역한 사람
field-document_seen = 확인한 서류
field-person-from = 구성원이 된 날
field-person-until = 구성원 마지막 날
field-facts = 사실
field-answer = 답
field-rulebook_version = 규정집
field-rulebook_digest = 규정집 지문
field-removed = 지움
field-guardian-other = 보호자
field-address-from = 살기 시작
field-address-until = 떠난 날
field-enrolment-sort = 기관
field-enrolment-from = 입소
field-enrolment-until = 퇴소
field-name-sort = 이름 종류
field-name-text = 이름
field-registration-sort = 등록 종류
field-registration-from = 등록일
field-tie-sort = 관계
field-bond-sort = 관계
field-bond-other = 누구의 관계
field-absence-from = 출국
field-absence-until = 귀국
field-application-on = 신청일

## 한 일
act-create_family = 가족 등록
act-edit = 고침
act-mark_list = 목록 표시
act-remove = 뺌
act-undo = 취소
act-redo = 되살림
act-erase = 지워 없앰
act-save_check = 보육지원 확인 저장
act-birth = 출생
act-marriage = 혼인
act-separation = 별거
act-divorce = 이혼
act-departure = 출국·귀국
act-death = 사망
act-naturalisation = 귀화
act-arrival = 입국
act-move = 이사
act-school_entry = 취학
field-scope = 여는 가족
field-team = 팀
field-on_duty = 당직
act-hand_over = 담당 바꿈
act-seal_family = 봉인 바꿈
field-kept_sealed = 봉인
