## 들어가기
cli-passphrase = { $account }의 암호문:{" "}
cli-passphrase-new = 새 암호문 (10자 이상):{" "}
cli-passphrase-again = 한 번 더:{" "}
cli-passphrases-differ = 두 번 적은 암호문이 서로 다릅니다. 센터를 만들지 않았습니다.
cli-no-terminal = 암호문을 물어볼 단말기가 없습니다. --passphrase-stdin 으로 표준 입력의 첫 줄에 넣어 주세요.
cli-which-account = --account 에 이 센터의 계정 이름을 적어 주세요: { $accounts }
cli-empty = { $option } 이(가) 비어 있습니다. 이름을 적어 주세요.

## 진행
cli-no-column = 열의 이름이 아닙니다: { $name }
cli-families = 가족
cli-register = 가족 목록
cli-stopped = 멈추었습니다. 여기까지 한 일은 온전하며, 다시 시작할 수 있습니다.

## 센터
cli-founded = 센터 ‘{ $name }’을(를) 만들었습니다: { $folder }
cli-recovery-key = 복구 키입니다. 지금 한 번만 보입니다. 인쇄하거나 적어서 금고에 보관해 주세요.
cli-house = 가족 { $families } · 사람 { $people } · 읽지 못한 파일 { $unreadable }
cli-centre-file = 센터 파일
cli-verified = 파일 { $files }건을 모두 검증했습니다. 어긋난 곳이 없습니다.
cli-verified-not = 파일 { $files }건 가운데 { $unsound }건이 어긋납니다.
finding-database = 데이터베이스가 손상되었습니다.
finding-row = 기록의 한 줄이 어느 작업에도 속하지 않습니다.
finding-entry = 작업 { $entry }의 내용이 해시와 다릅니다.
finding-unknown-author = 작업 { $entry }을(를) 한 사람이 이 센터에 없습니다.
finding-signature = 작업 { $entry }의 서명이 맞지 않습니다.
finding-missing-head = 전에 있던 작업 { $entry }이(가) 없습니다. 옛 파일을 되돌려 놓았을 수 있습니다.
finding-fold = 지금 상태가 작업 기록과 다릅니다.
finding-seal = 봉인한 값의 열쇠가 작업 기록과 다릅니다.
finding-attachment = 서류 파일이 없거나 손상되었습니다.

## 사람과 가족
cli-found = { $all }명 가운데 { $shown }명
cli-tasks = { $day } 기준, 할 일 { $all }건 가운데 { $shown }건
cli-age = { $age }세
cli-no-letters = PDF의 글꼴에 없는 글자가 있습니다: { $letters }. 끝이 .svg인 이름으로 저장해 주세요.
cli-not-asked = 묻지 않음
cli-none = 물었고 없음

## 모든 아동 다시 확인
recheck-title = { $day } 기준, 가족 { $families }곳의 아동 { $children }명
recheck-refused = 사실 관계가 맞지 않아 확인하지 못한 가족: { $families }
recheck-programme = 사업
recheck-eligible = 받을 수 있음
recheck-amount-unconfirmed = 금액 미확인
recheck-undetermined = 아직 모름
recheck-not-eligible = 받을 수 없음
recheck-won = 금액 합계(원)

## 측정
bench-goal = 목표
bench-median = 중앙값
bench-p99 = p99
bench-rounds = 횟수
bench-held = 판정
bench-what = 무엇을
bench-sample = 표본 가족 만들기 (전체)
bench-find = 한 글자 입력에서 결과까지
bench-today = 오늘 할 일, 센터 전체에서 앞의 200건
bench-alike = 등록하는 사람과 닮은 사람 찾기
bench-duplicates = 센터 전체에서 닮은 쌍 찾기
bench-open = 가족 열기, 작업 200건을 검증하고 보여 주기
bench-story = 긴 사례 이야기, 작업 2,000건
bench-history = 이력, 작업 2,000건
bench-differences = 검토한 뒤 달라진 것, 작업 2,000건 가운데 20건
bench-review-queue = 센터 전체의 검토 목록
bench-save = 저장 (디스크에 남을 때까지, 목록 포함)
bench-year = 1년 된 가족 파일의 크기 (작업 150건)
bench-size = 이 센터의 가족 파일 크기
bench-sign-in = 암호문에서 일할 준비까지
bench-rebuild = 모든 파일에서 가족 목록 다시 만들기
bench-recheck = 센터 전체를 가족 목록에서 다시 판정
bench-what-if = 규정의 해석 하나가 센터 전체에서 바꾸는 것
bench-unclaimed = 센터 전체에서 놓친 지원금, 12개월
bench-verify = 모든 파일 검증 (서명 포함)
bench-one-child = 아동 한 명, 모든 사업과 모든 단계
bench-timeline = 아동 한 명, 출생부터 만 13세까지
bench-batch = 아동 100,000명, 모든 사업의 결과와 금액 (한 코어)
bench-union = 작업 10,000건 합치기
bench-register = 가족 목록 열기 (검색 준비까지)
bench-genogram = 30명의 가계도, 기록에서 그림까지
bench-document = 문서 한 부, 기록에서 PDF까지
bench-pages = 가족 안내문 1,000쪽, 기록에서 PDF까지
bench-import-look = 명단 10,000줄을 읽고 센터와 견주기
bench-import = 명단 10,000줄 가져오기, 가족 10,000 (읽기 포함)
bench-import-undo = 그 가져오기를 모두 취소하기
cli-note-empty = 기록할 내용이 없습니다. 표준 입력으로 글을 주세요.
cli-note-added = 적었습니다. 이 가족의 기록은 { $count }건입니다.
cli-copy-uncompared = 항목의 순서와 형식은 실제 화면과 아직 대조하지 않았습니다.
cli-desk-line = 이 줄은 명령이 아닙니다({ $why }). 한 줄에 JSON 하나로 "command"와 "input"을 적어 주세요.
cli-desk-command = ‘{ $command }’라는 명령은 없습니다. desk --commands가 모든 명령을 보여 줍니다.
cli-duplicates = { $all }쌍 가운데 { $shown }쌍
cli-conflicts = 가족 { $families }곳에 서로 다른 기록 { $open }건
cli-no-one-account = ‘{ $name }’이라는 열린 계정이 하나가 아닙니다.
cli-handover-none = 기다리는 인계가 없습니다.
cli-history-same = 다른 것이 없습니다.
cli-approve-none = 승인을 청한 서식이 없습니다.
cli-approve-changed = 승인한 뒤 바뀐 칸: { $count }
cli-rekeyed = 가족 { $count }곳의 열쇠를 새로 만들었습니다.
cli-rekey-left = { $count }곳은 파일을 읽을 수 없어 열쇠를 바꾸지 못했습니다.
bench-rekey = 가족 1,000곳의 열쇠 바꾸기
bench-shelf-first = 모든 가족을 공유 폴더에 올리기
bench-shelf-idle = 새것이 없을 때 공유 저장소 한 번 확인
bench-shelf-requests = 그때의 요청 수
bench-shelf-again = 그때 새로 쓴 파일 수
bench-shelf-new = 새 컴퓨터가 공유 폴더에서 모든 가족 받기
bench-shelf-usable = 첫 가족을 열 수 있을 때까지
bench-return = 방문 거두기: 가족 5곳, 각 500건
cli-code-ask = 코드: 
cli-no-one-device = ‘{ $name }’에 맞는 컴퓨터가 하나가 아닙니다. 이름이나 번호를 정확히 적어 주세요.

## 한 해를 헤아려 보기
cli-simulating = 지어낸 센터의 한 해
sim-acts = 적은 것
sim-rounds = 저장소에 다녀온 횟수
sim-cut = 그 가운데 끊긴 것
sim-puts = 컴퓨터 한 대가 하루에 둔 것
sim-gets = 하루에 가져온 것
sim-lists = 하루에 목록을 본 것
sim-sent = 하루에 보낸 양
sim-read = 하루에 받은 양
sim-day = 모두 합해 하루 요청
sim-stored = 저장소에 있는 양과 개수
sim-stale = 적은 뒤 모두에게 가기까지 걸린 분(가운데값 / 99% / 가장 긴 것)
sim-new = 새 컴퓨터가 모두 받기까지의 요청과 양
sim-complete = 끝에는 모든 컴퓨터에 모두 있었습니다.
sim-incomplete = 끝까지 가지 못한 것이 있습니다.

## 통계
cli-statistics-saved = 보고 번호 { $number }: { $file }
cli-statistics-equal = { $number }: { $at } 기준으로 다시 세어도 모든 수가 같습니다.
cli-statistics-differs = { $number }: { $at } 기준으로 다시 세니 달라진 수가 있습니다.
cli-statistics-other-definitions = 이 보고는 다른 판의 뜻으로 세었습니다. 프로그램이 바뀌어 달라질 수 있습니다.
cli-statistics-then = 보고할 때
cli-statistics-now = 지금 그 시점으로
bench-statistics = 지난 1년 통계, 센터 전체
bench-caseload = 사례 현황, 센터 전체
cli-document-all = --all은 가족 안내문(family-page)에만 씁니다.
