## 폴더에 담아 옮기는 것을 쓰거나 읽을 수 없는 까닭
carry-none = 이 폴더에는 그런 것이 없습니다. USB나 공유 폴더를 다시 골라 주세요.
carry-unreachable = 폴더에 닿지 않습니다. USB가 꽂혀 있는지, 공유 폴더가 열리는지 확인해 주세요. 잃은 것은 없습니다.
carry-mistyped = { $group ->
    [0] 코드의 글자 수가 맞지 않습니다. 모든 글자를 적었는지 확인해 주세요.
   *[other] 코드의 { $group }번째 묶음에 잘못 적은 글자가 있습니다. 그 묶음을 다시 확인해 주세요.
}
carry-wrong-code = 여기에 맞는 코드가 아닙니다. 아무것도 바꾸지 않았습니다.
carry-over = 코드의 시간이 지났습니다. 사무실에서 새 코드를 받아 주세요.
carry-foreign = 다른 센터의 것입니다. 아무것도 바꾸지 않았습니다.
carry-other-device = 다른 컴퓨터에 빌려준 것입니다. 그 컴퓨터에서 받아 주세요.
carry-other-account = 다른 사람에게 빌려준 것입니다. 빌린 사람이 로그인해야 합니다.
carry-withdrawn = 이 컴퓨터는 센터에서 거두었습니다. 사무실에 알려 주세요.
carry-too-new = 더 새로운 버전의 프로그램이 만든 것입니다. 프로그램을 새 버전으로 바꾸어 주세요.
carry-damaged = 다 담기지 않았거나 바뀐 것이라 쓰지 않았습니다. 잃은 것은 없으니 다시 담아 주세요.
carry-drafts = 아직 저장하지 않은 쓰던 내용이 있습니다. 저장하거나 버린 다음 돌려주세요.
failure-carry = 폴더에 담거나 읽을 수 없습니다. 잃은 것은 없습니다.
failure-loan_over = 빌린 시간이 지났습니다. 사무실에서 시간을 더 받기 전까지는 새 기록만 쓸 수 있습니다.

## 새 컴퓨터가 센터에 들어옴
join-open = 이 컴퓨터를 센터에 더하기
join-title = 이 컴퓨터를 센터에 더하기
join-how = 사무실에서 만든 USB나 공유 폴더를 고르고, 사무실 화면에 나온 코드를 적어 주세요. 인터넷은 필요하지 않습니다.
join-found = { $folder }: { $count ->
    [0] 더할 수 있는 것이 없습니다.
   *[other] 새 컴퓨터 { $count }대를 위한 것이 있습니다.
}
join-choose = 폴더 고르기
join-code = 코드
join-code-hint = 다섯 글자씩 다섯 묶음입니다. 크고 작은 글자와 줄표는 상관없습니다.
join-submit = 센터에 더하기

## 컴퓨터
devices-title = 센터의 컴퓨터
device-enrol = 새 컴퓨터 더하기
device-enrol-how = 새 컴퓨터에 줄 센터 장부를 폴더에 담고, 그 폴더를 여는 코드를 보여 줍니다. 코드는 하루 동안 한 번 쓸 수 있습니다.
device-name = 컴퓨터 이름
device-sort = 쓰임
device-sort-office = 사무실 컴퓨터
device-sort-laptop = 방문용 노트북
device-what-office = 모든 가족의 열쇠를 받습니다.
device-what-laptop = 빌려준 가족만 열 수 있습니다.
device-choose-folder = 폴더를 고르고 코드 만들기
device-code-how = ‘{ $folder }’ 폴더를 새 컴퓨터에서 고른 다음 이 코드를 적어 주세요. { $until }까지 쓸 수 있고, 다시 보여 드리지 않습니다.
device-code-done = 적었습니다
device-waits = 아직 들어오지 않음 · 코드 { $until }까지
device-heard = 마지막 소식 { $at }
device-unheard = 아직 소식 없음
device-lent = 빌려준 가족 { $count }
device-enrolled = { $by }, { $at }에 더함
device-own = 이 컴퓨터
device-joined-twice = 한 코드로 컴퓨터 { $count }대가 들어왔습니다. 누가 했는지 확인하고, 모르는 컴퓨터라면 거두어 주세요.
device-withdraw = 거두기
device-withdraw-what = { $name }을(를) 거둡니다. 지금까지 사무실에 들어온 것은 그대로 있고, 앞으로는 이 컴퓨터에 가족을 빌려줄 수 없습니다.
device-withdrawn = { $at } { $by } 거둠 – { $reason }

## 대여
rail-loans = 대여
loans-title = 노트북에 빌려준 가족
loans-none = 빌려준 가족이 없습니다. 방문을 나가기 전에 노트북에 담아 가면 인터넷 없이 그대로 쓸 수 있습니다.
loan-begin = 빌려주기
loan-how = 가족을 노트북에 담아 갑니다. 사무실에서도 계속 쓸 수 있고, 돌아오면 양쪽에서 쓴 것을 모두 합칩니다.
loan-no-laptop = 방문용 노트북이 아직 없습니다. 계정을 관리하는 사람이 설정에서 노트북을 더해야 합니다.
loan-families = 가족
loan-find-hint = 이름이나 파일번호를 적고 Enter를 누르세요.
loan-hits = 찾은 가족
loan-chosen = 빌려줄 가족
loan-leave-out = { $title } 빼기
loan-account = 빌리는 사람
loan-device = 노트북
loan-purpose = 용도
loan-purpose-visit = 가정방문
loan-purpose-outreach = 찾아가는 상담
loan-purpose-event = 행사
loan-purpose-other = 그 밖의 외부 업무
loan-until = 마지막 날
loan-visits = 내일 방문할 가족 담기
loan-submit = { $count ->
    [0] 새 가족만 받을 수 있게 담기
   *[other] 가족 { $count }곳을 폴더에 담기
}
loan-made = ‘{ $folder }’ 폴더에 담았습니다. 노트북에서 빌린 사람이 로그인해 받으면 됩니다.
loan-count = 가족 { $count }곳
loan-period = { $from }–{ $until } · { $purpose } · { $by } 빌려줌
loan-state-out = 나가 있음
loan-state-overdue = 시간 지남
loan-state-returned = 돌아옴, 노트북에 남아 있음
loan-state-forgotten = 돌아옴, 노트북에서 지움
loan-state-withdrawn = 거둠
loan-state-lost = 잃어버림
loan-extend = 시간 더 주기
loan-code-how = { $device }에 { $day }까지 시간을 더 줍니다. 노트북에서 이 코드를 적도록 전화로 불러 주세요.
loan-withdraw = 대여 거두기
loan-withdraw-what = 사무실 장부에서 이 대여를 거둡니다. 노트북은 이를 모르며, 나중에 돌아온 내용은 그대로 받을 수 있습니다.
home-look = 돌아온 노트북 받기
home-title = ‘{ $folder }’에 돌아온 것
home-packed = { $at }에 담음
home-withdrawn = 거둔 컴퓨터에서 온 것입니다.
home-new-family = 노트북에서 새로 등록한 가족
home-made-there = 새 가족 · 기록 { $count }건
home-entries = 사무실에 없는 일 { $count }건
home-look-first = 먼저 보기
home-receipts = 영수증 보기·되돌리기:
home-receive = 합치고 확인해 주기
home-received = 가족 { $families }곳을 받았습니다(새로운 일 { $entries }건). 노트북에서 한 번 더 돌려주기를 누르면 노트북의 가족이 지워집니다.
home-put-aside = 가족 { $families }곳에서 새로운 일 { $entries }건을 받았고, 나머지는 받지 않았습니다. 노트북의 것은 그대로 있습니다.
home-heard = 노트북에서 빌린 가족을 지웠음을 확인했습니다.

## 노트북에서
visit-title = 이 노트북에 빌린 가족
visit-how = 사무실에서 담은 폴더를 골라 받고, 돌아와서 같은 방법으로 돌려줍니다. 사무실이 모두 받았음을 확인한 뒤에만 이 노트북에서 지웁니다.
visit-none = 이 노트북에 있는 가족이 없습니다.
visit-families = 가족 { $lent }곳{ $made ->
    [0] {""}
   *[other] {" "}· 여기서 새로 등록 { $made }곳
}
visit-until = { $until }까지
visit-over = { $until }에 시간이 지남
visit-lender = { $from } { $lender } 빌려줌
visit-take = 빌린 가족 받기
visit-hand-back = 돌려주기
visit-taken = 가족 { $count }곳을 받았습니다.
visit-packed = 가족 { $count }곳을 담았습니다. 사무실에서 받은 뒤에 한 번 더 돌려주기를 누르면 이 노트북에서 지웁니다.
visit-forgotten = 사무실에 모두 있음을 확인했습니다. 가족 { $count }곳의 열쇠를 없애고 파일을 지웠습니다.
visit-code = 시간을 더 받는 코드
visit-code-hint = 사무실에서 불러 주는 네 묶음을 적어 주세요.
visit-extend = 시간 더 받기
visit-extended = 시간을 더 받았습니다.
visit-banner-soon = 빌린 가족 { $count }곳은 { $until }까지 볼 수 있습니다. 그 전에 돌려주거나 시간을 더 받아 주세요.
visit-banner-over = 빌린 시간이 { $until }에 지났습니다. 지금은 새 기록만 쓸 수 있습니다.
visit-banner-go = 대여 보기

## 거둔 컴퓨터가 쓴 것
quarantine-title = 거둔 컴퓨터에서 온 것
quarantine-how = 거둔 뒤에 들어온 일은 바로 합치지 않습니다. 쓴 사람에게 확인하고 하나씩 받거나 받지 마세요.
quarantine-by = { $by } · { $device } · { $at }
quarantine-accept = 받기
quarantine-refuse = 받지 않기
quarantine-accept-what = 이 일과 그 앞의 일을 가족 파일에 합칩니다.
quarantine-refuse-what = 이 일과 그 위에 쓴 일을 합치지 않습니다. 다시 들어와도 받지 않습니다.

## 노트북을 잃어버림
lost-begin = 잃어버림 알리기
lost-show = 유출 신고 내용
lost-title = 잃어버린 노트북
lost-how = { $device }에 있던 것은 아래와 같습니다. 알리면 바로 이 노트북을 거두고 대여를 끝냅니다. 나중에 들어온 것은 검토한 뒤에만 합칩니다.
lost-what-happened = 경위
lost-submit = 잃어버림으로 알리기
lost-close = 닫기
lost-print = 유출 신고 내용 인쇄
lost-report-title = 개인정보 유출 등 신고 내용
lost-centre = 기관
lost-when = 알게 된 때
lost-device = 기기와 빌린 사람
lost-whose = 정보주체
lost-count = 가족 { $families }곳, { $people }명
lost-open-until = 열람할 수 있었던 때
lost-measures = 한 조치
lost-measures-taken = 가족 파일은 파일마다 다른 열쇠로 암호화(AES-256)되어 있고, 열쇠는 빌린 사람의 암호문 없이는 열리지 않습니다. 기기를 거두고 대여를 끝냈습니다. 빌린 사람의 암호문을 바꾸어 주세요.
lost-duty = 신고와 통지
lost-duty-sort = 고유식별정보나 민감정보가 들어 있어, 사람 수와 상관없이 72시간 안에 개인정보보호위원회나 한국인터넷진흥원에 신고합니다. 정보주체에게는 지체 없이 알립니다(개인정보 보호법 제34조, 시행령 제39조·제40조). 법 개정을 확인해 주세요.
lost-duty-number = 정보주체에게 지체 없이 알립니다. 1,000명 이상이면 72시간 안에 신고합니다(개인정보 보호법 제34조, 시행령 제39조·제40조). 법 개정을 확인해 주세요.
lost-report-by = 신고 기한
lost-kinds = 사람 { $people } · 번호 { $numbers } · 연락처 { $contacts } · 민감정보 { $sensitive } · 서류 { $papers } · 기록 { $notes }

## 가족 화면과 오늘
lend-open = 방문에 빌려주기
on-loan = { $device } · { $account } · { $state }
on-loan-until = { $by } 빌려줌, { $until }까지
today-loan-due = 빌려준 가족 { $count }곳이 { $until }까지입니다: { $device } · { $account }
today-loan-over = 빌려준 가족 { $count }곳의 시간이 { $until }에 지났습니다: { $device } · { $account }
