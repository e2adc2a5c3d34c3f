# 종이로 나가는 문서
document-foot = { $centre } · 출력 { $by } · { $at } · 목적: { $purpose }
document-won = { $amount }원
document-as-of = { $day } 기준

## 문서의 종류
document-summary = 사례 요약
document-form = 서식
document-decision = 보육지원 결정 내역서
document-interview = 면담지
document-handover = 인계인수서
document-referral = 의뢰서
document-receipt = 사본 영수증
document-certificate = 파기 확인서
document-genogram = 가계도
document-access_extract = 접속기록 발췌
document-application = 보육료 지원 신청서
document-family_page = 가족 안내문

## 사례 요약
document-part-flags = 주의
document-part-people = 가족
document-part-course = 진행
document-part-assessment = 최근 사정
document-part-goals = 목표
document-part-services = 최근 서비스
document-part-childcare = 최근 보육지원 확인
document-part-work = 할 일
document-part-notes = 최근 기록
document-column-name = 이름
document-column-relation = 관계
document-column-born = 생년월일
document-column-nationality = 국적
document-column-stay = 체류자격

## 서식과 의뢰서
document-written = 작성
document-confirmed = 확인
document-sign-worker = 담당자 (서명)
document-sign-supervisor = 슈퍼바이저 (서명)
document-sign-person = 본인 (서명)
document-sign-guardian = 보호자 (서명)
document-sign-agency = 받은 기관 담당자 (서명)
document-sign-giver = 넘기는 사람 (서명)
document-sign-receiver = 받는 사람 (서명)
document-sign-applicant = 신청인 (서명)
document-sign-taker = 접수자 (서명)
document-to = 받는 기관
document-from = 보내는 기관
document-worker = 담당자
document-about = 대상자
document-consent = 근거 동의
document-reply = 회신
document-reply-result = 처리 결과
document-reply-words = 회신 내용

## 결정 내역서
document-asked-on = 기준일
document-checked-by = 확인한 사람
document-not-saved = 저장하지 않은 확인
document-child-age = { $class }세 반 · { $months }개월
document-column-programme = 제도
document-column-outcome = 결과
document-column-amount = 금액
document-column-condition = 조건
document-column-verdict = 판단
document-column-why = 내용
document-column-basis = 근거
document-decision-note = 센터가 알고 있는 사실과 규정집으로 확인한 결과입니다. 최종 결정은 담당 기관이 합니다.

## 사본 영수증
document-receipt-from = 어디서
document-receipt-at = 언제
document-receipt-by = 받은 사람
document-receipt-before = 받기 전 상태
document-receipt-after = 받은 뒤 상태
document-receipt-back = 되돌림
document-receipt-acts = 들어온 일
document-notes-count = { $count }건

## 신청서
document-child = 아동
document-guardian = 보호자
document-wanted = 신청할 지원
document-registration = 등록
document-number = 등록번호 (손으로 적음)
document-address = 주소 (손으로 적음)
document-phone = 전화 (손으로 적음)
document-facility = 다니는 기관
document-tick = 신청
document-nothing-to-apply = 이날 신청할 수 있는 지원이 없습니다.
document-application-words = 위와 같이 지원을 신청합니다.
document-application-day = 신청일
document-application-note = 센터가 미리 채운 신청서입니다. 기관의 양식이 따로 있으면 그 양식에 옮겨 적습니다. 등록번호와 주소, 전화는 신청하는 사람이 직접 적습니다.

## 말
language-zh = 중국어
language-vi = 베트남어
language-ru = 러시아어
language-uz = 우즈베크어
language-th = 태국어
language-km = 크메르어
language-mn = 몽골어
language-tl = 타갈로그어
language-ne = 네팔어
language-id = 인도네시아어
language-my = 미얀마어
language-ur = 우르두어

## 인쇄하지 않은 까닭
refusal-no-typeface = 이 컴퓨터에 이 글자가 들어 있는 글꼴이 없어 인쇄하지 않았습니다.
refusal-no-answer = 그날의 답이 없습니다. 보육지원 화면에서 사실을 확인해 주세요.

## 화면
documents-open = 문서
documents-title = 문서 만들기
documents-kind = 문서
documents-record = 무엇의 문서
documents-nothing = 아직 이 문서를 만들 기록이 없습니다.
documents-check = { $on } 기준 · { $by } · { $day }
documents-now = 지금 확인 ({ $day })
documents-beside = 한국어 옆에 적을 말
documents-own-language = 가족이 읽는 말
documents-reviewed = 통역사 검토: { $who }, { $day }
documents-unreviewed = 통역사가 아직 검토하지 않은 글이며, 그렇게 찍힙니다.
documents-purpose = 무엇에 쓰나요
documents-purpose-hint = 쪽마다 아래에 찍히고 접속기록에 남습니다.
documents-save = PDF로 저장
documents-saved = 저장했습니다. 밖의 파일은 암호화되지 않습니다.
documents-making = 만드는 중…
documents-review-by = 이 말의 안내문을 검토한 통역사
documents-review-hint = 글이 바뀌면 표시도 없어집니다.
documents-review = 검토함으로 표시
documents-review-undo = 검토 표시 거두기
