## 백업을 만들거나 읽거나 되살릴 수 없는 까닭
backup-error-none = 이 폴더에는 그런 백업이 없습니다.
backup-error-no-folder = 이 컴퓨터에서 백업할 폴더를 아직 고르지 않았습니다.
backup-error-unreachable = 백업 폴더에 닿지 않습니다. USB가 꽂혀 있는지, 공유 폴더가 열리는지 확인해 주세요. 잃은 백업은 없습니다.
backup-error-faults = 백업의 파일 가운데 열리지 않는 것이 있습니다. 다음 백업이 다시 적습니다. 또 그러면 USB나 디스크를 바꿔 주세요.
backup-error-foreign = 이 폴더에는 다른 센터의 백업이 있습니다. 아무것도 바꾸지 않았습니다. 다른 폴더를 골라 주세요.
backup-error-within = 이 폴더는 센터 폴더 안에 있어, 하나를 잃으면 둘 다 잃습니다. USB나 공유 폴더, 다른 디스크를 골라 주세요.
backup-error-in-use = 다른 프로그램이 이 폴더를 쓰고 있습니다. 끝난 뒤에 다시 해 주세요.
backup-error-too-new = 더 새로운 버전의 프로그램이 만든 백업입니다. 프로그램을 새 버전으로 바꾸어 주세요.
backup-error-damaged = 이 백업은 확인되지 않습니다. 목록이나 그 안의 센터 장부가 적은 그대로가 아닙니다. 더 오래된 백업을 써 보세요.
backup-error-unfaithful = 적은 것이 그대로 읽히지 않습니다. USB나 디스크가 고장일 수 있으니 다른 것을 써 주세요. 이전 백업은 그대로 있습니다.
backup-error-occupied = 이 폴더에는 다른 센터가 있습니다. 빈 폴더를 골라 주세요.
backup-error-busy = 가족 목록을 새로 만들고 있습니다. 잠시 뒤에 다시 해 주세요.
backup-error-disk-full = 디스크가 가득 찼습니다. 잃은 백업은 없으며, 자리가 생기면 다시 시작할 수 있습니다.
backup-error-disk = 디스크가 거부했습니다. USB가 꽂혀 있고 쓸 수 있는지 확인해 주세요. 잃은 백업은 없습니다.
backup-error-key = 열쇠가 맞지 않습니다.

## 백업의 파일에 생긴 문제
backup-fault-missing = 없습니다
backup-fault-bytes = 손상되었습니다. 적은 그대로가 아닙니다
backup-fault-content = 열리지 않거나 내용이 확인되지 않습니다

## 가족이 어떻게 되었는지
backup-outcome-placed = 되살렸습니다
backup-outcome-same = 이미 백업과 같습니다
backup-outcome-united = 기록 { $added }건이 돌아왔고, 그 뒤에 적은 것도 그대로 있습니다
backup-outcome-replaced = 지금 파일이 확인되지 않아 바꾸었습니다. 그 파일은 ‘replaced’ 폴더에 있습니다
backup-outcome-destroyed = 이곳에서 파기되었으며 되살리지 않습니다
backup-outcome-not-in-backup = 이 백업에 없습니다
backup-outcome-fault = 되살리지 못했습니다. 백업의 파일이 없거나 손상되었습니다. 다른 백업을 써 보세요
backup-outcome-left-alone = 그대로 두었습니다. 파일이 쓰이고 있거나 더 새로운 버전입니다

## 명령줄에서
cli-backup-made = 백업 { $backup }: 가족 { $families }가구. 파일 { $written }개를 적고 그곳에서 열어 보았습니다. 이전 백업 { $pruned }개를 정리했습니다.
cli-backup-unsound = { $family }: 지금 파일이 확인되지 않거나 없습니다. 이전 백업에 있으면 그것을 남겼습니다.
cli-restored = 백업 { $backup }에서: { $families }가구가 이곳에 있고, { $missing }가구는 없습니다.
cli-drill = 백업 { $backup }과 복구 열쇠로 { $families }가구 가운데 { $opened }가구를 열었습니다. 되살린 것은 다시 지웠습니다.
cli-drill-not-empty = { $folder } 폴더가 비어 있지 않습니다. 훈련이 끝나면 폴더를 지우므로 빈 폴더를 정해 주세요.
cli-recovery-key-ask = 복구 열쇠:{" "}
bench-backup-first = 이 센터의 첫 백업(파일마다 그곳에서 열어 봄)
bench-backup-next = 50가구가 바뀐 뒤의 백업

## 창에서
backup-title = 백업
backup-intro = 바뀐 것만 암호화된 그대로 USB나 공유 폴더, 다른 디스크에 적고, 백업할 때마다 모든 파일을 그곳에서 열어 봅니다.
backup-last = 마지막으로 확인된 백업
backup-never = 아직 없습니다
backup-folder = 이 컴퓨터의 백업 폴더
backup-no-folder = 아직 고르지 않았습니다
backup-unreachable = 지금은 닿지 않습니다. USB가 꽂혀 있나요?
backup-choose = 폴더 고르기…
backup-every = 저절로 백업하기
backup-every-never = 하지 않음
backup-every-day = 매일
backup-every-week = 매주
backup-again = 15분마다 다시 해 봅니다.
backup-now = 지금 백업
backup-check = 모두 열어 보기
backup-stop = 멈추기
backup-progress = 가족 { $of } 가운데 { $done }
backup-made = { $families }가구를 백업했습니다. 새로 적은 파일은 { $written }개입니다.
backup-opened = 백업의 파일을 모두 열어 보았습니다. { $families }가구 모두 온전합니다.
backup-faults = 백업의 파일 가운데 { $count }개가 열리지 않습니다.
backup-unsound = 센터에 있는 파일이 확인되지 않아 이전 백업의 파일을 남긴 가족: { $titles }
backup-earlier = 이 폴더의 백업
backup-all = 백업 { $count }개 모두 보기
backup-by = { $by }
backup-opened-on = { $day } 모두 열어 봄
backup-unopened = 모두 열어 본 적 없음
foot-backup-today = 확인된 백업 오늘 { $time }
foot-backup = 확인된 백업 { $day } ({ $days }일 전)
foot-backup-never = 아직 백업이 없습니다
foot-backup-failed = 백업하지 못함: { $why }
foot-backup-unreachable = USB나 폴더에 닿지 않음
foot-backup-disk-full = 디스크가 가득 참
foot-backup-disk = 디스크가 거부함
foot-backup-faults = 열리지 않는 파일이 있음
foot-backup-unfaithful = 디스크가 고장일 수 있음
foot-backup-other = 설정에서 확인해 주세요

## 되살리기
restore = 되살리기
restore-scope = 무엇을
restore-scope-one = 한 가족
restore-scope-all = 센터 전체
restore-find = 어느 가족인지 이름이나 번호로 찾기
restore-family = 되살릴 가족
restore-family-needed = 가족을 골라 주세요.
restore-lost = 지금 센터에 파일이 없음
restore-lost-more = 이 밖에도 센터에 파일이 없는 가족이 { $count }가구 있습니다. 센터 전체를 되살리면 모두 돌아옵니다.
restore-nobody = 찾지 못했습니다.
restore-where = 어디로
restore-where-here = 이 센터로
restore-where-beside = 다른 폴더에 사본으로
restore-what-here = 없어진 파일과 기록이 돌아옵니다. 백업 뒤에 적은 것은 그대로 남고, 지금 파일이 손상되었으면 따로 보관한 뒤 바꿉니다.
restore-what-beside = 고른 폴더 안에 그날 그대로의 사본을 만듭니다. 잠근 뒤 ‘다른 폴더의 센터 열기’로 열어 볼 수 있습니다. 사본에도 실제 정보가 있으니 본 뒤에는 폴더를 지워 주세요.
restore-submit = 되살리기
restore-submit-beside = 폴더를 골라 사본 만들기…
restore-leave = 그만두기
restored-placed = { $count }가구가 돌아왔습니다.
restored-same = { $count }가구는 이미 백업의 기록을 모두 가지고 있습니다.
restored-united = { $count }가구에 빠졌던 기록이 돌아왔습니다. 그 뒤에 적은 것도 그대로 있습니다.
restored-replaced = { $count }가구의 손상된 파일을 백업의 것으로 바꾸었습니다. 손상된 파일은 센터 폴더의 ‘replaced’에 있습니다.
restored-destroyed = { $count }가구는 이 센터에서 파기되어 되살리지 않았습니다.
restored-not-in-backup = { $count }가구는 이 백업에 없습니다.
restored-fault = { $count }가구는 백업의 파일이 없거나 손상되어 되살리지 못했습니다. 다른 백업을 써 보세요.
restored-left-alone = { $count }가구는 파일이 쓰이고 있거나 더 새로운 버전이어서 그대로 두었습니다.
restored-not = 돌아오지 못한 가족: { $titles }
restored-beside = 사본은 고른 폴더 안의 { $folder } 폴더에 있습니다.
restore-open = 백업에서 센터 되살리기
restore-title = 백업에서 되살리기
restore-how = 백업이 든 USB나 폴더를 골라 주세요. 센터를 이 컴퓨터에 되살린 뒤 그때의 암호문이나 복구 키로 들어오면 가족들을 가져옵니다. 백업은 바뀌지 않습니다.
restore-choose = 백업 폴더 고르기…
restore-which = 언제의 백업으로 되살릴까요?
restore-settle = 이 백업으로 되살리기
restore-enter = 백업에서 되살린 센터입니다
restore-enter-how = 백업할 때의 암호문으로 들어오면 가족들을 가져옵니다. 기억나지 않으면 복구 키로 들어올 수 있습니다. 백업 폴더에 계속 닿아 있어야 합니다.
foot-restoring = 되살리기가 아직 끝나지 않았습니다
