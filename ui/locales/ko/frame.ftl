app-name = 함께
app-letter = 함
language-ko = 한국어
language-en = English
won = { $amount }원

## 어디서나
try-again = 다시 시도
leave = 돌아가기
close = 닫기
print = 인쇄
save = 저장
cancel = 취소
needed = 적어 주세요.
day-pick = 날짜 고르기
day-month = { $year }년 { $month }월
day-month-before = 지난달
day-month-after = 다음 달
choice-list = 고를 수 있는 것

## 틀
rail = 주 메뉴
rail-families = 가족
rail-settings = 설정
rail-keys = 단축키
search = 찾기
search-examples = 이름 · ㅇㅇㅇ · nguyen · 생년월일 · 전화 끝자리
sign-out = 잠그기
foot-sample = 예시 센터
foot-families = 가족 { $families } · 사람 { $people }
foot-unreadable = 읽지 못한 파일 { $count }건
foot-heads-lost = 색인이 없어져 새로 만들었습니다. 그 전에 옛 사본으로 바뀐 파일이 있어도 알아낼 수 없습니다.
foot-rulebook = 규정집 { $version }
work-rebuild = 색인을 다시 만드는 중
work-backup-making = 백업하는 중
work-backup-checking = 백업을 열어 보는 중
work-backup-restoring = 되살리는 중
work-backup-beside = 사본을 만드는 중
work-other = 작업하는 중

## 단축키
keys-title = 단축키
key-find = 찾기
key-new = 새 가족
key-move = 목록에서 위아래로
key-open = 열기, 저장
key-done = 완료
key-put-off = 미루기
key-edit = 고치기
key-finish = 마치기
key-back = 되돌리기, 닫기
key-cases = 앞뒤 사례로
key-undo = 방금 한 일 취소
key-redo = 취소한 일 되살리기
key-print = 인쇄
key-lock = 잠그기
key-screen-help = 이 화면 도움말
key-help = 단축키 보기

## 설정
settings-title = 설정
settings-sections = 설정 구역
settings-part-look = 언어와 화면
settings-part-centre = 센터 운영
settings-part-backup = 백업
settings-part-shelf = 함께 쓰는 저장소
settings-part-own = 내 계정
settings-part-accounts = 계정
settings-part-devices = 컴퓨터
settings-part-keys = 단축키
settings-language = 언어
settings-theme = 화면 밝기
settings-idle = 자리를 비우면 잠그기
settings-idle-minutes = { $minutes }분 뒤
settings-text-size = 글자 크기
theme-system = 컴퓨터 설정대로
theme-light = 밝게
theme-dark = 어둡게
work-rekey = 열쇠를 새로 만드는 중
