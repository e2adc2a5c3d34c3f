entry-promise = 가족 한 집의 이야기를 한 파일에, 이 컴퓨터 안에서만 지킵니다.
entry-version = 버전 { $version }
entry-choose-centre = 다른 폴더의 센터 열기

passphrase = 암호문
passphrase-new = 새 암호문
passphrase-again = 새 암호문 한 번 더
passphrase-rules = { $shortest }자 이상. 낱말 몇 개를 이어 쓰면 외우기 쉽고 안전합니다.
passphrase-short = 암호문이 너무 짧습니다. 10자 이상 적어 주세요.
passphrase-differs = 두 암호문이 서로 다릅니다.

## 로그인
sign-in = 로그인
sign-in-who = 누구신가요?
sign-in-sample = 연습용 예시 센터입니다. 모두 지어낸 가족입니다.
sign-in-sample-passphrase = 암호문:
sign-in-recover = 복구 키로 들어가기
role-director = 센터장
role-supervisor = 슈퍼바이저
role-caseworker = 사례관리자
role-reader = 열람자
role-administrator = 시스템 관리자

## 센터 만들기
found-title = 센터 만들기
found-what = 이 컴퓨터에 새 센터를 만듭니다. 모든 기록은 암호화되어 저장됩니다.
found-centre = 센터 이름
found-name = 내 이름
found-submit = 센터 만들기

## 복구 키
recovery-key = 복구 키
recovery-title = 복구 키를 보관하세요
recovery-what = 누군가 암호문을 잊었을 때 그 계정을 여는 하나뿐인 열쇠입니다. 종이에 적거나 인쇄해서 금고에 두세요.
recovery-once = 지금 한 번만 보여 드립니다. 이 열쇠와 암호문을 모두 잃으면 기록을 되살릴 방법이 없습니다.
recovery-kept = 복구 키를 적었거나 인쇄했습니다.
recovery-done = 시작하기
recover-title = 복구 키로 들어가기
recover-what = { $centre }의 복구 키를 적고 { $name } 계정의 새 암호문을 정해 주세요.
recover-submit = 새 암호문으로 들어가기
recover-leave = 로그인으로 돌아가기
role-interpreter = 통역사
