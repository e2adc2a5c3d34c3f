read-no-day = 날짜로 읽을 수 없습니다. 20240305, 240305, 3/5, 오늘처럼 적어 주세요.
read-no-number = 번호는 숫자 13자리입니다.
read-no-paper-number = 번호는 영문자, 숫자, 줄표로 5–20자입니다.
read-no-stay = F-6-1처럼 체류자격 코드를 적거나 목록에서 골라 주세요.
read-no-area = 목록에서 고르거나 시군구 코드 다섯 자리를 적어 주세요.
read-no-choice = 목록에서 골라 주세요.
read-no-language = 모르는 언어가 있습니다. 쉼표로 나누어 적어 주세요.
read-no-number-between = 이 칸에 맞는 숫자를 적어 주세요.
