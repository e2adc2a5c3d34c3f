find-results = People found
find-recent = Recent families
find-column-family = Family
find-column-people = People
find-column-touched = Last worked on
find-count = { $count } found
find-more = { $count } more. Type more to narrow it down.
find-people = { $count ->
    [one] One person
   *[other] { $count } people
  }
find-new = New family
find-nobody = Nobody matches “{ $query }”.
find-nobody-hint = Names are found in Hangul, passport letters, the native script and initial consonants (ㅇㅇㅇ); people also by date of birth, last digits of the phone and file number.
find-empty = No family has been registered yet.
find-empty-hint = Families appear here once their first interview is recorded.

## New family
new-title = New family
new-what = Write only what is known. The rest can be asked later.
new-family-title = Name of the family
new-family-title-hint = If left empty, it is named after the first person.
new-person = Person { $number }
new-add-person = Add a person
new-drop-person = Leave this person out
new-submit = Register the family
new-needs-name = Please name at least one person.
new-draft = What was half written has been brought back.
new-start-over = Start over
new-title-of = Family of { $name }
hit-shut = Not open to you
hit-worker = with { $name }
