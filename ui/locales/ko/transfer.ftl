## 다른 센터로, 다른 센터에서 (이관)
kind-transfer = 이관
act-propose_transfer = 이관 제안
act-send_transfer = 다른 센터로 보냄
act-call_back_transfer = 이관 거둠
act-transfer_out = 이관으로 종결
act-hear_transfer = 이관 답 받음
act-transfer_in = 다른 센터에서 받음
field-centre = 센터
field-seal_key = 열쇠
permission-transfer_families = 가족을 다른 센터로 보내고 받기
deed-partner_kept = 다른 센터를 목록에 넣음
deed-partner_forgotten = 다른 센터를 목록에서 뺌
deed-family_sent = 다른 센터로 보냄
deed-transfer_called_back = 이관을 거둠
deed-transfer_accepted = 다른 센터에서 받음
deed-transfer_refused = 다른 센터의 이관을 받지 않음
deed-transfer_heard = 다른 센터의 답을 받음
failure-transfer = 이관할 수 없습니다. 아무것도 바꾸지 않았습니다.
trouble-gone = 다른 센터로 이관된 가족입니다. 읽을 수만 있고, 승인하는 사람이 다시 열면 쓸 수 있습니다.

## 왜 안 되는지
transfer-refused-no-consent = 이 센터 이름을 ‘제공받는 곳’에 적은 제3자 제공 동의서가 없습니다. ‘개인정보 제3자 제공 동의서’에 서명을 받아 과정 탭에 적은 다음 다시 해 주세요. 14살 아래 아이의 것은 법정대리인이 서명하고 확인해야 합니다.
transfer-refused-unknown-centre = 목록에 없는 센터입니다. 설정에서 그 센터의 명함을 먼저 읽어 주세요.
transfer-refused-unknown-sender = 보낸 센터의 열쇠를 아직 모릅니다. 그 센터에 전화해 지문을 비교하고 명함을 목록에 넣은 다음 받아 주세요.
transfer-refused-under-way = 이미 다른 센터로 보내고 답을 기다립니다. 먼저 거두어 주세요.
transfer-refused-closed = 종결된 사례입니다. 다시 연 다음에 보낼 수 있습니다.
transfer-refused-lent = 노트북에 빌려준 가족입니다. 돌아온 다음에 보내 주세요.
transfer-refused-parts = 이 가족의 일부만 볼 수 있는 계정입니다. 모두 보는 사람이 보내야 합니다.
transfer-refused-not-here = 방문용 노트북에서는 할 수 없습니다. 사무실에서 해 주세요.
transfer-refused-answered = 이미 답한 이관입니다.
transfer-refused-gone = 다른 센터로 이관된 가족이라 쓸 수 없습니다. 승인하는 사람이 다시 열 수 있습니다.

## 다른 센터
settings-part-partners = 다른 센터
partners-title = 다른 센터
partners-how = 가족을 보내고 받으려면 두 센터가 서로의 명함을 가지고 있어야 합니다. 명함은 비밀이 아니지만, 지문을 전화로 불러 같은지 확인해야 합니다.
partners-none = 아직 다른 센터가 없습니다.
partner-own = 우리 센터의 지문
partner-kept = { $by } · { $day }
partner-forget = 목록에서 빼기
partner-forget-what = { $name }을(를) 목록에서 뺍니다. 이미 보내고 받은 가족은 그대로입니다.
card-save = 우리 명함 담기
card-saved = ‘{ $folder }’ 폴더에 명함을 담았습니다. 그 센터가 읽은 다음 지문을 전화로 불러 주세요.
card-read = 명함 읽기
card-none = ‘{ $folder }’ 폴더에 다른 센터의 명함이 없습니다.
card-by = { $by } 만듦 · { $day }
card-state-known = 아는 센터
card-state-changed = 열쇠가 바뀜
card-state-new = 모르는 센터
card-state-own = 우리 센터
card-changed-what = 이 센터의 열쇠가 바뀌었습니다. 그만둔 사람이 있으면 그럴 수 있습니다. 꼭 전화로 다시 확인하세요.
card-compared = 전화로 지문을 비교했고 같습니다
card-keep = 목록에 넣기

## 보내기
transfer-title = 다른 센터로 이관
transfer-how = 지금의 기록을 그 센터만 열 수 있게 봉해 폴더에 담습니다. 그 센터가 받으면 여기서는 종결되고 읽을 수만 있습니다.
transfer-no-partners = 목록에 다른 센터가 없습니다. 설정에서 그 센터의 명함을 먼저 읽어 주세요.
transfer-centre = 받는 센터
transfer-why = 까닭
transfer-propose = 이관 제안하기
transfer-look = 무엇이 가는지 보기
transfer-goes = 가는 사람: { $people }
transfer-consents = 근거 동의서
transfer-consent = { $person } · { $day }
transfer-records = 가는 기록
transfer-words-go = 기록과 메모의 글은 적힌 대로 갑니다. 보내기 전에 읽어 보세요.
transfer-papers = 함께 보낼 서류
transfer-papers-how = 고른 서류만 갑니다. 주민·외국인등록번호나 여권번호가 적혀 있지 않은지 먼저 열어 보세요.
transfer-stays = 남는 것
transfer-history-stays = 변경 이력과 접속기록은 이 센터에 남습니다.
stays-no_consent = 이 센터를 적은 제3자 제공 동의서가 없는 사람과 그 사람의 기록
stays-secret = 누군가에게 비밀로 한 것
stays-numbers = 주민·외국인등록번호, 여권·면허번호(받는 센터가 직접 확인하며, 글에 적힌 등록번호도 가립니다)
stays-sensitive = 민감정보 동의가 없는 건강·장애·폭력·종교 정보
stays-contacts = 주의 표시로 가린 주소와 전화번호
stays-papers = 번호가 적힌 서류와 종류를 적지 않은 서류
stays-supervision = 슈퍼비전 기록(사례회의로 적지 않은 회의록)
stays-consents = 동의서(이 센터에 한 동의라 받는 센터가 새로 받습니다)
stays-own_work = 할 일, 저장한 보육료 확인, 다른 화면에 옮겨 적은 것
stays-disputed = 서로 다르게 적혀 있는 칸
stays-line = { $why } · { $count }
transfer-send = 봉해서 폴더에 담기
transfer-sent = ‘{ $folder }’ 폴더에 담았습니다. 그 센터에 전해 주고, 답이 담겨 오면 대여 화면에서 답을 받아 주세요.
transfer-sent-cli = { $centre }로 보냄, 답을 기다림

## 가족 머리
transfer-stage-proposed = { $centre }로 이관을 제안함 ({ $by }, { $day })
transfer-stage-sent = { $centre }로 이관 중 ({ $day }부터, { $by } 보냄). 보낸 뒤에 쓴 것은 가지 않습니다.
transfer-stage-called_back = { $centre }로 보내려던 이관을 거둠 ({ $by }, { $day })
transfer-stage-refused = { $centre }에서 받지 않음 ({ $who }, { $day }): { $reason }
transfer-stage-accepted = { $centre }로 이관됨 ({ $day }, { $who } 받음, 그곳 사례번호 { $number })
transfer-stage-came_in = { $centre }에서 이관받음 ({ $day }, { $who } 보냄, 그곳 사례번호 { $number })
transfer-late = 거둔 뒤에 { $centre }에서 받았습니다({ $who }, { $day }). 두 곳에 사례가 있으니 전화로 정해 주세요.
transfer-call-back = 이관 거두기
transfer-call-back-what = 여기서는 이관을 거둡니다. 그 센터가 이미 가져갔으면 전화해 받지 말라고 알려 주세요.
transfer-reopen = 사례 다시 열기
transfer-reopen-what = 다른 센터에 있는 사례를 여기서 다시 엽니다. 두 곳에서 쓰지 않도록 그 센터에 먼저 알려 주세요.

## 받기
out-title = 다른 센터로 간 가족
out-none = 다른 센터로 가 있거나 갈 가족이 없습니다.
out-proposed = { $centre }로 이관 제안됨 ({ $day })
out-sent = { $centre }로 보냄, 답을 기다림 ({ $day }부터)
out-accepted = { $centre }로 이관됨 ({ $day })
arrivals-title = 다른 센터에서
arrivals-look = 온 가족 보기
arrivals-hear = 답 받기
arrivals-none = ‘{ $folder }’ 폴더에 우리 센터로 온 가족이 없습니다.
arrival-from = { $centre }의 { $by } · { $day }
transfer-counts = 사람 { $people }명 · 기록 { $records }건 · 서류 { $papers }건
arrival-number = 그곳 사례번호 { $number }
arrival-unknown = 보낸 센터의 열쇠를 모릅니다. 지문 { $letters }을(를) 전화로 비교하고, 설정의 ‘다른 센터’에서 같은 폴더의 명함을 목록에 넣은 다음 받아 주세요.
arrival-accept = 받아서 새 가족으로
arrival-refuse = 받지 않기
arrival-refuse-what = 까닭은 보낸 센터가 읽습니다.
arrival-accepted = { $title }을(를) 사례번호 { $number }로 받았습니다. 답을 폴더에 담았으니 보낸 센터에 돌려주세요. 동의서는 새로 받아야 합니다.
arrival-refused = 받지 않았고, 답을 폴더에 담았습니다. 보낸 센터에 돌려주세요.
arrival-open = 가족 열기
transfer-answered-accepted = 이미 받음
transfer-answered-refused = 받지 않음
transfer-for-others = 다른 센터로 가는 것 { $count }건은 열지 않았습니다.
transfer-damaged = 다 담기지 않았거나 바뀐 것 { $count }건은 열지 않았습니다.
transfer-heard-accepted = { $centre }에서 받았습니다({ $by }, 그곳 사례번호 { $number }). 여기서는 종결했습니다.
transfer-heard-refused = { $centre }에서 받지 않았습니다({ $by }): { $reason }
transfer-heard-called_back = { $centre }의 답({ $by })을 적었습니다. 이미 거둔 이관입니다.
transfer-heard-late = 거둔 이관인데 { $centre }에서 이미 받았습니다({ $by }, 그곳 사례번호 { $number }). 전화로 정해 주세요.
transfer-heard-none = ‘{ $folder }’ 폴더에 새 답이 없습니다.
transfer-passed-over = 우리 것이 아니거나 다 담기지 않은 답 { $count }건은 읽지 않았습니다.
transfer-no-such-card = 그 지문의 명함이 이 폴더에 없습니다.

## 오늘
work-kind-transfer = 이관 제안
work-kind-unanswered = 이관의 답
work-transfer = 다른 센터로 이관하자는 제안을 봅니다: { $reason }
work-unanswered = { $centre }의 답이 아직 없습니다. 전화로 물어봅니다.
