read-no-day = Not a day. Type it like 20240305, 240305, 3/5 or today.
read-no-number = The number has 13 digits.
read-no-paper-number = The number has 5 to 20 letters, digits or hyphens.
read-no-stay = Type a code such as F-6-1, or choose one.
read-no-area = Choose an area, or type its five digits.
read-no-choice = Please choose one of the list.
read-no-language = There is a language that is not known. Part them with commas.
read-no-number-between = Write a number that fits this field.
