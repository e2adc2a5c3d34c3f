## 함께 쓰는 저장소: 센터의 컴퓨터들이 새로 적은 것을 주고받는 곳
work-shelf = 함께 쓰는 저장소와 주고받는 중
shelf-title = 함께 쓰는 저장소
shelf-intro = 센터의 컴퓨터들이 새로 적은 것을 암호화해서 이곳에 두고 서로 가져갑니다. USB, 공유 폴더, S3 방식의 저장소를 쓸 수 있습니다. 저장소는 크기와 시각, 뜻 없는 이름만 봅니다.
shelf-place = 이 컴퓨터의 저장소
shelf-no-place = 아직 정하지 않았습니다
shelf-choose = 폴더 고르기…
shelf-cluster = 서버 저장소(S3)…
shelf-leave = 쓰지 않기
shelf-test = 되는지 해 보기
shelf-sync = 지금 주고받기
shelf-at = 마지막으로 주고받은 때
shelf-never = 아직 없습니다
shelf-to-go = 저장소에 아직 없는 것
shelf-to-go-none = 없습니다
shelf-to-go-count = 가족과 장부 { $count }건
shelf-busy = 주고받고 있습니다
shelf-size = 이 컴퓨터가 둔 것
shelf-size-said = 묶음 { $count }개, { $size }

## 기다리는 것
shelf-waiting = 왔지만 아직 합치지 못한 것
shelf-waits-key = 그 가족을 여는 사람이 로그인하기를 기다립니다
shelf-waits-others = 다른 컴퓨터가 먼저 보낼 기록을 기다립니다
shelf-waits-file = 지금 쓸 수 없는 파일을 기다립니다
shelf-waits-refused = 확인되지 않는 기록이 있어 합치지 않았습니다. 관리자에게 알려 주세요
shelf-waits-count = 가족 { $count }곳

## 다른 컴퓨터
shelf-devices = 다른 컴퓨터
shelf-device-at = { $when }까지 보냄
shelf-device-unknown = 이름을 아직 모르는 컴퓨터
shelf-device-damaged = 보낸 것이 손상되었습니다
shelf-device-old = 예전 것으로 되돌려졌습니다
shelf-device-twin = 같은 신분의 컴퓨터가 둘입니다. 폴더를 복사해 쓰고 있습니다
shelf-device-stranger = 아직 모르는 사람이 서명했습니다
shelf-device-missing = 보낸 것의 일부가 아직 없습니다

## 저장소에 닿지 못한 까닭
shelf-trouble-unreachable = 저장소에 닿지 않습니다. USB가 꽂혀 있는지, 네트워크가 되는지 확인해 주세요. 적은 것은 모두 이 컴퓨터에 있습니다.
shelf-trouble-refused = 저장소가 이 열쇠를 받아들이지 않습니다. 열쇠 이름과 비밀 열쇠를 확인해 주세요.
shelf-trouble-full = 저장소가 가득 찼습니다. 적은 것은 모두 이 컴퓨터에 있습니다.
shelf-trouble-read-only = 저장소에 쓸 수 없습니다. 읽기 전용이거나 권한이 없습니다.
shelf-trouble-failed = 저장소가 제대로 답하지 않습니다. 주소를 확인하고 되는지 해 보세요.
shelf-trouble-file = 이 컴퓨터의 디스크가 거부했습니다. 자리가 있는지 확인해 주세요.
shelf-trouble-no-key = 이 계정에는 저장소의 열쇠가 없습니다.
shelf-trouble-emptied = 이 컴퓨터가 둔 것이 저장소에 없습니다. 다른 저장소이거나 누가 비웠습니다. 저장소를 다시 정하면 모두 다시 둡니다.
shelf-trouble-put-back = 저장소가 예전 모습으로 되돌려졌습니다. 저장소를 다시 정하면 모두 다시 둡니다.
shelf-trouble-twin = 다른 컴퓨터가 이 컴퓨터의 신분으로 쓰고 있습니다. 센터 폴더를 복사해 쓴 컴퓨터가 있으면 그곳에서 쓰기를 멈추고 새 컴퓨터로 등록해 주세요.
shelf-trouble-damaged = 이 컴퓨터가 둔 것이 저장소에서 손상되었습니다. 저장소를 다시 정하면 모두 다시 둡니다.

## 되는지 해 보기
shelf-step-list = 찾아가서 목록 보기
shelf-step-write = 쓰기
shelf-step-read = 쓴 그대로 읽기
shelf-step-replace = 고쳐 쓰기
shelf-step-remove = 지우기
shelf-step-fine = { $step }: 됩니다
shelf-step-failed = { $step }: 안 됩니다. { $why }
shelf-tested = 모두 됩니다. { $time }초 걸렸습니다.

## 서버 저장소
shelf-form = 서버 저장소(S3)
shelf-url = 주소
shelf-url-hint = s3://버킷 또는 s3://버킷/폴더
shelf-endpoint = 서버 주소(있으면)
shelf-region = 지역(있으면)
shelf-access-key = 열쇠 이름
shelf-secret-key = 비밀 열쇠
shelf-set = 이곳을 쓰기
shelf-cancel = 그만두기

## 가족이 저장소와 어떻게 맞는지
on-shelf-merged = 다른 컴퓨터와 합쳐져 있음
on-shelf-to_go = 다른 컴퓨터에 아직 가지 않은 것이 있음
on-shelf-waiting = 다른 컴퓨터에서 온 것이 기다림
on-shelf-since = 마지막으로 주고받은 때: { $when }
on-shelf-never = 아직 주고받지 않음

## 명령줄에서
cli-shelf-url = { $url }: 저장소의 주소가 아닙니다. file:///… 이나 s3://버킷 꼴로 적어 주세요.
cli-shelf-failed = { $url }: { $why }
cli-shelf-pushed = 새로 적은 것 { $count }건을 저장소에 두었습니다.
cli-shelf-pulled = 다른 컴퓨터의 기록 { $count }건을 합쳤습니다.
cli-shelf-waits = 가족 { $count }곳: { $why }
