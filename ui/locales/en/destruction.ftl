rail-destruction = Retention
destruction-title = Retention and destruction
destruction-what = The period begins on the day after closure. A case that was opened again is not counted. One person proposes and another approves; only then is anything destroyed.
destruction-plan = The centre’s internal management plan decides how long. Enter here what it says.

## What
record-class-case_file = Whole case files
record-class-numbers = Registration and passport numbers
record-class-papers = Photos and scans of papers
destruction-how-case_file = the family’s key destroyed, the file overwritten and deleted
destruction-how-numbers = the key of each number destroyed
destruction-how-papers = the sealed content overwritten and deleted
destruction-unit-case_file = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
destruction-unit-numbers = { $count ->
    [one] { $count } number
   *[other] { $count } numbers
}
destruction-unit-papers = { $count ->
    [one] { $count } paper
   *[other] { $count } papers
}
destruction-ground-period_over = period over
destruction-ground-on_request = asked for by the person
destruction-stage-proposed = waits for approval
destruction-stage-refused = refused
destruction-stage-approved = being destroyed
destruction-stage-destroyed = destroyed
backup-reach-cleared = cleared from the backups in the chosen folder
backup-reach-partly = cleared in part: a backup in the chosen folder does not open
backup-reach-no_place = no backup folder, or nothing in it
destruction-reach-waiting = waits for the backup folder

## Periods
retention-periods = How long records stay
retention-case_file = Case files, after closure
retention-numbers = Registration and passport numbers, after closure
retention-papers = Photos and scans of papers, after closure
retention-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
retention-with-file = with the file

## Due
destruction-due = Due to be destroyed
destruction-classes = What
destruction-none = Nothing is due to be destroyed.
destruction-none-what = Cases stand here once their period after closure is over. Where a family asks for it, propose it from the family’s “Assessment and plan”.
destruction-choose-all = Choose all
destruction-choose = Choose { $family }
destruction-family = Family
destruction-closed-on = Closed
destruction-due-on = Due
destruction-kept = Still kept
destruction-kept-what = { $numbers } numbers · { $papers } papers
destruction-no-title = A family you cannot open
destruction-shown = The oldest { $shown } of { $total } are shown. The next ones follow once these are destroyed.
destruction-propose = Propose destruction
destruction-propose-count = Propose destruction of { $count }
destruction-propose-what = You propose to destroy: { $class }, { $count }. Once another person approves, it cannot be undone.
destruction-leave = Leave
destruction-proposed = Proposed. It is destroyed once another person approves.

## On request
destruction-request = Destruction asked for
destruction-request-title = Destruction on request
destruction-request-what = You propose to destroy records of { $title } ({ $number }), whatever its period.
destruction-request-class = What
destruction-asked-on = Asked for on
destruction-remark = Why
destruction-remark-hint = For whoever approves. It is destroyed together with the records.

## Waiting
destruction-waiting = Waiting for approval
destruction-waiting-none = No proposal is waiting.
destruction-number = Destruction { $number }
destruction-by-on = { $by }, { $day }
destruction-families = { $count ->
    [one] { $count } family
   *[other] { $count } families
}
destruction-names = Show which families
destruction-own = You proposed this. Another person must decide.
destruction-not-mine = The director or a supervisor decides.
destruction-asked = asked for on { $day }
destruction-approve = Approve
destruction-refuse = Refuse
destruction-take-back = Take back
destruction-approve-case_file = { $count ->
    [one] All records of { $count } family are destroyed. They
   *[other] All records of { $count } families are destroyed. They
} cannot be found any more, nor brought back from a backup.
destruction-approve-numbers = { $count ->
    [one] Registration and passport numbers of { $count } family are destroyed.
   *[other] Registration and passport numbers of { $count } families are destroyed.
} All other records stay.
destruction-approve-papers = { $count ->
    [one] Photos and scans of { $count } family are destroyed.
   *[other] Photos and scans of { $count } families are destroyed.
} All other records stay.
destruction-approve-submit = Approve the destruction
destruction-reason = Why
destruction-reason-hint = For whoever proposed it.
destruction-approved-now = Approved. It is being destroyed now.
destruction-refused-now = Refused. Nothing was destroyed.
destruction-stuck = { $count ->
    [one] The file of { $count } family
   *[other] The files of { $count } families
} could not be written, so the destruction is not finished. It goes on when you sign in again.
destruction-waits-backups = The backup folder cannot be reached, so the backups are not cleared yet. It goes on once the folder is there.

## Register
destruction-register = Register of destructions
destruction-register-none = Nothing was destroyed yet. Of what is destroyed, only a number, the days and who decided stay here.
destruction-save = Save as a table
destruction-saved = Saved. There are no personal data in it.
destruction-certificate = Print certificate
destruction-column-number = Number
destruction-column-class = What
destruction-column-families = Families
destruction-column-count = Count
destruction-column-ground = Ground
destruction-column-stage = State
destruction-column-how = How
destruction-column-proposed-on = Proposed on
destruction-column-proposed-by = Proposed by
destruction-column-decided-on = Decided on
destruction-column-decided-by = Decided by
destruction-column-ended-on = Destroyed on
destruction-column-device = Device
destruction-column-reach = Backups

## Certificate
certificate-title = Certificate of destruction of personal data
certificate-centre = Controller
certificate-law = Legal basis
certificate-law-period_over = Personal Information Protection Act, article 21(1) (period over); Enforcement Decree, article 16
certificate-law-on_request = Personal Information Protection Act, articles 36 (request for correction or deletion) and 21; Enforcement Decree, article 16
certificate-what = What was destroyed
certificate-count = Count
certificate-beyond = Beyond the reach of this program
certificate-beyond-what = Older backups outside of the chosen folder, copies taken aside, files saved outside and printouts are not covered by this certificate; people must destroy those themselves.
certificate-nobody = This certificate holds no personal data of any family.
certificate-sign = Privacy officer (signature)
certificate-made = Printed on { $day }

## Today
today-destructions-due = { $count ->
    [one] The retention period of { $count } family is over.
   *[other] The retention period of { $count } families is over.
}
today-destructions-waiting = { $count ->
    [one] { $count } proposed destruction waits for your decision.
   *[other] { $count } proposed destructions wait for your decision.
}
today-destructions-go = Look at it

## What cannot be
refusal-not-due = A period is not over yet, or the case was opened again. Nothing was destroyed.
refusal-already-proposed = The destruction of one of these families is proposed already.
refusal-nothing-there = One of these families has nothing of it left.
failure-destroyed = This family was destroyed. Neither a backup nor an old file brings it back.
work-destroying = Destroying
work-clearing-backups = Clearing backups
destruction-on-laptops = Still on a laptop: { $laptops }. It goes there when the laptop comes home.
certificate-on-laptops = Laptops that forget it when they come home
