genogram-title = { $family } 가계도 · { $day }
genogram-unnamed = 이름 모름
genogram-born = { $year }년생
genogram-died = { $year } 사망
genogram-abroad = 해외
genogram-expects = 출산 예정 { $month }
genogram-household = 함께 사는 사람: { $names }
genogram-married = 혼인 { $year }
genogram-together = 사실혼 { $year }
genogram-separated = 별거 { $year }
genogram-divorced = 이혼 { $year }
genogram-ended = 끝남 { $year }

## 기호
genogram-sign-female = 여
genogram-sign-male = 남
genogram-sign-unknown = 성별 모름
genogram-sign-index = 중심 인물
genogram-sign-dead = 사망
genogram-sign-abroad = 해외 체류
genogram-sign-married = 혼인
genogram-sign-de-facto = 사실혼
genogram-sign-separated = 별거
genogram-sign-divorced = 이혼
genogram-sign-ended = 끝난 관계
genogram-sign-not-written = 부부 관계 기록 없음
genogram-sign-adopted = 입양
genogram-sign-foster = 위탁
genogram-sign-step = 계부모
genogram-sign-twins = 쌍둥이
genogram-sign-sibling = 형제자매(부모 기록 없음)
genogram-sign-guardian = 보호자(부모 아님)
genogram-sign-household = 함께 삶
genogram-sign-household-pieces = 함께 삶(같은 번호는 한집)

## 맞지 않는 기록
genogram-trouble-oneself = { $person }: 자기 자신과의 관계가 적혀 있습니다.
genogram-trouble-ancestor = { $person }의 부모로 적힌 { $other } 씨가 { $person }의 자손이기도 합니다. 이 선은 그리지 않았습니다.
genogram-trouble-parents = { $person }: 친부모가 셋 이상 적혀 있습니다.
genogram-trouble-younger = { $person }의 친부모로 적힌 { $other } 씨가 더 늦게 태어났습니다.
genogram-trouble-unconnected = { $person }: 가족 관계가 적혀 있지 않습니다.
genogram-trouble-disputed = { $person } 서로 다른 내용이 적혀 있어 그 부분은 그리지 않았습니다.

## 나라
country-KR = 한국
country-CN = 중국
country-VN = 베트남
country-UZ = 우즈베키스탄
country-RU = 러시아
country-KZ = 카자흐스탄
country-KG = 키르기스스탄
country-KH = 캄보디아
country-PH = 필리핀
country-TH = 태국
country-MN = 몽골
country-NP = 네팔
country-ID = 인도네시아
country-MM = 미얀마
country-LK = 스리랑카
country-BD = 방글라데시
country-PK = 파키스탄
country-IN = 인도
country-JP = 일본
country-TW = 대만
country-LA = 라오스
country-UA = 우크라이나
country-TJ = 타지키스탄
country-TM = 투르크메니스탄
country-NG = 나이지리아
country-GH = 가나
country-EG = 이집트
country-SY = 시리아
country-YE = 예멘
country-US = 미국
country-KP = 북한

## 생태도
ecomap-title = { $family } 생태도 · { $day }
ecomap-household = 함께 사는 가구
ecomap-not-asked = 세기 확인 안 함
ecomap-sign-flow = 도움의 방향

## 화면
picture-genogram = 가계도
picture-ecomap = 생태도
picture-which = 그림 고르기
picture-day = 기준일
picture-slider = 기준일 옮기기
picture-earlier = 앞선 변화
picture-later = 다음 변화
picture-print = 인쇄
picture-save-pdf = PDF로 저장
picture-save-svg = SVG로 저장
picture-saved = 저장했습니다.
picture-troubles = 맞지 않거나 빠진 기록이 있습니다
picture-how = 사람을 누르면 그 사람의 개요가 열립니다. 선을 누르면 그 관계를 고칠 수 있습니다. 두 사람을 Space나 Shift+누르기로 고르면 둘 사이에 관계를 더할 수 있습니다.
picture-how-bond = 선을 누르면 그 관계를 고칠 수 있습니다. 어린이집·유치원은 기관 이용 기록에서 옵니다.
picture-index = 중심 인물
picture-close-line = 닫기
picture-add-tie = 관계 더하기
picture-add-bond = 바깥 관계 더하기
picture-between = { $other }: { $person }의 무엇인가요?
picture-nobody = 아직 구성원이 없어 그릴 것이 없습니다. 개요에서 사람을 더하세요.
