tabs = 가족 화면
case-not-asked = 사례 유형 미정
people = 가족 구성원
people-none = 아직 등록된 사람이 없습니다. 왼쪽에서 사람을 더해 주세요.
person-age = 만 { $age }세
person-age-class = 만 { $age }세 · { $classAge }세 반
person-facts = 기본 사항
person-remove = 이 사람 빼기
person-remove-title = { $name }을(를) 이 가족에서 뺍니다.
person-remove-what = 이 사람의 기록 { $count }건도 화면에서 사라집니다. 이력에는 남고, 취소할 수 있습니다.

## 제자리 고치기
saved-at = 저장됨 { $time }
still-running = 계속
draft-left = 쓰다 만 내용: { $text }
draft-resume = 이어 쓰기
draft-drop = 버리기
number-reveal = 보기
number-hide = 가리기
number-logged = 번호를 본 일은 기록됩니다.
number-doubtful = 끝자리를 한 번 더 확인해 주세요. 2020년 10월 전에 받은 번호와 계산이 다릅니다. 맞는 번호일 수도 있습니다.

## 목록
state-not-asked = 아직 묻지 않음
state-none = 물었고 없음
state-mark-none = 물었고 없음
state-mark-not-asked = 아직 묻지 않음으로
row-add = 더하기
row-new = { $kind } 더하기
row-remove = 빼기
row-remove-of = { $kind } 빼기

## 서로 다른 말
conflict-title = 서로 다르게 적혀 있습니다.
conflict-choose = 이것으로
conflict-taken-back = 지움
conflict-title-removed = 한 사람은 뺐고, 그것을 모르는 다른 사람은 내용을 적었습니다.
conflict-out = 뺌
conflict-stays = 그대로 둠
conflicts-open = 서로 다르게 적힌 칸이 { $count }곳 있습니다. 확인한 쪽을 골라 주세요.

## 읽기만
read-only = 읽기만 할 수 있는 파일입니다

## 기록
note-new = 새 기록
note-no-day = 날짜 없음
notes-none = 아직 기록이 없습니다. 상담, 방문, 전화한 내용을 적으면 여기에 쌓입니다.

## 이력
redo-last = 되살리기
undo-last = { $action } 취소
act-undid = 취소함: { $line }
act-redid = 되살림: { $line }
act-line-add = { $about } 추가: { $to }
act-line-change = { $about } · { $label }: { $from } → { $to }
act-line-event = { $event } – { $line }
act-line-remove = { $about } 뺌
act-line-mark = { $about }: 물었고 없음 – { $lists }
act-line-since = , { $day }부터
act-line-others = {" "}외 { $count }건
act-reason = 까닭: { $reason }
act-what = 무엇을
act-old = 전
act-new = 뒤
act-undone = 취소됨
act-take-back = 취소
act-bring-back = 되살리기
as-of-title = 그날의 가족
as-of-slider = 날짜 옮기기
as-of-hint = 날짜를 옮기면 그날의 가족과 오늘의 가족이 나란히 보이고, 달라진 것에 표시가 됩니다.
as-of-now = 오늘
as-of-gone = 그때만
as-of-since = 그 뒤
as-of-nothing = 그날에는 아직 등록되지 않은 가족입니다.
note-promises = 이 접촉에서 한 약속
note-promise = 약속 더하기
promise-open = 아직 지키지 않음

## 볼 수 있는 사람, 긴급 열람
shut-title = 이 계정으로는 열 수 없는 가족입니다
shut-what = 담당자나 슈퍼바이저가 이 계정에 가족을 지정하면 열 수 있습니다.
shut-worker = 사례번호 { $number }, 담당자는 { $name }입니다. 담당자나 슈퍼바이저가 이 계정에 가족을 지정하면 열 수 있습니다.
shut-ask = 당직이 아니어서 긴급 열람은 할 수 없습니다. 담당자나 슈퍼바이저에게 물어보세요.
glass-title = 긴급 열람
glass-what = 사람의 안전이 급할 때만 엽니다. 3시간 동안 열리고, 누가 왜 열었는지가 바로 슈퍼바이저에게 보이며 확인받을 때까지 남습니다.
glass-reason = 지금 열어야 하는 까닭
glass-reason-hint = 예: 경찰이 찾아와 아이의 연락처를 확인해야 함
glass-reason-short = 무슨 일인지 알 수 있게 적어 주세요.
glass-break = 열기
readers-open = 볼 수 있는 사람
readers-title = 이 가족을 볼 수 있는 사람
readers-close = 닫기
readers-sealed = 봉인된 가족입니다. 열 수 없는 사람에게는 찾기에도 나오지 않습니다.
reader-all = 모든 가족을 엶
reader-team = 같은 팀
reader-own = 맡은 가족
reader-name = 지정받음
reader-emergency = 긴급 열람, { $until }까지
reader-waits = 열쇠를 아직 받지 못함
reader-take = 거두기
reader-hand = 담당 바꾸기
reader-give = 지정하기
reader-seal = 봉인하기
reader-unseal = 봉인 풀기
reader-parts = 볼 부분 바꾸기
reader-parts-change = 볼 부분
reader-parts-only = { $parts }만
reader-parts-none = 가족 구성만
reader-parts-hint = 가족 구성원과 이름, 관계, 경고는 늘 보입니다. 고르지 않은 부분은 찾기, 그림, 답 어디에도 나오지 않습니다.
reader-do-parts = 이 사람은 이제부터 고른 부분만 봅니다.
part-contacts = 주소와 전화
part-notes = 상담 기록, 약속, 할 일
part-forms = 서식과 동의
part-childcare = 체류, 등록, 보육
part-papers = 서류
part-surroundings = 주변 관계
reader-whom = 누구에게
reader-do-hand = 새 담당자가 이 가족을 맡습니다. 맡은 가족만 여는 사람은 넘긴 뒤 이 가족을 열 수 없습니다.
reader-do-give = 이 사람도 이 가족을 열 수 있게 됩니다.
reader-do-take = 이 사람은 이 가족을 더 열 수 없습니다. 가족의 열쇠를 새로 만듭니다.
reader-do-seal = 봉인하면 열 수 없는 사람에게는 이 가족이 있다는 것도 보이지 않습니다. 같은 팀도 지정받아야 엽니다.
reader-do-unseal = 봉인을 풀면 이름, 생년월일, 담당자가 다시 찾기에 나옵니다.
