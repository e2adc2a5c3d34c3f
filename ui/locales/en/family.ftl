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

## Who can see it, emergencies
shut-title = This account does not open this family
shut-what = It opens once the caseworker or a supervisor gives this account the family.
shut-worker = File number { $number }, caseworker { $name }. It opens once the caseworker or a supervisor gives this account the family.
shut-ask = You are not on duty, so you cannot open it as an emergency. Ask the caseworker or a supervisor.
glass-title = Open in an emergency
glass-what = Only where somebody's safety cannot wait. It stays open for three hours. Supervisors see at once who opened it and why, until it is signed off.
glass-reason = Why it must be opened now
glass-reason-hint = For example: the police are here and need the child's telephone number
glass-reason-short = Write enough to understand what happened.
glass-break = Open
readers-open = Who can see it
readers-title = Who can see this family
readers-close = Close
readers-sealed = This family is sealed. It does not come up in a search for those who cannot open it.
reader-all = opens every family
reader-team = same team
reader-own = works with it
reader-name = given by name
reader-emergency = emergency, until { $until }
reader-waits = has not received the key yet
reader-take = Take back
reader-hand = Change caseworker
reader-give = Give
reader-seal = Seal
reader-unseal = Unseal
reader-parts = Change parts
reader-parts-change = Parts
reader-parts-only = only { $parts }
reader-parts-none = only who is in the family
reader-parts-hint = Who is in the family, their names, ties and warnings are always shown. What is left out is shown nowhere: not in searches, pictures or answers.
reader-do-parts = This person sees these parts from now on.
part-contacts = addresses and phones
part-notes = notes, promises and tasks
part-forms = forms and consents
part-childcare = stay, registration and childcare
part-papers = papers
part-surroundings = surroundings
reader-whom = To whom
reader-do-hand = The new caseworker takes this family on. Somebody who only opens their own families cannot open it after handing it over.
reader-do-give = This person will be able to open the family as well.
reader-do-take = This person can no longer open the family. It gets a new key.
reader-do-seal = Once sealed, those who cannot open the family do not see that it exists. Its team needs to be given it by name too.
reader-do-unseal = Once unsealed, names, dates of birth and the caseworker come up in searches again.
