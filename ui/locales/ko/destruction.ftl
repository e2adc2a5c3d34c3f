rail-destruction = 파기
destruction-title = 보존과 파기
destruction-what = 종결한 날의 다음 날부터 보존기간을 셉니다. 다시 연 사례는 세지 않습니다. 한 사람이 제안하고 다른 사람이 승인해야 파기합니다.
destruction-plan = 기간은 센터의 내부 관리계획이 정합니다. 여기에는 그 계획대로 적어 주세요.

## 무엇을
record-class-case_file = 사례 파일 전체
record-class-numbers = 등록번호·여권번호
record-class-papers = 서류 사진과 스캔
destruction-how-case_file = 가족의 열쇠를 없애고 파일을 덮어쓴 뒤 지움
destruction-how-numbers = 번호마다 따로 둔 열쇠를 없앰
destruction-how-papers = 봉인한 내용을 덮어쓰고 지움
destruction-unit-case_file = 파일 { $count }개
destruction-unit-numbers = 번호 { $count }개
destruction-unit-papers = 서류 { $count }개
destruction-ground-period_over = 보존기간이 지남
destruction-ground-on_request = 정보주체가 요구함
destruction-stage-proposed = 승인 기다림
destruction-stage-refused = 반려
destruction-stage-approved = 파기하는 중
destruction-stage-destroyed = 파기함
backup-reach-cleared = 정한 폴더의 백업에서도 지움
backup-reach-partly = 정한 폴더에 열 수 없는 백업이 있어 일부만 지움
backup-reach-no_place = 정한 백업 폴더가 없거나 비어 있음
destruction-reach-waiting = 백업 폴더를 기다림

## 보존기간
retention-periods = 보존기간
retention-case_file = 사례 파일, 종결한 뒤
retention-numbers = 등록번호·여권번호, 종결한 뒤
retention-papers = 서류 사진과 스캔, 종결한 뒤
retention-years = { $count }년
retention-with-file = 파일과 함께

## 파기할 때가 된 것
destruction-due = 파기할 때가 된 것
destruction-classes = 종류
destruction-none = 파기할 때가 된 것이 없습니다.
destruction-none-what = 종결한 뒤 보존기간이 지난 사례가 여기에 나옵니다. 가족이 요구하면 그 가족의 ‘사정·계획’에서 파기를 제안할 수 있습니다.
destruction-choose-all = 모두 고르기
destruction-choose = { $family } 고르기
destruction-family = 가족
destruction-closed-on = 종결
destruction-due-on = 기한
destruction-kept = 남은 것
destruction-kept-what = 번호 { $numbers }개 · 서류 { $papers }개
destruction-no-title = 열 수 없는 가족
destruction-shown = { $total }건 가운데 오래된 { $shown }건만 보입니다. 파기하면 다음 것이 나옵니다.
destruction-propose = 파기 제안하기
destruction-propose-count = 고른 { $count }건 파기 제안하기
destruction-propose-what = { $class } { $count }건의 파기를 제안합니다. 다른 사람이 승인하면 되돌릴 수 없습니다.
destruction-leave = 그만두기
destruction-proposed = 제안했습니다. 다른 사람이 승인하면 파기합니다.

## 요구에 따라
destruction-request = 파기 요구 받기
destruction-request-title = 요구에 따른 파기
destruction-request-what = { $title }({ $number })의 기록을 보존기간과 상관없이 파기하도록 제안합니다.
destruction-request-class = 무엇을
destruction-asked-on = 요구받은 날
destruction-remark = 사유
destruction-remark-hint = 승인할 사람이 읽습니다. 파기를 마치면 함께 없어집니다.

## 승인을 기다리는 것
destruction-waiting = 승인을 기다리는 것
destruction-waiting-none = 기다리는 제안이 없습니다.
destruction-number = 파기 { $number }
destruction-by-on = { $by }, { $day }
destruction-families = 가족 { $count }곳
destruction-names = 어느 가족인지 보기
destruction-own = 내가 제안했습니다. 다른 사람이 결정해야 합니다.
destruction-not-mine = 센터장이나 슈퍼바이저가 결정합니다.
destruction-asked = { $day }에 요구받음
destruction-approve = 승인
destruction-refuse = 반려
destruction-take-back = 거두기
destruction-approve-case_file = 가족 { $count }곳의 기록을 모두 파기합니다. 이름도 찾을 수 없고, 백업에서도 되돌릴 수 없습니다.
destruction-approve-numbers = 가족 { $count }곳의 등록번호와 여권번호를 파기합니다. 나머지 기록은 남습니다.
destruction-approve-papers = 가족 { $count }곳의 서류 사진과 스캔을 파기합니다. 나머지 기록은 남습니다.
destruction-approve-submit = 파기 승인하기
destruction-reason = 사유
destruction-reason-hint = 제안한 사람이 읽습니다.
destruction-approved-now = 승인했습니다. 지금 파기하고 있습니다.
destruction-refused-now = 반려했습니다. 아무것도 파기하지 않았습니다.
destruction-stuck = 가족 { $count }곳의 파일에 쓸 수 없어 파기를 마치지 못했습니다. 다시 로그인하면 이어서 합니다.
destruction-waits-backups = 백업 폴더에 닿을 수 없어 백업에서는 아직 지우지 못했습니다. 꽂거나 연결하면 이어서 합니다.

## 파기 관리대장
destruction-register = 파기 관리대장
destruction-register-none = 아직 파기한 것이 없습니다. 파기하면 번호와 날짜, 결정한 사람만 여기에 남습니다.
destruction-save = 표로 저장
destruction-saved = 저장했습니다. 개인정보는 들어 있지 않습니다.
destruction-certificate = 확인서 인쇄
destruction-column-number = 번호
destruction-column-class = 무엇을
destruction-column-families = 가족 수
destruction-column-count = 건수
destruction-column-ground = 근거
destruction-column-stage = 상태
destruction-column-how = 방법
destruction-column-proposed-on = 제안일
destruction-column-proposed-by = 제안한 사람
destruction-column-decided-on = 결정일
destruction-column-decided-by = 결정한 사람
destruction-column-ended-on = 파기일
destruction-column-device = 기기
destruction-column-reach = 백업

## 파기 확인서
certificate-title = 개인정보 파기 확인서
certificate-centre = 개인정보처리자
certificate-law = 법적 근거
certificate-law-period_over = 「개인정보 보호법」 제21조제1항(보유기간의 경과), 같은 법 시행령 제16조
certificate-law-on_request = 「개인정보 보호법」 제36조(정정·삭제의 요구)와 제21조, 같은 법 시행령 제16조
certificate-what = 파기한 것
certificate-count = 수량
certificate-beyond = 이 프로그램이 닿을 수 없는 곳
certificate-beyond-what = 정한 폴더가 아닌 곳의 옛 백업, 따로 뽑아 둔 사본, 밖에 저장한 파일과 인쇄물은 이 확인서에 들어 있지 않으며 사람이 따로 파기해야 합니다.
certificate-nobody = 이 확인서에는 가족의 개인정보가 없습니다.
certificate-sign = 개인정보 보호책임자 확인 (서명)
certificate-made = { $day }에 인쇄함

## 오늘
today-destructions-due = 보존기간이 지난 가족이 { $count }곳 있습니다.
today-destructions-waiting = 내 결정을 기다리는 파기 제안이 { $count }건 있습니다.
today-destructions-go = 파기 보기

## 무엇이 안 되는지
refusal-not-due = 보존기간이 아직 지나지 않았거나 사례가 다시 열렸습니다. 아무것도 파기하지 않았습니다.
refusal-already-proposed = 이미 파기를 제안한 가족이 있습니다.
refusal-nothing-there = 파기할 것이 남아 있지 않은 가족이 있습니다.
failure-destroyed = 파기한 가족입니다. 백업이나 옛 파일에서도 되돌릴 수 없습니다.
work-destroying = 파기하는 중
work-clearing-backups = 백업에서 지우는 중
destruction-on-laptops = 아직 노트북에 있음: { $laptops }. 돌아오면 노트북에서도 없앱니다.
certificate-on-laptops = 돌아오면 없앨 노트북
