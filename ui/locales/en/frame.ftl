app-name = Hamkke
app-letter = 함
language-ko = 한국어
language-en = English
won = { $amount } won

## Everywhere
try-again = Try again
leave = Go back
close = Close
print = Print
save = Save
cancel = Cancel
needed = Please fill this in.
day-pick = Pick a day
day-month = { $year }-{ $month }
day-month-before = Month before
day-month-after = Month after
choice-list = Choices

## Frame
rail = Main menu
rail-families = Families
rail-settings = Settings
rail-keys = Keys
search = Find
search-examples = Name · ㅇㅇㅇ · nguyen · date of birth · last digits of the phone
sign-out = Lock
foot-sample = Sample centre
foot-families = { $families ->
    [one] 1 family
   *[other] { $families } families
} · { $people ->
    [one] 1 person
   *[other] { $people } people
}
foot-unreadable = { $count ->
    [one] 1 file unreadable
   *[other] { $count } files unreadable
}
foot-heads-lost = The index was lost and made anew: a file that was replaced by an older copy before that cannot be told.
foot-rulebook = Rulebook { $version }
work-rebuild = Making the register anew
work-backup-making = Backing up
work-backup-checking = Opening the backup
work-backup-restoring = Bringing back
work-backup-beside = Making the copy
work-other = Working

## Keys
keys-title = Keys
key-find = Find
key-new = New family
key-move = Along a list
key-open = Open, save
key-done = Done
key-put-off = Put off
key-edit = Edit
key-finish = Finish
key-back = Take back, close
key-redo = Bring back what was undone
key-cases = Case before, next case
key-undo = Undo the last act
key-print = Print
key-lock = Lock
key-screen-help = Help for this screen
key-help = Show the keys

## Settings
settings-title = Settings
settings-sections = Sections of the settings
settings-part-look = Language and look
settings-part-centre = How the centre works
settings-part-backup = Backups
settings-part-shelf = Shared store
settings-part-own = Your account
settings-part-accounts = Accounts
settings-part-devices = Computers
settings-part-keys = Keys
settings-language = Language
settings-theme = Brightness
settings-idle = Lock when nobody is at the desk
settings-idle-minutes = after { $minutes } min
settings-text-size = Text size
theme-system = As the computer
theme-light = Light
theme-dark = Dark
work-rekey = Changing keys
