tabs = Family
case-not-asked = Case type open
people = People of the family
people-none = Nobody has been entered yet. Add people on the left.
person-age = aged { $age }
person-age-class = aged { $age } · class { $classAge }
person-facts = The basics
person-remove = Take this person out
person-remove-title = { $name } leaves this family.
person-remove-what = Records that leave the screen with this person: { $count }. They stay in the history, and this can be undone.

## Editing in place
saved-at = Saved { $time }
still-running = still
draft-left = Half written: { $text }
draft-resume = Go on
draft-drop = Drop
number-reveal = Show
number-hide = Hide
number-logged = Showing a number is written down.
number-doubtful = Please look at the last digit once more: numbers given before October 2020 mostly end differently. It may be right all the same.

## Lists
state-not-asked = Not asked
state-none = Asked, none
state-mark-none = Asked, none
state-mark-not-asked = Back to not asked
row-add = Add
row-new = Add: { $kind }
row-remove = Remove
row-remove-of = Remove: { $kind }

## Differing statements
conflict-title = Two statements differ.
conflict-choose = This one
conflict-taken-back = Taken back
conflict-title-removed = One person took this out; another, not knowing of it, wrote on it.
conflict-out = Taken out
conflict-stays = It stays
conflicts-open = { $count ->
    [one] One field has differing statements.
   *[other] { $count } fields have differing statements.
  } Please choose the one that was verified.

## Read-only
read-only = This file can only be read

## Notes
note-new = New note
note-no-day = No day
notes-none = There are no notes yet. What is said in interviews, visits and calls is collected here.

## History
redo-last = Redo
undo-last = Undo: { $action }
act-undid = Undone: { $line }
act-redid = Redone: { $line }
act-line-add = { $about } added: { $to }
act-line-change = { $about } · { $label }: { $from } → { $to }
act-line-event = { $event }: { $line }
act-line-remove = { $about } removed
act-line-mark = { $about }: asked, none – { $lists }
act-line-since = , from { $day }
act-line-others = {" "}and { $count } more
act-reason = Reason: { $reason }
act-what = What
act-old = Before
act-new = After
act-undone = Undone
act-take-back = Undo
act-bring-back = Redo
as-of-title = The family as of
as-of-slider = Move the day
as-of-hint = Move the day: the family as it was then stands beside today, with what differs marked.
as-of-now = Today
as-of-gone = then only
as-of-since = since then
as-of-nothing = This family had not been registered on that day.
note-promises = Promises of this contact
note-promise = Add a promise
promise-open = Not kept yet
