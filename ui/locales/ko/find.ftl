find-results = 찾은 사람
find-recent = 최근 가족
find-column-family = 가족
find-column-people = 인원
find-column-touched = 마지막 작업
find-count = { $count }명
find-more = { $count }명이 더 있습니다. 더 적으면 좁혀집니다.
find-people = { $count }명
find-new = 새 가족
find-nobody = ‘{ $query }’에 맞는 사람이 없습니다.
find-nobody-hint = 이름은 한글, 여권 영문, 모국어 글자, 초성(ㅇㅇㅇ)으로 찾을 수 있습니다. 생년월일, 전화 끝자리, 사례번호로도 찾습니다.
find-empty = 아직 등록된 가족이 없습니다.
find-empty-hint = 초기상담을 한 가족을 등록하면 여기에 보입니다.

## 새 가족
new-title = 새 가족
new-what = 아는 것만 적으면 됩니다. 나머지는 나중에 물어도 됩니다.
new-family-title = 가족 이름
new-family-title-hint = 비워 두면 첫 사람의 이름으로 짓습니다.
new-person = 사람 { $number }
new-add-person = 사람 더하기
new-drop-person = 이 사람 빼기
new-submit = 가족 등록
new-needs-name = 한 사람의 이름은 적어 주세요.
new-draft = 쓰다 만 내용을 되살렸습니다.
new-start-over = 처음부터
new-title-of = { $name } 가정
