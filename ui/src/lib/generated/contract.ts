// Written by `make bindings` from src-tauri/core/src/contract. Do not edit.

/**
 * Input of `accept_transfer`.
 */
export type AcceptTransfer = { 
/**
 * Which transfer of the folder that was looked at.
 */
transfer: string, };

/**
 * Something that is wrong with the log.
 */
export type AccessFault = { 
/**
 * What.
 */
fault: string, 
/**
 * In which device's log.
 */
device: string | null, 
/**
 * At which note.
 */
seq: number | null, };

/**
 * A note of the access log.
 */
export type AccessLine = { 
/**
 * On which device.
 */
device: string, 
/**
 * Its number in that device's log.
 */
seq: number, 
/**
 * When.
 */
at: string, 
/**
 * What was done; none where the note does not open.
 */
deed: string | null, 
/**
 * By whom, or at whose account somebody tried to sign in.
 */
by: string | null, 
/**
 * Whose data: the family.
 */
family: string | null, 
/**
 * What that family is called, as far as it is known here.
 */
title: string | null, 
/**
 * Its file number.
 */
fileNumber: string | null, 
/**
 * Whose data: the person's name.
 */
person: string | null, 
/**
 * Whose account it was about.
 */
account: string | null, 
/**
 * More of what it was about: a permission, a screen, a picture.
 */
about: string | null, 
/**
 * How many.
 */
count: number | null, 
/**
 * What for.
 */
purpose: string | null, };

/**
 * Answer of `access_log`.
 */
export type AccessList = { 
/**
 * The newest first.
 */
lines: Array<AccessLine>, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * Everybody who can be asked for.
 */
accounts: Array<AccountCard>, 
/**
 * Every deed that this version knows.
 */
deeds: Array<string>, };

/**
 * Answer of `access_overview`.
 */
export type AccessOverview = { 
/**
 * What is unusual in the period, the most recent day first.
 */
patterns: Array<AccessPattern>, 
/**
 * The reviews that were signed off, the latest first.
 */
reviews: Array<AccessReviewLine>, 
/**
 * How the log is kept.
 */
rules: AccessRules, 
/**
 * The first day that no review has looked at.
 */
nextFrom: string, 
/**
 * The day on which the next review is due.
 */
due: string, 
/**
 * How many old notes went with the review that was just signed off.
 */
pruned: number, };

/**
 * Something unusual.
 */
export type AccessPattern = { 
/**
 * What.
 */
kind: string, 
/**
 * Whose account.
 */
account: string, 
/**
 * What that person is called.
 */
name: string, 
/**
 * On which day.
 */
day: string, 
/**
 * How many families or deeds.
 */
count: number, };

/**
 * Input of `access_overview`.
 */
export type AccessPeriod = { 
/**
 * The first day.
 */
from: string | null, 
/**
 * The last day.
 */
until: string | null, };

/**
 * A review that was signed off.
 */
export type AccessReviewLine = { 
/**
 * The first day that was looked at.
 */
from: string, 
/**
 * The last one.
 */
until: string, 
/**
 * What was remarked.
 */
remark: string | null, 
/**
 * By whom.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * How the access log is kept.
 */
export type AccessRules = { 
/**
 * Notes stay for so many years.
 */
keepYears: number, 
/**
 * A review is due so many days after the last one.
 */
reviewDays: number, 
/**
 * So many families are opened in a minute before the passphrase is asked again.
 */
familiesAMinute: number, };

/**
 * Answer of `verify_access`.
 */
export type AccessVerified = { 
/**
 * How many notes were looked at.
 */
notes: number, 
/**
 * What is wrong, the first hundred.
 */
faults: Array<AccessFault>, 
/**
 * How much is wrong in all.
 */
wrong: number, };

/**
 * Something done with an account.
 */
export type AccountAct = { 
/**
 * When.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * On which device.
 */
device: string, 
/**
 * What (a word of the vocabulary of acts).
 */
action: string, 
/**
 * With whose account.
 */
account: string | null, 
/**
 * The role that was given.
 */
role: string | null, 
/**
 * Why.
 */
reason: string | null, };

/**
 * An account.
 */
export type AccountCard = { 
/**
 * Its id.
 */
id: string, 
/**
 * The person's name.
 */
name: string, 
/**
 * The role (`director`, `caseworker`, …).
 */
role: string, };

/**
 * An account as those who manage accounts see it.
 */
export type AccountLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * The person's name.
 */
name: string, 
/**
 * The role.
 */
role: string, 
/**
 * Which families it opens.
 */
reach: AccountReach, 
/**
 * Since when there is such an account.
 */
since: string | null, 
/**
 * Whether it was closed.
 */
closed: boolean, 
/**
 * Whether its role opens families, and nobody who can has given it the key yet.
 */
waitsForKey: boolean, 
/**
 * Whether it is the account of whoever asks.
 */
own: boolean, };

/**
 * Which families an account opens.
 */
export type AccountReach = { 
/**
 * `all`, `team`, `own` or `named`.
 */
scope: string, 
/**
 * Its team.
 */
team: string | null, 
/**
 * Whether it is on duty, and may open any family in an emergency.
 */
onDuty: boolean, };

/**
 * Answer of the commands about accounts.
 */
export type Accounts = { 
/**
 * Every account, in the order of making; those that were closed too.
 */
accounts: Array<AccountLine>, 
/**
 * The roles that there are.
 */
roles: Array<RoleLine>, 
/**
 * What was asked for by others and waits for a second, or was asked for by whoever asks.
 */
resets: Array<ResetLine>, 
/**
 * Whether whoever asks can set passphrases anew together with somebody else.
 */
resetsByTwo: boolean, 
/**
 * What was done with accounts, newest first.
 */
history: Array<AccountAct>, };

/**
 * Input of `add_account`.
 */
export type AddAccount = { 
/**
 * The person's name.
 */
name: string, 
/**
 * The role.
 */
role: string, 
/**
 * Which families it opens; what is usual for the role where that is left out.
 */
reach: AccountReach | null, 
/**
 * The first passphrase.
 */
passphrase: string, 
/**
 * The passphrase of whoever gives the account.
 */
ownPassphrase: string, };

/**
 * Two people who look alike.
 */
export type AlikePair = { 
/**
 * The one who was entered first.
 */
first: AlikePerson, 
/**
 * The other.
 */
second: AlikePerson, 
/**
 * How alike, and why.
 */
likeness: LikenessView, };

/**
 * A person as a list of people who look alike shows them.
 */
export type AlikePerson = { 
/**
 * Where they stand.
 */
at: PersonAt, 
/**
 * The family's title.
 */
title: string, 
/**
 * Its file number.
 */
fileNumber: string, 
/**
 * All names.
 */
names: Array<string>, 
/**
 * The day of birth as far as known.
 */
birthDate: string | null, 
/**
 * What the person is in the family.
 */
relation: string | null, 
/**
 * Codes of nationalities today.
 */
nationalities: Array<string>, 
/**
 * The warnings of the family.
 */
flags: Array<FlagMark>, };

/**
 * An answer that differs.
 */
export type AnswerDifference = { 
/**
 * The child's name.
 */
child: string, 
/**
 * The programme.
 */
programme: ProgrammeId, 
/**
 * The outcome before; none for a child that was not there.
 */
before: Outcome | null, 
/**
 * The amount before.
 */
amountBefore: number | null, 
/**
 * The outcome with the facts and rules of now, for the same day.
 */
now: Outcome, 
/**
 * The amount of now.
 */
amountNow: number | null, };

/**
 * What became of the approval of a form.
 */
export type Approval = { 
/**
 * The form.
 */
form: string, 
/**
 * What became of it.
 */
decision: Decision, 
/**
 * Who said so: asked, approved or sent it back.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * Why it was sent back.
 */
reason: string | null, 
/**
 * The hash of the form's content as it stands, in hexadecimal.
 */
content: string, 
/**
 * The hash of the content that was approved last.
 */
bound: string | null, 
/**
 * What says something else than what was approved, as far as whoever asks may see it.
 */
changed: Array<ChangedSince>, 
/**
 * All that was said about it, the first first.
 */
thread: Array<ApprovalWord>, 
/**
 * Whether whoever asks may approve it or send it back.
 */
mayDecide: boolean, };

/**
 * A form whose approval is another one with what comes in.
 */
export type ApprovalChange = { 
/**
 * The form.
 */
form: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * As it is; none where nobody had asked.
 */
before: Approval | null, 
/**
 * As it would be; none where it would be asked for no more.
 */
after: Approval | null, };

/**
 * What somebody else approves: input and output of the centre's setting.
 */
export type ApprovalRules = { 
/**
 * The kinds of record: forms at which one form decides, and what is kept from somebody.
 */
kinds: Array<Kind>, 
/**
 * Whether whoever approves may do so with what is their own.
 */
approvesOwn: boolean, };

/**
 * Something that was said about an approval.
 */
export type ApprovalWord = { 
/**
 * Asked, approved or sent back.
 */
decision: Decision, 
/**
 * By whom.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * Why, or what was answered.
 */
reason: string | null, };

/**
 * Input of `access_log`.
 */
export type AskAccess = { 
/**
 * From this day on, in Korea.
 */
from: string | null, 
/**
 * Until this day, that day too.
 */
until: string | null, 
/**
 * Only by this account.
 */
account: string | null, 
/**
 * Only of a family that is called so or has that file number, or part of it.
 */
family: string | null, 
/**
 * Only these deeds; all where none is named.
 */
deeds: Array<string>, 
/**
 * So many of the newest are left out.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Input of `caseload`.
 */
export type AskCaseload = { 
/**
 * Only families of this account, or of `nobody`.
 */
worker: string | null, };

/**
 * Input of `caseload_list`: which number is asked for.
 */
export type AskCaseloadList = { 
/**
 * Only families of this account, or of `nobody`.
 */
worker: string | null, 
/**
 * By what; all of them where left out.
 */
by: LoadBy | null, 
/**
 * The row.
 */
word: string | null, };

/**
 * Input of `childcare`.
 */
export type AskChildcare = { 
/**
 * The family.
 */
family: string, 
/**
 * The day asked.
 */
on: string, };

/**
 * Input of `copy_queue`.
 */
export type AskCopyQueue = { 
/**
 * The family.
 */
family: string, 
/**
 * The screen; none means the first.
 */
screen: string | null, };

/**
 * Input of `destructions`.
 */
export type AskDestructions = { 
/**
 * Only what is due of this class.
 */
class: RecordClass | null, 
/**
 * A family that is looked at whether or not anything of it is due.
 */
family: string | null, 
/**
 * How many lines of what is due, at most.
 */
limit: number, };

/**
 * Input of `differences`.
 */
export type AskDifferences = { 
/**
 * The family.
 */
family: string, 
/**
 * The day at whose end it is compared from; none for my last reading.
 */
from: string | null, 
/**
 * The day at whose end it is compared to; none for now.
 */
until: string | null, };

/**
 * Input of `drafts`.
 */
export type AskDrafts = { 
/**
 * The family; none for forms outside of a family.
 */
family: string | null, };

/**
 * Input of `duplicates`.
 */
export type AskDuplicates = { 
/**
 * How many pairs at most.
 */
limit: number, };

/**
 * Input of `rehearse_homecoming`.
 */
export type AskHomecoming = { 
/**
 * Which loan of the folder that was looked at.
 */
loan: string, 
/**
 * Which of its families.
 */
family: string, };

/**
 * Input of `interview_sheet`.
 */
export type AskInterview = { 
/**
 * The family.
 */
family: string, 
/**
 * The day of the interview.
 */
on: string, };

/**
 * Input of `look_alikes`: what stands in a form that is being filled in.
 */
export type AskLookAlikes = { 
/**
 * The family, where there is one already.
 */
family: string | null, 
/**
 * The person, where there is one already: what their file says counts too.
 */
person: string | null, 
/**
 * Names as typed so far.
 */
names: Array<string>, 
/**
 * The day of birth as far as typed: `1990-05-01`, `1990-05` or `1990`.
 */
birthDate: string | null, 
/**
 * The telephone as typed.
 */
phone: string | null, 
/**
 * A registration number as typed.
 */
number: string | null, };

/**
 * Input of `lost_laptop`.
 */
export type AskLost = { 
/**
 * Which laptop.
 */
device: string, };

/**
 * Input of `paper_picture`.
 */
export type AskPaperPicture = { 
/**
 * The family.
 */
family: string, 
/**
 * The paper's record.
 */
record: string, 
/**
 * Which page, from one on.
 */
page: number, 
/**
 * The longest side in pixels, 64 to 3,000.
 */
longest: number, };

/**
 * Input of `genogram` and `ecomap`.
 */
export type AskPicture = { 
/**
 * The family.
 */
family: string, 
/**
 * The day that is drawn.
 */
day: string, 
/**
 * In which language.
 */
language: PictureLanguage, };

/**
 * Input of `ask_reset`.
 */
export type AskReset = { 
/**
 * The account.
 */
account: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The passphrase of whoever asks.
 */
ownPassphrase: string, };

/**
 * Input of `review_queue`.
 */
export type AskReviewQueue = { 
/**
 * Only families of this caseworker.
 */
worker: string | null, 
/**
 * Also families of which nothing is new since they were read.
 */
all: boolean, 
/**
 * At most so many.
 */
limit: number, };

/**
 * Input of `statistics`: a period, and of whom; what is left out narrows nothing.
 */
export type AskStatistics = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
until: string, 
/**
 * Only this area.
 */
area: string | null, 
/**
 * Only families of this case type.
 */
caseType: string | null, 
/**
 * Only people of this nationality: a code, `dual` or `unknown`.
 */
nationality: string | null, 
/**
 * Only people of this sex.
 */
sex: string | null, 
/**
 * Only people of this age.
 */
ageBand: string | null, 
/**
 * Only families whose case was `new`, `carried` over or closed before (`after`).
 */
start: string | null, };

/**
 * Input of `statistics_list`: which number is asked for.
 */
export type AskStatisticsList = { 
/**
 * The statistics in which it stands.
 */
asked: AskStatistics, 
/**
 * The table; none for the numbers of all.
 */
split: Split | null, 
/**
 * The row of the table.
 */
word: string | null, 
/**
 * The number of cases, instead of a table.
 */
cases: CaseSort | null, };

/**
 * Input of `case_story`.
 */
export type AskStory = { 
/**
 * The family.
 */
family: string, 
/**
 * The day at whose end it is told; none for now.
 */
asOf: string | null, };

/**
 * Input of `childcare_timeline`.
 */
export type AskTimeline = { 
/**
 * The family.
 */
family: string, 
/**
 * The child.
 */
child: string, };

/**
 * Input of `today`.
 */
export type AskToday = { 
/**
 * Only families of whoever asks.
 */
mine: boolean, 
/**
 * Only of this kind.
 */
kind: WorkKind | null, 
/**
 * At most so many.
 */
limit: number, };

/**
 * Input of `rehearse_transfer`.
 */
export type AskTransfer = { 
/**
 * Which family.
 */
family: string, 
/**
 * To which centre.
 */
centre: string, };

/**
 * Input of `unclaimed`.
 */
export type AskUnclaimed = { 
/**
 * Only families of whoever asks.
 */
mine: boolean, 
/**
 * Only of this programme.
 */
programme: ProgrammeId | null, 
/**
 * How many months back, the running one among them.
 */
months: number, 
/**
 * At most so many lines.
 */
limit: number, };

/**
 * Input of `visits_on`.
 */
export type AskVisits = { 
/**
 * Whose visits.
 */
account: string, 
/**
 * On which day.
 */
on: string, };

/**
 * Input of `what_if_rulebook`: figures that would be laid over, or a ruling that would be
 * withdrawn.
 */
export type AskWhatIf = { 
/**
 * The figures.
 */
figures: Array<RulingFigure>, 
/**
 * The ruling that would be withdrawn.
 */
withdraw: string | null, 
/**
 * The day asked; none for today, or the first day of the latest figure.
 */
on: string | null, 
/**
 * How many answers are named, at most.
 */
limit: number, };

/**
 * Input of `rehearse_withdrawal`.
 */
export type AskWithdrawal = { 
/**
 * The family.
 */
family: string, 
/**
 * The consent.
 */
record: string, 
/**
 * The day on which it is withdrawn.
 */
on: string, };

/**
 * Input of `attach`: a file that somebody brought.
 */
export type Attach = { 
/**
 * The family.
 */
family: string, 
/**
 * What the file is called; what stands before the last slash is left out.
 */
name: string, 
/**
 * What is in it; at most 50 MB.
 */
content: Uint8Array, 
/**
 * What is known of the paper.
 */
fields: { [key in Field]?: Value }, };

/**
 * A backup that lies in the folder.
 */
export type BackupCard = { 
/**
 * Its name.
 */
name: string, 
/**
 * When it was finished.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * When all of it was last opened; none where it never was.
 */
checked: string | null, };

/**
 * What came of something that was done with a backup.
 */
export type BackupEnd = { 
/**
 * What was done.
 */
task: BackupTask, 
/**
 * When the backup was made.
 */
madeAt: string | null, 
/**
 * Families in it.
 */
families: number, 
/**
 * Files that were written; none where no backup was made.
 */
written: number | null, 
/**
 * Families whose present file does not verify, where one was made: a former backup of it
 * was kept. Families that did not come back, where some were to.
 */
unsound: Array<FamilyInBackup>, 
/**
 * Files of the backup that did not open.
 */
faults: number, 
/**
 * How many families came back in which way (`placed`, `united`, …).
 */
outcomes: Array<OutcomeCount>, 
/**
 * The folder in which the copy stands, as a word for a person.
 */
folder: string | null, 
/**
 * What it failed with, before it was done.
 */
failure: Failure | null, };

/**
 * How often the centre backs up by itself.
 */
export type BackupEvery = "never" | "day" | "week";

/**
 * How far a destruction reached into backups. The names are frozen.
 */
export type BackupReach = "cleared" | "partly" | "no_place";

/**
 * Input of `set_backup_schedule`.
 */
export type BackupSchedule = { 
/**
 * How often the centre backs up by itself.
 */
every: BackupEvery, };

/**
 * What is done with a backup.
 */
export type BackupTask = "making" | "checking" | "restoring" | "beside";

/**
 * Answer of `backups`.
 */
export type Backups = { 
/**
 * The folder into which this device backs up, as a word for a person; none until one was
 * chosen.
 */
folder: string | null, 
/**
 * Whether the folder can be reached now.
 */
reachable: boolean, 
/**
 * Every backup of this centre in it, the latest first.
 */
backups: Array<BackupCard>, 
/**
 * Why the last backup came to nothing.
 */
trouble: string | null, 
/**
 * What came of what was done last in this session.
 */
end: BackupEnd | null, };

/**
 * On what something rests.
 */
export type Basis = "task" | "consent" | "reason" | "nothing";

/**
 * Input of `begin_pages`: the family's page for many families with a child under 13.
 */
export type BeginPages = { 
/**
 * Which; none takes all that whoever asks opens.
 */
families: Array<string> | null, 
/**
 * The day that they are about.
 */
on: string, 
/**
 * The language beside Korean; none takes the one that each family reads.
 */
beside: PageLanguage | null, 
/**
 * What they are printed for.
 */
purpose: string, };

/**
 * Input of `break_glass`.
 */
export type BreakGlass = { 
/**
 * The family.
 */
family: string, 
/**
 * Why it must be opened.
 */
reason: string, };

/**
 * Whom to call.
 */
export type CallAt = { 
/**
 * What they are called.
 */
name: string, 
/**
 * The number; dots where a warning keeps it from sight.
 */
phone: string, };

/**
 * Input of `call_back_transfer`.
 */
export type CallBackTransfer = { 
/**
 * Which family.
 */
family: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Answer of `save_card`.
 */
export type CardSaved = { 
/**
 * What a person calls the folder; none where none was chosen, and nothing was saved.
 */
folder: string | null, 
/**
 * The card.
 */
card: OtherCard, };

/**
 * Whether the key of another centre is known here.
 */
export type CardState = "known" | "changed" | "new" | "own";

/**
 * The cards in a folder.
 */
export type CardsFound = { 
/**
 * What a person calls the folder; none where none was chosen.
 */
folder: string | null, 
/**
 * Each.
 */
cards: Array<OtherCard>, };

/**
 * Input of `carry_out_reset`.
 */
export type CarryOutReset = { 
/**
 * The reset.
 */
reset: string, 
/**
 * The new passphrase of the account.
 */
passphrase: string, 
/**
 * The passphrase of whoever does it.
 */
ownPassphrase: string, };

/**
 * Cases of a period. Carried over and new ones together are those served; without the closed
 * ones of these, those open at its end.
 */
export type CaseCounts = { 
/**
 * Carried over from before.
 */
carried: number, 
/**
 * New.
 */
fresh: number, 
/**
 * Of these, opened again.
 */
reopened: number, 
/**
 * Carried over or new.
 */
served: number, 
/**
 * Closed.
 */
closed: number, 
/**
 * Open on the last day.
 */
open: number, };

/**
 * That somebody who approves has read the case as it stood.
 */
export type CaseReading = { 
/**
 * The record of it.
 */
record: string, 
/**
 * Who.
 */
by: string, 
/**
 * Whether that is whoever asks.
 */
mine: boolean, 
/**
 * When.
 */
at: string, 
/**
 * What they said of it.
 */
remark: string | null, };

/**
 * Which of the numbers of cases.
 */
export type CaseSort = "carried" | "fresh" | "reopened" | "served" | "closed" | "open";

/**
 * The whole file in the order of what happened.
 */
export type CaseStory = { 
/**
 * What happened, the first first.
 */
items: Array<StoryItem>, 
/**
 * Who has read the case, the latest first.
 */
readings: Array<CaseReading>, };

/**
 * Open cases on a day.
 */
export type Caseload = { 
/**
 * The day.
 */
on: string, 
/**
 * Whether only families of whoever asks are counted.
 */
own: boolean, 
/**
 * How many open cases there are.
 */
families: number, 
/**
 * The Mondays of the weeks that are shown, the oldest first.
 */
weeks: Array<string>, 
/**
 * Everyone who works with a family, the one with most families first.
 */
workers: Array<WorkerLoad>, 
/**
 * The other tables.
 */
tables: Array<LoadTable>, };

/**
 * The families behind a number.
 */
export type CaseloadList = { 
/**
 * The families, the longest without a contact first.
 */
families: Array<FamilyLine>, 
/**
 * How many there are.
 */
of: number, };

/**
 * What must be said with an answer.
 */
export type Caveat = "f4-registration-unconfirmed" | "ninety-days-disputed";

/**
 * A centre before anyone has signed in.
 */
export type CentreCard = { 
/**
 * Its name.
 */
name: string, 
/**
 * Where it lies, as a word for a person.
 */
folder: string, 
/**
 * The passphrase of a sample centre; none for a real one.
 */
samplePassphrase: string | null, 
/**
 * After how many minutes without anybody the program locks itself.
 */
idleMinutes: number, 
/**
 * How often the centre backs up by itself.
 */
backupEvery: BackupEvery, 
/**
 * Whether it was put here from a backup, and its families are not all here yet.
 */
restoring: boolean, 
/**
 * Accounts that can sign in.
 */
accounts: Array<AccountCard>, };

/**
 * How sure a figure is. The window calls it `Certainty`: its `Status` is the program's.
 */
export type Certainty = "confirmed" | "provisional";

/**
 * Input of `change_account`.
 */
export type ChangeAccount = { 
/**
 * The account.
 */
account: string, 
/**
 * The person's name.
 */
name: string, 
/**
 * The role.
 */
role: string, 
/**
 * Which families it opens; as before where that is left out and the role may.
 */
reach: AccountReach | null, 
/**
 * Why.
 */
reason: string | null, 
/**
 * The passphrase of whoever changes it.
 */
ownPassphrase: string, };

/**
 * Input of `change_passphrase`.
 */
export type ChangePassphrase = { 
/**
 * The present one.
 */
present: string, 
/**
 * The one from now on.
 */
new: string, };

/**
 * A field set by an act.
 */
export type ChangeView = { 
/**
 * The record.
 */
record: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * The person that it is about, as named today.
 */
person: string | null, 
/**
 * The field.
 */
field: string, 
/**
 * What stood there before.
 */
old: Array<Value>, 
/**
 * What stands there since.
 */
new: Value, };

/**
 * A field of a form that says something else than what was approved.
 */
export type ChangedSince = { 
/**
 * The field, with what was approved and what stands there now.
 */
change: ChangeView, 
/**
 * Who wrote that.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * What an office decided otherwise than a saved check.
 */
export type CheckCorrection = { 
/**
 * The record.
 */
id: string, 
/**
 * The child's name.
 */
child: string, 
/**
 * The programme.
 */
programme: ProgrammeId, 
/**
 * What the office decided.
 */
outcome: Outcome, 
/**
 * Won, if the office said so.
 */
amount: number | null, 
/**
 * The day of the decision.
 */
on: string, 
/**
 * The paper that was seen.
 */
document: string | null, 
/**
 * More about it.
 */
remark: string | null, 
/**
 * Who wrote it down.
 */
by: string, };

/**
 * The answer for a child.
 */
export type ChildAnswer = { 
/**
 * Which person.
 */
id: string, 
/**
 * Class age (반 연령) on the day.
 */
class_age: number, 
/**
 * Months of age on the day.
 */
months: number, 
/**
 * One per programme, in the order of the contract.
 */
programmes: Array<ProgrammeAnswer>, };

/**
 * What would change a child's answers.
 */
export type ChildChange = { 
/**
 * Which person.
 */
id: string, 
/**
 * Per programme that is not eligible: what would flip it. Programmes without a way are
 * left out.
 */
flips: Array<Flip>, 
/**
 * Missing facts, the one that settles most first.
 */
questions: Array<Question>, };

/**
 * One lawful way.
 */
export type ChildOption = { 
/**
 * What the child does in it: as it is now, at home, or in another sort of facility.
 */
place: Place, 
/**
 * Whether it is what the facts say of today.
 */
present: boolean, 
/**
 * What is paid in it.
 */
parts: Array<OptionPart>, 
/**
 * Won a month paid to the facility; none when an amount is not known.
 */
to_facility: number | null, 
/**
 * Won a month paid to the family; none when an amount is not known.
 */
in_cash: number | null, 
/**
 * Facts still to be asked before it can be promised.
 */
missing: Array<string>, 
/**
 * The first month (`2026-12`) for which a switch counts that is applied for on the day,
 * where the month of the application matters (daycare fee, parental benefit, home care).
 */
counts_from: string | null, };

/**
 * What a child's programmes bring together.
 */
export type ChildOptions = { 
/**
 * Which person.
 */
id: string, 
/**
 * Ways that the family can choose between, best first. Each is lawful by itself.
 */
options: Array<ChildOption>, };

/**
 * A child's outcomes over days.
 */
export type ChildTimeline = { 
/**
 * Which person.
 */
id: string, 
/**
 * One per programme.
 */
programmes: Array<ProgrammeTimeline>, };

/**
 * What goes beside a child's answers.
 */
export type ChildcareChild = { 
/**
 * The person.
 */
id: string, 
/**
 * As named today.
 */
name: string, 
/**
 * What goes together and what it brings.
 */
options: ChildOptions, 
/**
 * What would change the answers, and what to ask first.
 */
change: ChildChange, };

/**
 * Answer of `childcare`.
 */
export type ChildcareView = { 
/**
 * The day asked.
 */
on: string, 
/**
 * The rulebook used.
 */
rulebookVersion: string, 
/**
 * Its digest.
 */
rulebookDigest: string, 
/**
 * The answer, in the published contract.
 */
answer: FamilyAnswer | null, 
/**
 * Why there is none.
 */
refused: FactsError | null, 
/**
 * Per child: options and what would change the answers.
 */
children: Array<ChildcareChild>, 
/**
 * Facts that were written but cannot be used.
 */
incomplete: Array<Incomplete>, };

/**
 * Answer of `choose_copy`: none where nothing was chosen.
 */
export type ChosenCopy = { 
/**
 * What it would come to.
 */
incoming: Incoming | null, };

/**
 * Input of `close_account`.
 */
export type CloseAccount = { 
/**
 * The account.
 */
account: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The passphrase of whoever closes it.
 */
ownPassphrase: string, };

/**
 * One of two people who are compared.
 */
export type ComparedPerson = { 
/**
 * Where they stand.
 */
at: PersonAt, 
/**
 * The family's title.
 */
title: string, 
/**
 * Its file number.
 */
fileNumber: string, 
/**
 * Everything known; addresses and phones that a warning keeps from sight come as dots.
 */
person: PersonView, 
/**
 * How many others are in the file.
 */
others: number, 
/**
 * Whether a warning keeps from sight how the family is reached: neither addresses nor
 * the telephone are carried into the other file.
 */
contactsHidden: boolean, };

/**
 * Answer of `compare_people`.
 */
export type Comparison = { 
/**
 * The one.
 */
first: ComparedPerson, 
/**
 * The other.
 */
second: ComparedPerson, 
/**
 * How alike they are; none where nothing speaks for it.
 */
likeness: LikenessView | null, 
/**
 * Fields of which both have a value, and not the same.
 */
differing: Array<Field>, 
/**
 * Fields that are brought together: all but those that are another in each family,
 * unless both are in one.
 */
compared: Array<Field>, 
/**
 * Entries of lists that say the same.
 */
same: Array<SameEntry>, };

/**
 * The conditions of all programmes.
 */
export type ConditionId = "in_force" | "foreign" | "entitled" | "registered" | "unregistered" | "lawful_stay" | "residence" | "guardian_residence" | "class_age" | "enrolled" | "not_enrolled" | "extended_care" | "born_since_2022" | "months" | "before_school" | "present" | "income" | "amount";

/**
 * Input of `confirm_passphrase`.
 */
export type ConfirmPassphrase = { 
/**
 * The passphrase of whoever sits there.
 */
passphrase: string, };

/**
 * A consent that names the other centre.
 */
export type ConsentGoing = { 
/**
 * Whose.
 */
person: string, 
/**
 * From when.
 */
on: string | null, 
/**
 * Which version of the form.
 */
version: string | null, };

/**
 * Answer of `copy_value`.
 */
export type Copied = { 
/**
 * The value in full, as the screen wants it.
 */
value: string, };

/**
 * An item of a screen.
 */
export type CopyItem = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called in Korean.
 */
ko: string, 
/**
 * What it is called in English.
 */
en: string, 
/**
 * Where it stands.
 */
standing: CopyStanding, 
/**
 * The value as the screen wants it; a registration number comes masked.
 */
value: string | null, 
/**
 * Whether it is a number that is kept sealed: to copy it is written down.
 */
sealed: boolean, 
/**
 * Who typed it.
 */
by: string | null, 
/**
 * When.
 */
at: string | null, };

/**
 * A screen as it is to be filled in for a family.
 */
export type CopyQueue = { 
/**
 * Every screen that there is.
 */
screens: Array<CopyScreen>, 
/**
 * Which of them it is.
 */
screen: string, 
/**
 * Whether somebody has compared order and forms with the real screen.
 */
compared: boolean, 
/**
 * Where the screen's fields are from, in words.
 */
sources: Array<string>, 
/**
 * For whom or what it is filled in, in order.
 */
subjects: Array<CopySubject>, };

/**
 * A screen of another agency.
 */
export type CopyScreen = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called in Korean.
 */
ko: string, 
/**
 * What it is called in English.
 */
en: string, };

/**
 * Where an item of a screen stands.
 */
export type CopyStanding = "missing" | "disputed" | "hidden" | "new" | "changed" | "typed";

/**
 * A child or a service given, with the screen's items in order.
 */
export type CopySubject = { 
/**
 * The record.
 */
id: string, 
/**
 * The child's name, or the day of the service.
 */
name: string, 
/**
 * The items.
 */
items: Array<CopyItem>, };

/**
 * Input of `correct_check`.
 */
export type CorrectCheck = { 
/**
 * The family.
 */
family: string, 
/**
 * The saved check.
 */
check: string, 
/**
 * The child.
 */
child: string, 
/**
 * The programme.
 */
programme: ProgrammeId, 
/**
 * What the office decided: eligible or not.
 */
outcome: Outcome, 
/**
 * Won, if the office said so.
 */
amount: number | null, 
/**
 * The day of the decision.
 */
on: string, 
/**
 * The paper that was seen.
 */
document: string | null, 
/**
 * More about it.
 */
remark: string | null, };

/**
 * What was counted.
 */
export type Counts = { 
/**
 * Distinct people (실인원).
 */
people: number, 
/**
 * Attendances (연인원).
 */
attendances: number, 
/**
 * Distinct sessions (회기).
 */
sessions: number, 
/**
 * Acts (건수).
 */
acts: number, 
/**
 * Distinct families (가구).
 */
families: number, };

/**
 * The course of a case. A case that is opened again begins another round.
 */
export type Course = { 
/**
 * Every round, the present one last. There is always one.
 */
rounds: Array<Round>, 
/**
 * The furthest stage of the present round.
 */
present: Stage | null, 
/**
 * Whether the case is closed.
 */
closed: boolean, 
/**
 * When the plan is to be reviewed next, while the case is open.
 */
nextReview: string | null, };

/**
 * Input of `create_family`: the family's first fields and its first people with their names.
 */
export type CreateFamily = { 
/**
 * Fields of the family (`title`, `case_type`, …); the file number is given by the house.
 */
fields: { [key in Field]?: Value }, 
/**
 * People to begin with.
 */
people: Array<NewPerson>, };

/**
 * Input of `decide_approval`.
 */
export type DecideApproval = { 
/**
 * The family.
 */
family: string, 
/**
 * The form.
 */
form: string, 
/**
 * The hash of the content that whoever decides has looked at.
 */
content: string, 
/**
 * Approved, else sent back.
 */
approve: boolean, 
/**
 * Why; needed where it is sent back.
 */
reason: string | null, };

/**
 * Input of `decide_destruction`.
 */
export type DecideDestruction = { 
/**
 * Which.
 */
destruction: string, 
/**
 * Whether it is approved.
 */
approve: boolean, 
/**
 * Why not.
 */
reason: string | null, 
/**
 * The passphrase of whoever decides, once more.
 */
ownPassphrase: string, };

/**
 * Input of `decide_ruling`.
 */
export type DecideRuling = { 
/**
 * Which.
 */
ruling: string, 
/**
 * Whether it is confirmed.
 */
confirm: boolean, 
/**
 * Why not.
 */
reason: string | null, };

/**
 * A decision about a person of a family.
 */
export type Decided = { 
/**
 * The record of the decision.
 */
record: string, 
/**
 * The person of the family.
 */
person: string, 
/**
 * What was decided.
 */
decision: SamenessDecision, 
/**
 * The day of the decision.
 */
on: string | null, 
/**
 * The other one; none where the register knows nobody of that name any more, as after
 * two people of one file were brought together.
 */
other: AlikePerson | null, 
/**
 * Whether the other one stood in this same file.
 */
here: boolean, };

/**
 * Who did something, on which device, when.
 */
export type DecidedBy = { 
/**
 * Who.
 */
by: string, 
/**
 * On which device.
 */
device: string, 
/**
 * When.
 */
at: string, };

/**
 * What became of the approval of a form.
 */
export type Decision = "asked" | "approved" | "sent_back";

/**
 * Input of `destroy_paper`.
 */
export type DestroyPaper = { 
/**
 * The family.
 */
family: string, 
/**
 * The paper's record.
 */
record: string, 
/**
 * Why it must go.
 */
reason: string, 
/**
 * The passphrase of whoever destroys it.
 */
ownPassphrase: string, };

/**
 * Why records are destroyed. The names are frozen.
 */
export type DestructionGround = "period_over" | "on_request";

/**
 * A destruction.
 */
export type DestructionLine = { 
/**
 * Its record.
 */
id: string, 
/**
 * Its number, `2026-0001`.
 */
number: string, 
/**
 * What is destroyed.
 */
class: RecordClass, 
/**
 * Why.
 */
ground: DestructionGround, 
/**
 * How far it has come.
 */
stage: DestructionStage, 
/**
 * Of how many families.
 */
families: number, 
/**
 * Which they are, as long as it is not decided; not all where they are very many.
 */
named: Array<RetainedFamily>, 
/**
 * The day on which a person asked for it.
 */
askedOn: string | null, 
/**
 * Who proposed it.
 */
proposed: DecidedBy, 
/**
 * Who approved or refused it.
 */
decided: DecidedBy | null, 
/**
 * When it was done on this device, and in whose session.
 */
ended: DecidedBy | null, 
/**
 * How many files, numbers or papers.
 */
count: number | null, 
/**
 * How far it reached into backups; none where that is still to be done.
 */
reach: BackupReach | null, 
/**
 * The loans by which something of it is on a laptop still: that forgets it when it comes
 * home.
 */
loans: Array<LoanLine>, 
/**
 * What was said for it, until it is done.
 */
remark: string | null, 
/**
 * Why it was refused.
 */
reply: string | null, 
/**
 * Whether whoever asks proposed it.
 */
own: boolean, };

/**
 * How far a destruction has come.
 */
export type DestructionStage = "proposed" | "refused" | "approved" | "destroyed";

/**
 * Answer of `destructions`, and of what changes them.
 */
export type Destructions = { 
/**
 * How long records stay.
 */
periods: RetentionPeriods, 
/**
 * What is due, the longest closed first.
 */
due: Array<DueLine>, 
/**
 * How many families each class is due of, whatever class was asked for.
 */
counts: Array<DueCount>, 
/**
 * The family that was asked for.
 */
asked: RetainedFamily | null, 
/**
 * Every destruction, the latest first.
 */
all: Array<DestructionLine>, 
/**
 * Families whose files could not be written, so that theirs is not done.
 */
stuck: number, 
/**
 * Whether something waits for the folder of the backups, which cannot be reached.
 */
waitsForBackups: boolean, };

/**
 * A computer of the centre.
 */
export type DeviceLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it is for.
 */
sort: DeviceSort, 
/**
 * Who enrolled it.
 */
enrolledBy: string, 
/**
 * When.
 */
enrolledAt: string, 
/**
 * Until when its code is good, where nobody has joined with it yet.
 */
codeUntil: string | null, 
/**
 * How many computers joined with its code, as far as is known here: two are one too many.
 */
joined: number, 
/**
 * The latest instant of its own that is known here.
 */
heard: string | null, 
/**
 * Whether it is this one.
 */
own: boolean, 
/**
 * How many families are on it on loan.
 */
lent: number, 
/**
 * That it was withdrawn.
 */
withdrawn: DeviceWithdrawn | null, };

/**
 * What a computer of the centre is for.
 */
export type DeviceSort = "office" | "laptop";

/**
 * That a device was withdrawn.
 */
export type DeviceWithdrawn = { 
/**
 * Who did it.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * Why.
 */
reason: string, };

/**
 * The computers of the centre.
 */
export type Devices = { 
/**
 * Each of them, in the order of enrolment.
 */
devices: Array<DeviceLine>, };

/**
 * What became of a record between two days.
 */
export type DifferenceSort = "added" | "changed" | "taken_out";

/**
 * What differs.
 */
export type Differences = { 
/**
 * The reading from which it is compared; none where it is a day.
 */
reading: CaseReading | null, 
/**
 * Every record of which something differs, in the order of the story.
 */
records: Array<RecordDifference>, };

/**
 * A field with more than one value.
 */
export type Dispute = { 
/**
 * The record.
 */
record: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * The person that it is about, as named today.
 */
person: string | null, 
/**
 * The field.
 */
field: Field, 
/**
 * What it is about.
 */
class: DisputeClass, 
/**
 * Whether whoever looks may settle it.
 */
maySettle: boolean, 
/**
 * What is said.
 */
said: Array<Said>, 
/**
 * Remarks, the oldest first.
 */
remarks: Array<DisputeRemark>, };

/**
 * What becomes of a disagreement.
 */
export type DisputeChoice = "take" | "keep_both" | "leave_open";

/**
 * What a field is about, as far as it matters who may settle a disagreement.
 */
export type DisputeClass = "plain" | "safety" | "money" | "stay" | "number";

/**
 * What somebody remarked about a disagreement.
 */
export type DisputeRemark = { 
/**
 * The words.
 */
text: string, 
/**
 * Who.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * Answer of `disputes`.
 */
export type Disputes = { 
/**
 * Open disagreements: those for the supervisor first.
 */
open: Array<Dispute>, 
/**
 * Statements that were kept side by side, the oldest first.
 */
kept: Array<KeptStatement>, };

/**
 * Answer of `save_document` and `save_pages`.
 */
export type DocumentSaved = { 
/**
 * Whether a file was written; false where the choice was cancelled.
 */
saved: boolean, };

/**
 * Which document.
 */
export type DocumentSort = "summary" | "form" | "decision" | "interview" | "handover" | "referral" | "receipt" | "certificate" | "genogram" | "access_extract" | "application" | "family_page";

/**
 * Somebody of a family and who looks alike.
 */
export type Doubled = { 
/**
 * The person of the family.
 */
person: string, 
/**
 * Who looks alike.
 */
alike: LookAlike, };

/**
 * Answer of `doubles`: what is known of a family's people beyond its own file.
 */
export type Doubles = { 
/**
 * Who looks alike and about whom nobody has decided, the likelier first.
 */
alike: Array<Doubled>, 
/**
 * What was decided.
 */
decided: Array<Decided>, };

/**
 * A draft.
 */
export type Draft = { 
/**
 * Which form or field.
 */
key: string, 
/**
 * What was typed.
 */
text: string, 
/**
 * When.
 */
at: string, };

/**
 * Answer of `drafts`.
 */
export type Drafts = { 
/**
 * Every draft kept.
 */
drafts: Array<Draft>, };

/**
 * Input of `drop_draft`.
 */
export type DropDraft = { 
/**
 * The family.
 */
family: string | null, 
/**
 * Which form or field.
 */
key: string, };

/**
 * How many families a class is due of.
 */
export type DueCount = { 
/**
 * The class.
 */
class: RecordClass, 
/**
 * How many.
 */
count: number, };

/**
 * Something that is due.
 */
export type DueLine = { 
/**
 * Whose.
 */
family: RetainedFamily, 
/**
 * What of it.
 */
class: RecordClass, 
/**
 * Since when.
 */
dueOn: string, };

/**
 * Answer of `duplicates`: pairs about whom nobody has decided, the likelier first.
 */
export type Duplicates = { 
/**
 * The pairs.
 */
pairs: Array<AlikePair>, 
/**
 * How many there are in all.
 */
total: number, };

/**
 * Answer of `sign_off_emergency`.
 */
export type Emergencies = { 
/**
 * Those that wait still, the latest first.
 */
emergencies: Array<Emergency>, };

/**
 * A family that was opened in an emergency.
 */
export type Emergency = { 
/**
 * Its id.
 */
id: string, 
/**
 * The family.
 */
family: string, 
/**
 * Its title; none where whoever asks does not open it.
 */
title: string | null, 
/**
 * The file number, where it is known to whoever asks.
 */
fileNumber: string | null, 
/**
 * By whom.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * Until when it is open.
 */
until: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Input of `enrol_device`.
 */
export type EnrolDevice = { 
/**
 * What the new computer is to be called.
 */
name: string, 
/**
 * What it is for.
 */
sort: DeviceSort, 
/**
 * The passphrase of whoever enrols it.
 */
ownPassphrase: string, };

/**
 * Answer of `enrol_device`.
 */
export type Enrolled = { 
/**
 * The code, shown this once; none where no folder was chosen, and nothing was done.
 */
code: string | null, 
/**
 * Until when it is good.
 */
until: string, 
/**
 * What a person calls the folder in which the books lie.
 */
folder: string, 
/**
 * The computers from now on.
 */
devices: Devices, };

/**
 * One act.
 */
export type EntryView = { 
/**
 * Its hash.
 */
entry: string, 
/**
 * When.
 */
at: string, 
/**
 * Who.
 */
by: string, 
/**
 * On which device.
 */
device: string, 
/**
 * What was done (a word of the vocabulary of acts).
 */
action: string, 
/**
 * Why.
 */
reason: string | null, 
/**
 * The act that this one took back.
 */
undoes: string | null, 
/**
 * The act by which this one is taken back now.
 */
undoneBy: string | null, 
/**
 * Whether it can be taken back now.
 */
undoable: boolean, 
/**
 * Fields set.
 */
changes: Array<ChangeView>, };

/**
 * A paper that evidences a statement.
 */
export type Evidence = { 
/**
 * The paper.
 */
record: string, 
/**
 * What sort of paper it is.
 */
sort: string | null, 
/**
 * What it is called.
 */
name: string | null, 
/**
 * Its day.
 */
on: string | null, };

/**
 * Input of `extend_here`.
 */
export type ExtendHere = { 
/**
 * The code that the office read out.
 */
code: string, };

/**
 * Input of `extend_loan`.
 */
export type ExtendLoan = { 
/**
 * Which loan.
 */
loan: string, 
/**
 * Its last day from now on.
 */
until: string, };

/**
 * A fact with its period.
 */
export type FactUsed = { 
/**
 * Its path, such as `child.addresses`.
 */
path: string, 
/**
 * Its value in the contract's spelling (`UZ`, `41273`, `daycare`, `2019-06-01`).
 */
value: string, 
/**
 * First day, for periods.
 */
from?: string | null, 
/**
 * Last day, for periods that ended.
 */
until?: string | null, 
/**
 * Set when nobody asked and the value was assumed.
 */
assumed: boolean, };

/**
 * Why facts were refused. Names the person, the field and the value; nothing is answered for
 * that family.
 */
export type FactsError = { 
/**
 * What is wrong.
 */
code: FactsErrorCode, 
/**
 * The person's id, if known.
 */
person: string | null, 
/**
 * The field, such as `stays.until`.
 */
field: string | null, 
/**
 * The value as it was given.
 */
value: string | null, 
/**
 * A sentence for a log or a terminal, in English.
 */
message: string, };

/**
 * What can be wrong with facts.
 */
export type FactsErrorCode = "malformed" | "unknown_key" | "missing_key" | "duplicate_key" | "bad_date" | "bad_value" | "until_before_from" | "not_yet_born" | "unknown_guardian" | "duplicate_id" | "overlapping_enrolments";

/**
 * An error as it crosses. A code exists only if a screen acts on it.
 */
export type Failure = { 
/**
 * The code.
 */
code: FailureCode, 
/**
 * The field that it is about, in the vocabulary.
 */
field: string | null, 
/**
 * The value that was refused, shortened; never a name or a path.
 */
value: string | null, 
/**
 * More of the code: a reason word for a message.
 */
reason: string | null, };

/**
 * What went wrong, as far as a screen acts on it.
 */
export type FailureCode = "wrong_secret" | "waiting" | "account_closed" | "confirm" | "not_logged" | "last_manager" | "weak_passphrase" | "centre_exists" | "centre_in_use" | "no_centre" | "signed_out" | "denied" | "family_shut" | "not_found" | "destroyed" | "file_in_use" | "file_too_new" | "file_damaged" | "read_only" | "invalid_field" | "undo_blocked" | "busy" | "register_damaged" | "disk_full" | "disk" | "backup" | "copy" | "carry" | "loan_over" | "transfer" | "changed_meanwhile" | "bad_call";

/**
 * Answer of `families_out`.
 */
export type FamiliesOut = { 
/**
 * Each, what waits for an answer first, the longest first.
 */
families: Array<FamilyOut>, };

/**
 * Input of `take_family` and `hand_over`.
 */
export type FamilyAndAccount = { 
/**
 * The family.
 */
family: string, 
/**
 * The account.
 */
account: string, 
/**
 * Why.
 */
reason: string, };

/**
 * The answer for a family.
 */
export type FamilyAnswer = { 
/**
 * Which family.
 */
family: string, 
/**
 * The day asked.
 */
on: string, 
/**
 * The rulebook used.
 */
rulebook: RulebookRef, 
/**
 * People younger than 13, in the order of the facts.
 */
children: Array<ChildAnswer>, };

/**
 * A family in a list.
 */
export type FamilyCard = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The file number.
 */
fileNumber: string, 
/**
 * How many people.
 */
people: number, 
/**
 * When it was last written.
 */
touchedAt: string | null, 
/**
 * The caseworker's name.
 */
worker: string | null, 
/**
 * Every warning of today.
 */
flags: Array<FlagMark>, };

/**
 * A family that comes home.
 */
export type FamilyComing = { 
/**
 * The family.
 */
family: LoanFamily, 
/**
 * Whether it was made on the laptop.
 */
madeThere: boolean, 
/**
 * Acts that the office does not have.
 */
entries: number, 
/**
 * Acts that are put aside for review.
 */
putAside: number, 
/**
 * The receipt in its file, by which it can be taken back; none before it came in, and where
 * nothing was new.
 */
receipt: string | null, };

/**
 * A family in a backup.
 */
export type FamilyInBackup = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title, as far as it is known.
 */
title: string, };

/**
 * A family behind a number.
 */
export type FamilyLine = { 
/**
 * The family.
 */
family: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * The file number.
 */
fileNumber: string, 
/**
 * Who works with it.
 */
worker: string | null, 
/**
 * What those of its people are called who were counted.
 */
people: Array<string>, 
/**
 * More of it, as the list needs: a day, a number of days.
 */
about: string | null, };

/**
 * Input of `family_as_of`.
 */
export type FamilyOnDay = { 
/**
 * The family.
 */
family: string, 
/**
 * The day at whose end it is to be seen.
 */
day: string, };

/**
 * How a family stands with the shelf.
 */
export type FamilyOnShelf = "no_shelf" | "merged" | "to_go" | "waiting";

/**
 * A family that is to go to another centre, is on the way there, or has gone.
 */
export type FamilyOut = { 
/**
 * The family.
 */
family: LoanFamily, 
/**
 * How far its transfer has come.
 */
stage: TransferStage, 
/**
 * What the other centre is called.
 */
centreName: string, 
/**
 * When it came so far.
 */
at: string, };

/**
 * A part of a family's file. Who is in the family, how they belong together and what warnings
 * stand beside their names is in sight of everybody who opens it: without that nobody could
 * interpret for them.
 */
export type FamilyPart = "contacts" | "notes" | "forms" | "childcare" | "papers" | "surroundings";

/**
 * An account that opens a family, or could be given it.
 */
export type FamilyReader = { 
/**
 * Its id.
 */
account: string, 
/**
 * The person's name.
 */
name: string, 
/**
 * The role.
 */
role: string, 
/**
 * By what it opens the family; none where it does not.
 */
how: ReaderHow | null, 
/**
 * Until when, where that is set.
 */
until: string | null, 
/**
 * Whether it is to open the family and was not given the key yet.
 */
waits: boolean, 
/**
 * The parts of the family that it was given; none where that is all of it.
 */
parts: Array<FamilyPart> | null, 
/**
 * Whether parts of it can be given to it, and not only all: it interprets.
 */
byParts: boolean, };

/**
 * Answer of the commands about who opens a family.
 */
export type FamilyReaders = { 
/**
 * Who opens it.
 */
readers: Array<FamilyReader>, 
/**
 * Who could be given it by name.
 */
others: Array<FamilyReader>, 
/**
 * The account that works with it.
 */
worker: string | null, 
/**
 * Who could work with it.
 */
workers: Array<FamilyReader>, 
/**
 * Whether it is sealed: who cannot open it does not learn that it is there.
 */
sealed: boolean, };

/**
 * How a family stands with the shelf.
 */
export type FamilyShelf = { 
/**
 * How.
 */
state: FamilyOnShelf, 
/**
 * Since when this computer has not been there, where something is to go or to come.
 */
since: string | null, };

/**
 * The latest transfer of a family.
 */
export type FamilyTransfer = { 
/**
 * Its record.
 */
record: string, 
/**
 * How far it has come.
 */
stage: TransferStage, 
/**
 * The other centre.
 */
centre: string, 
/**
 * What it is called.
 */
centreName: string, 
/**
 * When it came so far.
 */
at: string, 
/**
 * Who did that here.
 */
by: string, 
/**
 * When it was sent.
 */
sentOn: string | null, 
/**
 * When the other centre answered.
 */
answeredOn: string | null, 
/**
 * Who answered there; of a family that came in, who sent it.
 */
answeredBy: string | null, 
/**
 * The file number that the family has there.
 */
fileNumber: string | null, 
/**
 * Why it was proposed, or called back.
 */
reason: string | null, 
/**
 * Why the other centre refused.
 */
reply: string | null, 
/**
 * Whether the family has gone, and nothing is written here until the case is opened again.
 */
gone: boolean, };

/**
 * A family as the window shows it.
 */
export type FamilyView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The family's own record.
 */
record: RecordView, 
/**
 * Its title.
 */
title: string, 
/**
 * The file number.
 */
fileNumber: string, 
/**
 * Everyone in it.
 */
people: Array<PersonView>, 
/**
 * Ties between people.
 */
ties: Array<RecordView>, 
/**
 * Ties of the household to what is around it.
 */
bonds: Array<RecordView>, 
/**
 * Papers, newest first.
 */
documents: Array<RecordView>, 
/**
 * Which paper evidences which fact.
 */
proofs: Array<RecordView>, 
/**
 * Notes, newest first.
 */
notes: Array<RecordView>, 
/**
 * The forms of the course, the oldest first.
 */
forms: Array<RecordView>, 
/**
 * The course of the case.
 */
course: Course, 
/**
 * The forms whose approval was asked for, and what became of it.
 */
approvals: Array<Approval>, 
/**
 * The warnings that stand on the day that is shown.
 */
flags: Array<RecordView>, 
/**
 * What is to be done on that day, the more pressing first.
 */
work: Array<Work>, 
/**
 * Whether a flag keeps addresses and phones from sight: they come as dots.
 */
contactsHidden: boolean, 
/**
 * What of it is kept from whom.
 */
secrets: Array<Secret>, 
/**
 * The parts of it that are in sight; none where all are.
 */
parts: Array<FamilyPart> | null, 
/**
 * As whom it is shown, where that is not whoever has signed in.
 */
seenAs: Onlooker | null, 
/**
 * The loans by which it is on a laptop, as far as the office knows.
 */
loans: Array<LoanLine>, 
/**
 * The registrations whose number was perhaps mistyped: its last digit is not the one that
 * numbers given before October 2020 mostly have.
 */
doubtfulNumbers: Array<string>, 
/**
 * Saved checks, newest first.
 */
checks: Array<SavedCheck>, 
/**
 * The latest transfer to another centre, or from one.
 */
transfer: FamilyTransfer | null, 
/**
 * Why nothing can be written, if so.
 */
readOnly: Trouble | null, 
/**
 * Fields with more than one value.
 */
openConflicts: number, 
/**
 * The day that is shown, if it is not the present.
 */
asOf: string | null, 
/**
 * My last act that stands: `undo` with its entry takes it back.
 */
undoable: UndoCard | null, 
/**
 * The act that I took back last, as long as I have done nothing new since: `undo` with
 * its entry brings it back.
 */
redoable: UndoCard | null, 
/**
 * Entries in the log.
 */
entries: number, };

/**
 * A field of a record.
 */
export type Field = "title" | "file_number" | "case_type" | "opened_on" | "worker" | "remark" | "birth_date" | "sex" | "relation" | "disability" | "refugee_recognised" | "school_deferred" | "early_nuri_from" | "speaks" | "reads" | "interpreter_needed" | "phone" | "asked_none" | "person" | "other" | "sort" | "text" | "from" | "until" | "country" | "number" | "number_pending" | "status" | "area" | "detail" | "facility" | "extended_care" | "programme" | "on" | "way" | "source" | "facts" | "answer" | "answer_digest" | "rulebook_version" | "rulebook_digest" | "removed" | "name" | "role" | "closed" | "seal_key" | "sign_key" | "sealed_secrets" | "recovery_secrets" | "derivation" | "account" | "device" | "epoch" | "sealed_key" | "family" | "setting" | "died_on" | "index_person" | "strength" | "direction" | "ground" | "language" | "route" | "interpreter" | "interpreter_relation" | "wish" | "urgency" | "safety" | "interviewed_on" | "version" | "withdrawn_on" | "verified" | "recipient" | "participants" | "result" | "economy" | "housing" | "health" | "couple" | "parenting" | "korean" | "legal" | "violence" | "work" | "social" | "strengths" | "family_view" | "evidence" | "risk" | "plan" | "goal" | "term" | "measure" | "priority" | "services" | "responsible" | "due" | "agreed_by" | "score" | "obstacles" | "service_area" | "session" | "attended" | "attendees" | "amount" | "agency" | "reason" | "consent" | "outcome" | "answered_on" | "reply" | "decision" | "reopen" | "next_contact" | "next_way" | "minutes" | "key_sentence" | "key_translation" | "kept_on" | "note" | "reported_on" | "done_on" | "item" | "expected_on" | "said_by" | "said_on" | "said_in" | "said_through" | "document_seen" | "import" | "document" | "fact" | "content" | "media" | "size" | "destroyed_on" | "screen" | "subject" | "digest" | "counterpart" | "form" | "scope" | "team" | "on_duty" | "kept_sealed" | "sealed_reason" | "sealed_reply" | "asked_on" | "count" | "reach" | "passport_number" | "driving_licence" | "kept_for" | "kept_without" | "part" | "heads_before" | "entry" | "parts" | "receiver" | "centre" | "figures" | "rulings";

/**
 * How a figure is written.
 */
export type FigureForm = "won" | "number" | "truth" | "day" | "range" | "words";

/**
 * A figure over time.
 */
export type FigureRow = { 
/**
 * Its name.
 */
place: string, 
/**
 * The programme.
 */
programme: ProgrammeId, 
/**
 * The parameter with its condition, `amount` or `apply_within`.
 */
parameter: string, 
/**
 * For which children it stands: `classes=3-5`; empty for all.
 */
when: string, 
/**
 * How it is written.
 */
form: FigureForm, 
/**
 * What an amount of the programme is for.
 */
unit: Unit, 
/**
 * Its values in order of their days.
 */
values: Array<FigureValue>, };

/**
 * A value from a day on.
 */
export type FigureValue = { 
/**
 * The first day.
 */
from: string, 
/**
 * As people write it; none where it is missing.
 */
value: string | null, 
/**
 * How sure it is.
 */
status: Certainty | null, 
/**
 * Where it stands, or why it is missing.
 */
source: string, 
/**
 * The ruling of the centre that it comes from.
 */
ruling: string | null, };

/**
 * Input of `find`.
 */
export type Find = { 
/**
 * What was typed.
 */
query: string, 
/**
 * How many at most.
 */
limit: number, };

/**
 * Input of `finish_work`.
 */
export type FinishWork = { 
/**
 * The family.
 */
family: string, 
/**
 * What was done.
 */
item: string, };

/**
 * A warning beside a name.
 */
export type FlagMark = { 
/**
 * The record.
 */
id: string, 
/**
 * Its sort, unless that is disputed.
 */
sort: string | null, 
/**
 * What is to be heeded.
 */
text: string | null, 
/**
 * The name of whom it is about; none where it is about everyone.
 */
about: string | null, };

/**
 * The smallest set of changes that would make a programme pay.
 */
export type Flip = { 
/**
 * Which programme.
 */
programme: ProgrammeId, 
/**
 * All of these together.
 */
changes: Array<FlipChange>, 
/**
 * What it would come to.
 */
outcome: Outcome, 
/**
 * Won, if known.
 */
amount: number | null, 
/**
 * The first day on which it would pay, when only time is needed.
 */
on: string | null, };

/**
 * A change that would flip an answer.
 */
export type FlipChange = { "kind": "answer", 
/**
 * The fact's path.
 */
fact: string, } | { "kind": "enrol", 
/**
 * Where.
 */
place: Place, 
/**
 * Prefixes of the areas that count; empty = anywhere.
 */
areas: Array<string>, } | { "kind": "leave" } | { "kind": "use_extended_care" } | { "kind": "wait", 
/**
 * The first day that counts.
 */
until: string, } | { "kind": "register" } | { "kind": "obtain_stay" } | { "kind": "move", 
/**
 * Prefixes of the areas that count.
 */
areas: Array<string>, };

/**
 * Input of `forget_partner`.
 */
export type ForgetPartner = { 
/**
 * Which centre.
 */
centre: string, };

/**
 * Answer of `find`.
 */
export type Found = { 
/**
 * The query that this answers.
 */
query: string, 
/**
 * The best first.
 */
hits: Array<Hit>, 
/**
 * How many there are in all.
 */
total: number, };

/**
 * A backup as anyone may see it.
 */
export type FoundBackup = { 
/**
 * Its name.
 */
name: string, 
/**
 * When it was finished.
 */
at: string, };

/**
 * Answer of `found_backups`: the backups in a folder that was chosen before there is a
 * centre.
 */
export type FoundBackups = { 
/**
 * The folder, as a word for a person; none where none was chosen.
 */
folder: string | null, 
/**
 * The centre whose they are.
 */
centre: string, 
/**
 * Every backup, the latest first.
 */
backups: Array<FoundBackup>, };

/**
 * Input of `found_centre`.
 */
export type FoundCentre = { 
/**
 * The centre's name.
 */
centreName: string, 
/**
 * The founder's name.
 */
accountName: string, 
/**
 * The founder's passphrase.
 */
passphrase: string, };

/**
 * What is in a folder with which a new computer may join a centre.
 */
export type FoundEnrolments = { 
/**
 * What a person calls the folder; none where none was chosen.
 */
folder: string | null, 
/**
 * How many computers could join from it.
 */
count: number, };

/**
 * Answer of `found_centre`.
 */
export type Founded = { 
/**
 * The recovery key, shown this once.
 */
recoveryKey: string, 
/**
 * The state after founding: signed in.
 */
status: Status, };

/**
 * Input of `give_family`: gives it by name, or changes what of it is given.
 */
export type GiveFamily = { 
/**
 * The family.
 */
family: string, 
/**
 * The account.
 */
account: string, 
/**
 * The parts of it; none for all of it.
 */
parts: Array<FamilyPart> | null, 
/**
 * Why.
 */
reason: string, };

/**
 * Something that is destroyed.
 */
export type GoingRow = { 
/**
 * The record in which it stands.
 */
record: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * The field; of a paper or a bond the sort, which stands for the whole.
 */
field: Field, 
/**
 * What the paper or the bond is, by its word.
 */
sort: string | null, 
/**
 * The day of the form, where it is one.
 */
on: string | null, 
/**
 * What the paper is called.
 */
name: string | null, 
/**
 * What the person is called; none where it is the family's.
 */
person: string | null, 
/**
 * Whether it stands in the history only.
 */
past: boolean, };

/**
 * Marks that stand for one thing.
 */
export type Group = { 
/**
 * What it stands for.
 */
part: Part, 
/**
 * The record.
 */
about: string | null, 
/**
 * It in words, for those who do not see it.
 */
label: string, 
/**
 * Its marks.
 */
marks: Array<Mark>, };

/**
 * A handover, and what became of it.
 */
export type Handover = { 
/**
 * Its record.
 */
record: string, 
/**
 * What became of it.
 */
state: HandoverState, 
/**
 * Who worked with the family then; none where nobody did.
 */
from: string | null, 
/**
 * Who is to take it over.
 */
to: string, 
/**
 * Who proposed it.
 */
by: string, 
/**
 * The day on which it was proposed.
 */
on: string | null, 
/**
 * Why.
 */
reason: string | null, 
/**
 * What the receiver must know that stands in no form.
 */
told: string | null, 
/**
 * Who said last what became of it.
 */
saidBy: string, 
/**
 * When.
 */
saidAt: string, 
/**
 * Why it was returned or taken back.
 */
reply: string | null, 
/**
 * Whether whoever asks may accept or return it.
 */
mayAnswer: boolean, 
/**
 * Whether whoever asks may take it back.
 */
mayWithdraw: boolean, };

/**
 * A field about which people wrote differently.
 */
export type HandoverConflict = { 
/**
 * The record.
 */
record: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * The field.
 */
field: Field, 
/**
 * The person whom it is about.
 */
person: string | null, 
/**
 * Who said what; nothing of how the family is reached.
 */
said: Array<Said>, };

/**
 * A goal, and how far it is.
 */
export type HandoverGoal = { 
/**
 * The record.
 */
record: string, 
/**
 * In words.
 */
text: string | null, 
/**
 * The day by which it should be reached.
 */
due: string | null, 
/**
 * How far it was at the last review, 0 to 10; none where there was none.
 */
score: number | null, 
/**
 * The day of that review.
 */
reviewedOn: string | null, };

/**
 * A record in a line.
 */
export type HandoverLine = { 
/**
 * The record.
 */
record: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * Its day.
 */
on: string | null, 
/**
 * A word of the vocabulary, or what another agency is called: the way of a contact, the
 * route by which a case came in, the sort of a paper.
 */
sort: string | null, 
/**
 * The person whom it is about.
 */
person: string | null, 
/**
 * What it says, cut where it is long.
 */
words: string | null, };

/**
 * A family on one page, as whoever asks sees it: what somebody must know who takes it over.
 * No address and no phone is among it. Each line names its record.
 */
export type HandoverPage = { 
/**
 * The day.
 */
on: string, 
/**
 * What the family is called.
 */
title: string, 
/**
 * The file number.
 */
fileNumber: string, 
/**
 * The case type.
 */
caseType: string | null, 
/**
 * The day on which the file was opened.
 */
openedOn: string | null, 
/**
 * Who works with it.
 */
worker: string | null, 
/**
 * Its handovers, the latest first.
 */
handovers: Array<Handover>, 
/**
 * Who is in it.
 */
people: Array<HandoverPerson>, 
/**
 * How the case came in: the latest intake or re-opening.
 */
intake: HandoverLine | null, 
/**
 * The furthest stage of the present round.
 */
stage: Stage | null, 
/**
 * Whether the case is closed.
 */
closed: boolean, 
/**
 * How many contacts there were.
 */
contactCount: number, 
/**
 * The main ones, the oldest first.
 */
contacts: Array<HandoverLine>, 
/**
 * The goals of the latest plan.
 */
goals: Array<HandoverGoal>, 
/**
 * What was promised, is to be done or was agreed, what is due first before all else.
 */
promises: Array<Work>, 
/**
 * Referrals that nobody has answered.
 */
unanswered: Array<HandoverLine>, 
/**
 * What is to be heeded.
 */
risks: Array<HandoverRisk>, 
/**
 * Where statements disagree.
 */
conflicts: Array<HandoverConflict>, 
/**
 * What falls due within a year, and what is overdue, by day.
 */
deadlines: Array<Work>, 
/**
 * What the childcare check still asks.
 */
questions: Array<InterviewQuestion>, 
/**
 * What the course still needs, consents among it.
 */
needs: Array<Need>, 
/**
 * What rests on a paper of which nobody has noted that it was seen.
 */
unseen: Array<HandoverLine>, };

/**
 * Somebody of the family.
 */
export type HandoverPerson = { 
/**
 * The record.
 */
record: string, 
/**
 * What they are called.
 */
shown: ShownName, 
/**
 * What they are in the family.
 */
relation: string | null, 
/**
 * Completed years.
 */
age: number | null, 
/**
 * The day of death.
 */
diedOn: string | null, 
/**
 * Codes of their nationalities today.
 */
nationalities: Array<string>, 
/**
 * The status of stay of today.
 */
stay: string | null, 
/**
 * Its last day.
 */
stayUntil: string | null, 
/**
 * Codes of the languages that they speak, with commas; none where nobody has asked.
 */
speaks: string | null, 
/**
 * Whether an interpreter is needed; none where nobody has asked.
 */
interpreterNeeded: boolean | null, };

/**
 * Something to be heeded: a warning, or what an intake or assessment says of danger.
 */
export type HandoverRisk = { 
/**
 * The record.
 */
record: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * The field that says so.
 */
field: Field, 
/**
 * What it says.
 */
value: Value, 
/**
 * The person whom it is about.
 */
person: string | null, 
/**
 * Since when; the day of the form.
 */
on: string | null, 
/**
 * In words.
 */
words: string | null, };

/**
 * What became of a handover.
 */
export type HandoverState = "proposed" | "accepted" | "returned" | "withdrawn" | "disputed";

/**
 * Answer of `history`.
 */
export type History = { 
/**
 * Acts, newest first.
 */
entries: Array<EntryView>, };

/**
 * A person found.
 */
export type Hit = { 
/**
 * The family.
 */
family: string, 
/**
 * The family's title.
 */
title: string, 
/**
 * The file number.
 */
fileNumber: string, 
/**
 * The person.
 */
person: string, 
/**
 * Names to show, Hangul first, then passport, then native script.
 */
names: Array<MarkedText>, 
/**
 * What matched besides the names (birth date, phone, file number), if that is why. A phone
 * that a flag keeps from sight comes as dots.
 */
matched: MarkedText | null, 
/**
 * Day of birth as far as known.
 */
birthDate: string | null, 
/**
 * Nationalities today.
 */
nationalities: Array<string>, 
/**
 * What the person is in the family.
 */
relation: string | null, 
/**
 * Every warning of today in the family.
 */
flags: Array<FlagMark>, 
/**
 * Whether whoever asks does not open the family, and sees no more than this of it.
 */
shut: boolean, 
/**
 * The name of who works with the family, where it is shut.
 */
worker: string | null, };

/**
 * A loan that comes home.
 */
export type HomecomingFound = { 
/**
 * The loan.
 */
loan: string, 
/**
 * The laptop.
 */
device: string, 
/**
 * The borrower.
 */
account: string, 
/**
 * When it was packed.
 */
at: string, 
/**
 * What comes in, family by family.
 */
families: Array<FamilyComing>, 
/**
 * Whether the laptop was withdrawn: then what it wrote is put aside for review.
 */
withdrawn: boolean, };

/**
 * What comes home in a folder, before anything is taken in.
 */
export type HomecomingsFound = { 
/**
 * What a person calls the folder; none where none was chosen.
 */
folder: string | null, 
/**
 * Each loan that comes home.
 */
found: Array<HomecomingFound>, };

/**
 * The honest line at the foot of the window.
 */
export type House = { 
/**
 * Families in the register.
 */
families: number, 
/**
 * People in the register.
 */
people: number, 
/**
 * Families whose file could not be read when the register was made.
 */
unreadable: number, 
/**
 * Whether the register had to be made anew in this session without what the old one had
 * seen: a family's file that was put back to an older copy before is not noticed.
 */
headsLost: boolean, 
/**
 * When the latest backup was made of which every file was opened afterwards; none where
 * this device knows of none.
 */
backedUpAt: string | null, 
/**
 * Why the last backup came to nothing (`unreachable`, `disk-full`, …).
 */
backupTrouble: string | null, 
/**
 * Version of the rulebook.
 */
rulebook: string, };

/**
 * Input of `set_idle_lock`.
 */
export type IdleLock = { 
/**
 * After how many minutes without anybody the program locks itself: 1, 5, 10, 20 or 30.
 */
minutes: number, };

/**
 * An import that was made.
 */
export type ImportCard = { 
/**
 * Its id.
 */
id: string, 
/**
 * The file's name.
 */
name: string, 
/**
 * When it was begun.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Families that it made.
 */
families: number, 
/**
 * Whether it was taken back.
 */
undone: boolean, };

/**
 * What a column of the table holds.
 */
export type ImportColumn = "ignored" | "family" | "hangul" | "passport" | "native" | "birth_date" | "sex" | "relation" | "country" | "number" | "status" | "stay_until" | "address" | "phone" | "note";

/**
 * What would be taken over. Nothing is written yet.
 */
export type ImportPreview = { 
/**
 * The file's name.
 */
name: string, 
/**
 * The heads of the columns.
 */
head: Array<string>, 
/**
 * What each column holds.
 */
columns: Array<ImportColumn>, 
/**
 * The first rows, as they stand in the table.
 */
sample: Array<Array<string>>, 
/**
 * Rows with anything in them.
 */
rows: number, 
/**
 * Families that would be made.
 */
families: number, 
/**
 * People in them.
 */
people: number, 
/**
 * Rows that would be left out.
 */
leftOut: number, 
/**
 * What is wrong, row by row: the first of it.
 */
problems: Array<ImportProblem>, 
/**
 * Whether rows of people who are in the centre already are taken over all the same.
 */
withDuplicates: boolean, };

/**
 * Something that keeps a row from being taken over.
 */
export type ImportProblem = { 
/**
 * The row's number in the table, from 1.
 */
row: number, 
/**
 * The column; none for the row as a whole.
 */
column: ImportColumn | null, 
/**
 * What stands there, shortened; of a person who is in the centre, the family's title.
 */
value: string, 
/**
 * What is wrong with it.
 */
trouble: ImportTrouble, };

/**
 * How far an import has come, or its undoing.
 */
export type ImportProgress = { 
/**
 * The import.
 */
import: string, 
/**
 * Families done.
 */
done: number, 
/**
 * Families in all.
 */
of: number, 
/**
 * Titles of families that were changed since and therefore stay, when undoing.
 */
kept: Array<string>, };

/**
 * Input of `save_import_report`.
 */
export type ImportReport = { 
/**
 * In which language.
 */
language: PictureLanguage, };

/**
 * What is wrong with a row.
 */
export type ImportTrouble = "no_name" | "not_a_day" | "ambiguous_day" | "in_the_future" | "unknown_word" | "not_a_number" | "too_long" | "disagrees" | "twice_in_table" | "in_the_centre";

/**
 * Answer of `imports`.
 */
export type Imports = { 
/**
 * Every import, the latest first.
 */
imports: Array<ImportCard>, };

/**
 * What taking in a copy would come to.
 */
export type Incoming = { 
/**
 * The family.
 */
family: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The way in which the copy came.
 */
sort: OriginSort, 
/**
 * What a person calls where it came from.
 */
origin: string, 
/**
 * The acts that are new here, newest first.
 */
acts: Array<EntryView>, 
/**
 * Acts that are new here and of which nothing is shown to whoever looks.
 */
actsKept: number, 
/**
 * Who wrote them, the first writer first.
 */
writers: Array<Writer>, 
/**
 * Records that are new here.
 */
recordsNew: number, 
/**
 * Records that would be changed.
 */
recordsChanged: number, 
/**
 * Papers that are new here.
 */
papers: number, 
/**
 * Fields that would be in conflict and are not now.
 */
disputes: Array<Dispute>, 
/**
 * The fields that would be other ones, and what else changes.
 */
rehearsal: Rehearsal, 
/**
 * Approvals that would be other ones.
 */
approvals: Array<ApprovalChange>, 
/**
 * The heads of the file as it is.
 */
headsBefore: Array<string>, };

/**
 * A fact that was written but cannot be used.
 */
export type Incomplete = { 
/**
 * The person.
 */
person: string, 
/**
 * The person's name.
 */
name: string, 
/**
 * The list or field.
 */
fact: string, 
/**
 * The record.
 */
record: string | null, 
/**
 * Why.
 */
why: IncompleteWhy, };

/**
 * Why a fact could not be used for the check although something was written.
 */
export type IncompleteWhy = "no_start" | "conflict" | "no_value" | "no_birth_date";

/**
 * Something promised.
 */
export type InterviewPromise = { 
/**
 * In words.
 */
text: string, 
/**
 * By when.
 */
due: string | null, 
/**
 * By whom.
 */
responsible: string | null, };

/**
 * A question of the childcare check.
 */
export type InterviewQuestion = { 
/**
 * About whom; none for the whole family.
 */
person: string | null, 
/**
 * The fact: `stays`, `enrolments.extended_care`.
 */
fact: string, };

/**
 * What is open in a family on a day. No address and no phone is among it.
 */
export type InterviewSheet = { 
/**
 * The day.
 */
on: string, 
/**
 * What the childcare check still asks, in its order, each once.
 */
questions: Array<InterviewQuestion>, 
/**
 * What the course still needs: the stages that were reached, and the next.
 */
needs: Array<Need>, 
/**
 * What was promised and is not kept, what is due first before all else.
 */
promises: Array<InterviewPromise>, 
/**
 * The consents that are needed and do not stand, with their sorts and, where it is a
 * child's own, whose.
 */
consents: Array<Need>, };

/**
 * Input of `join_centre`.
 */
export type JoinCentre = { 
/**
 * The code, as it was typed.
 */
code: string, };

/**
 * Input of `judge_quarantine`.
 */
export type JudgeQuarantine = { 
/**
 * The act.
 */
entry: string, 
/**
 * Whether it comes into the family's file, with all that it builds on; otherwise it does
 * not, nor what was built on it.
 */
accept: boolean, 
/**
 * Why.
 */
reason: string, };

/**
 * Input of `keep_draft`: half-typed words that must survive a crash.
 */
export type KeepDraft = { 
/**
 * The family; none for a form outside of a family.
 */
family: string | null, 
/**
 * Which form or field.
 */
key: string, 
/**
 * What was typed, as the form understands it.
 */
text: string, };

/**
 * Input of `keep_partner`: the card of the folder that was looked at.
 */
export type KeepPartner = { 
/**
 * Which centre.
 */
centre: string, 
/**
 * The letters that were compared.
 */
fingerprint: string, };

/**
 * Input of `keep_secret`: keeps something from somebody.
 */
export type KeepSecret = { 
/**
 * The family.
 */
family: string, 
/**
 * The record.
 */
record: string, 
/**
 * Its one field; none for all of it.
 */
part: Field | null, 
/**
 * From whom.
 */
from: Array<Onlooker>, 
/**
 * Why.
 */
reason: string | null, };

/**
 * What is kept of a family and does not rest on the centre's own task alone, as of a day.
 */
export type KeptData = { 
/**
 * The day.
 */
on: string, 
/**
 * Each of it.
 */
rows: Array<KeptRow>, };

/**
 * Something that stays although the copy that brought it is taken back.
 */
export type KeptField = { 
/**
 * The record.
 */
record: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * The person that it is about, as named today.
 */
person: string | null, 
/**
 * The field; none where the whole record stays.
 */
field: string | null, 
/**
 * Why.
 */
why: KeptWhy, 
/**
 * By whom it was edited since.
 */
by: string | null, };

/**
 * Something that is kept.
 */
export type KeptRow = { 
/**
 * The record in which it stands.
 */
record: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * The field; of a paper or a bond the sort, which stands for the whole.
 */
field: Field, 
/**
 * What the paper or the bond is, by its word.
 */
sort: string | null, 
/**
 * What the person is called; none where it is the family's.
 */
person: string | null, 
/**
 * On what it rests.
 */
basis: Basis, 
/**
 * The word of the task.
 */
task: string | null, 
/**
 * The word of the consent that it needs.
 */
needs: string | null, 
/**
 * The days of the consents that carry it.
 */
given: Array<string>, 
/**
 * Why it must be kept without.
 */
reason: string | null, };

/**
 * A statement that is kept beside the one that holds.
 */
export type KeptStatement = { 
/**
 * The record that keeps it.
 */
id: string, 
/**
 * The record that it was said of.
 */
record: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * The person that it is about, as named today.
 */
person: string | null, 
/**
 * The field.
 */
field: Field, 
/**
 * What was said.
 */
said: Said, };

/**
 * Why something that came with a copy stays when the copy is taken back.
 */
export type KeptWhy = "edited_since" | "referred" | "destroyed" | "written";

/**
 * What a record is about.
 */
export type Kind = "family" | "person" | "name" | "nationality" | "registration" | "stay" | "address" | "enrolment" | "absence" | "application" | "guardian" | "tie" | "note" | "check" | "account" | "device" | "epoch" | "grant" | "family_key" | "setting" | "bond" | "intake" | "consent" | "screening" | "assessment" | "plan" | "goal" | "progress" | "delivery" | "referral" | "meeting" | "closure" | "reopening" | "aftercare" | "promise" | "flag" | "disclosure" | "task" | "deferral" | "import" | "imported" | "document" | "proof" | "typed" | "sameness" | "approval" | "access_review" | "glass" | "reset" | "destruction" | "secrecy" | "receipt" | "dispute" | "loan" | "quarantine" | "handover" | "partner" | "transfer" | "exception" | "reading" | "ruling" | "correction" | "report";

/**
 * Records of a kind.
 */
export type KindCount = { 
/**
 * The kind.
 */
kind: Kind, 
/**
 * How many.
 */
count: number, };

/**
 * A laptop that families can be lent to.
 */
export type LaptopChoice = { 
/**
 * The device.
 */
id: string, 
/**
 * What it is called.
 */
name: string, };

/**
 * Input of `lend`.
 */
export type Lend = { 
/**
 * Which families.
 */
families: Array<string>, 
/**
 * On which laptop.
 */
device: string, 
/**
 * To whom.
 */
account: string, 
/**
 * What for.
 */
purpose: LoanPurpose, 
/**
 * The last day.
 */
until: string, };

/**
 * Input of `rehearse_event` and `record_event`.
 */
export type LifeEvent = { 
/**
 * The family.
 */
family: string, 
/**
 * What happened.
 */
event: LifeEventKind, 
/**
 * When.
 */
on: string, 
/**
 * To whom. Birth: the parents, first the one with whom the child lives. Couples: both,
 * first the one who leaves, then those who leave with that one. Arrival: who came; the
 * parents, where names tell of a child that is not in the file yet.
 */
people: Array<string>, 
/**
 * Whether those who leave (separation, divorce, departure) are no longer of this family.
 */
leavesFamily: boolean, 
/**
 * What else is known: `sex`, `birth_date`, `country`, `area`, `detail`, `status`,
 * `until` (of the stay), `from` (of the resident registration), `facility` (the school).
 */
fields: { [key in Field]?: Value }, 
/**
 * Names of somebody new, or the new legal name: fields of each.
 */
names: Array<{ [key in Field]?: Value }>, };

/**
 * What happened.
 */
export type LifeEventKind = "birth" | "marriage" | "separation" | "divorce" | "departure" | "death" | "naturalisation" | "arrival" | "move" | "school_entry";

/**
 * Input of `lift_secrecy`: no longer keeps something from somebody.
 */
export type LiftSecrecy = { 
/**
 * The family.
 */
family: string, 
/**
 * The record.
 */
record: string, 
/**
 * Its one field; none for all of it.
 */
part: Field | null, 
/**
 * From whom it was kept.
 */
from: Onlooker, 
/**
 * Why it is not any more.
 */
reason: string | null, };

/**
 * How alike two people are.
 */
export type LikenessView = { 
/**
 * How likely it is that they are one.
 */
strength: Strength, 
/**
 * Why, the weightier first.
 */
reasons: Array<Reason>, 
/**
 * The name of the one asked about that is alike, as it is written.
 */
name: string | null, 
/**
 * The name of the other that is alike, as it is written.
 */
otherName: string | null, };

/**
 * The lists of a person. Each knows three states: not asked, asked and none, entries.
 */
export type List = "names" | "nationalities" | "registrations" | "stays" | "addresses" | "enrolments" | "absences" | "applications" | "guardians";

/**
 * Whether a list was asked for.
 */
export type ListState = "not_asked" | "none" | "entries";

/**
 * A list of a person.
 */
export type ListView = { 
/**
 * Asked or not.
 */
state: ListState, 
/**
 * Its records, oldest period first.
 */
records: Array<RecordView>, };

/**
 * By what open cases are told apart.
 */
export type LoadBy = "worker" | "stage" | "risk" | "language" | "silence" | "trouble" | "week";

/**
 * A row.
 */
export type LoadRow = { 
/**
 * Its word.
 */
word: string, 
/**
 * How many families.
 */
families: number, };

/**
 * A table.
 */
export type LoadTable = { 
/**
 * By what.
 */
by: LoadBy, 
/**
 * Its rows, in order.
 */
rows: Array<LoadRow>, };

/**
 * Answer of `extend_loan`.
 */
export type LoanExtended = { 
/**
 * The code that gives the laptop more time, to be read out.
 */
code: string, 
/**
 * The loans from now on.
 */
loans: Loans, };

/**
 * A family of a loan.
 */
export type LoanFamily = { 
/**
 * The family.
 */
id: string, 
/**
 * What it is called in the house.
 */
title: string, 
/**
 * Its file number.
 */
fileNumber: string, };

/**
 * A loan on this laptop.
 */
export type LoanHereLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * How many families came with it.
 */
lent: number, 
/**
 * How many were made here since.
 */
made: number, 
/**
 * From when.
 */
from: string, 
/**
 * Until when.
 */
until: string, 
/**
 * Whether its time is over.
 */
over: boolean, 
/**
 * Who lent it.
 */
lender: string, 
/**
 * Whether it was forgotten just now: it is home, and its key destroyed.
 */
forgotten: boolean, };

/**
 * A loan.
 */
export type LoanLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * The families, as far as whoever asks may know of them.
 */
families: Array<LoanFamily>, 
/**
 * How many there are.
 */
count: number, 
/**
 * The laptop.
 */
deviceId: string, 
/**
 * What the laptop is called.
 */
device: string, 
/**
 * Who borrows.
 */
account: string, 
/**
 * What for.
 */
purpose: LoanPurpose, 
/**
 * Who lent it.
 */
lentBy: string, 
/**
 * When.
 */
from: string, 
/**
 * Until when.
 */
until: string, 
/**
 * How it stands.
 */
state: LoanState, 
/**
 * Who ended it.
 */
endedBy: string | null, 
/**
 * When.
 */
endedAt: string | null, };

/**
 * Answer of `lend`.
 */
export type LoanMade = { 
/**
 * What a person calls the folder in which it lies; none where none was chosen, and nothing
 * was lent.
 */
folder: string | null, 
/**
 * The loans from now on.
 */
loans: Loans, };

/**
 * What a loan is for. Words and not a text: the books are read before anyone signs in.
 */
export type LoanPurpose = "visit" | "outreach" | "event" | "other";

/**
 * Answer of `receive_loan`.
 */
export type LoanReceived = { 
/**
 * What came in, family by family.
 */
families: Array<FamilyComing>, 
/**
 * Whether all that the laptop wrote is in the office's files now, so that it may forget it.
 */
allHome: boolean, 
/**
 * The loans from now on.
 */
loans: Loans, };

/**
 * How a loan stands.
 */
export type LoanState = "out" | "overdue" | "returned" | "forgotten" | "withdrawn" | "lost";

/**
 * The loans of the centre.
 */
export type Loans = { 
/**
 * Each, the latest first.
 */
loans: Array<LoanLine>, 
/**
 * The laptops that families can be lent to.
 */
laptops: Array<LaptopChoice>, 
/**
 * The accounts that can borrow.
 */
borrowers: Array<AccountCard>, 
/**
 * The end of the next working day, the usual last day of a loan.
 */
usualUntil: string, };

/**
 * What is on this laptop on loan to whoever is signed in.
 */
export type LoansHere = { 
/**
 * Each loan.
 */
loans: Array<LoanHereLine>, 
/**
 * What a person calls the folder that was chosen last; none where none was.
 */
folder: string | null, 
/**
 * How many families came or went with it.
 */
families: number, };

/**
 * Somebody who looks alike.
 */
export type LookAlike = { 
/**
 * Who.
 */
person: AlikePerson, 
/**
 * How alike, and why.
 */
likeness: LikenessView, };

/**
 * Answer of `look_alikes`, the likelier first.
 */
export type LookAlikes = { 
/**
 * Who looks alike.
 */
found: Array<LookAlike>, };

/**
 * Input of `look_as`: shows a family as it is to somebody else, to look only.
 */
export type LookAs = { 
/**
 * The family.
 */
family: string, 
/**
 * To whom; none ends it.
 */
who: Onlooker | null, };

/**
 * Input of `lose_laptop`.
 */
export type LoseLaptop = { 
/**
 * Which laptop.
 */
device: string, 
/**
 * What happened.
 */
reason: string, };

/**
 * Families of a backup of which the centre has no file.
 */
export type LostFamilies = { 
/**
 * The first of them.
 */
families: Array<FamilyInBackup>, 
/**
 * How many there are.
 */
total: number, };

/**
 * A family that was on a laptop, and what of it.
 */
export type LostFamily = { 
/**
 * The family.
 */
family: LoanFamily, 
/**
 * How many people.
 */
people: number, 
/**
 * How many registration, passport and licence numbers.
 */
numbers: number, 
/**
 * How many telephones and addresses.
 */
contacts: number, 
/**
 * How many statements about health or violence.
 */
sensitive: number, 
/**
 * How many papers.
 */
papers: number, 
/**
 * How many notes.
 */
notes: number, };

/**
 * What was on a laptop, for the report of an incident (유출 신고).
 */
export type LostLaptop = { 
/**
 * The laptop.
 */
device: string, 
/**
 * When it was reported lost; none where it was not.
 */
at: string | null, 
/**
 * Who reported it.
 */
by: string | null, 
/**
 * What happened.
 */
reason: string | null, 
/**
 * Who had it.
 */
borrowers: Array<string>, 
/**
 * Until when the families on it were open.
 */
until: string | null, 
/**
 * The families that were on it, as far as the office knows.
 */
families: Array<LostFamily>, 
/**
 * How many people.
 */
people: number, 
/**
 * Until when the report to the 개인정보보호위원회 is due: 72 hours from when it was known
 * (개인정보 보호법 시행령 제40조). The people are told without delay (법 제34조제1항).
 */
reportBy: string | null, 
/**
 * Whether it is due whatever the number of people: unique identifiers or sensitive data
 * are among it.
 */
dueForItsSort: boolean, };

/**
 * Input of `map_import`.
 */
export type MapImport = { 
/**
 * What each column holds.
 */
columns: Array<ImportColumn>, 
/**
 * Whether rows of people who are in the centre already are taken over all the same.
 */
withDuplicates: boolean, };

/**
 * One mark of a picture. `look` is the name of its style in `drawing.css`.
 */
export type Mark = { "mark": "line", 
/**
 * Its style.
 */
look: string, 
/**
 * From point to point.
 */
points: Array<[number, number]>, 
/**
 * Whether it returns to the first point.
 */
closed: boolean, } | { "mark": "circle", 
/**
 * Its style.
 */
look: string, 
/**
 * Its middle.
 */
at: [number, number], 
/**
 * Its radius.
 */
radius: number, } | { "mark": "text", 
/**
 * Its style.
 */
look: string, 
/**
 * Where.
 */
at: [number, number], 
/**
 * The text.
 */
text: string, 
/**
 * Whether it is centred.
 */
centred: boolean, };

/**
 * Input of `mark_list`.
 */
export type MarkList = { 
/**
 * The family.
 */
family: string, 
/**
 * The person.
 */
person: string, 
/**
 * The list.
 */
list: List, 
/**
 * `none`, or `not_asked` to take that back.
 */
state: ListState, };

/**
 * A text with the matched parts.
 */
export type MarkedText = { 
/**
 * The text.
 */
text: string, 
/**
 * Matched stretches: from and to in UTF-16 units.
 */
marks: Array<[number, number]>, };

/**
 * Input of `rehearse_merge` and `merge_people`.
 */
export type Merge = { 
/**
 * The one who stays, where both are in one file.
 */
first: PersonAt, 
/**
 * The other.
 */
second: PersonAt, 
/**
 * Whose value holds; the first one's, or the only one, where nothing is said.
 */
fields: { [key in Field]?: WhichOne }, 
/**
 * Entries of lists that do not hold: they are taken out.
 */
wrong: Array<string>, 
/**
 * Whether the second leaves their file, where it is another one: they were entered there
 * by mistake.
 */
leaves: boolean, };

/**
 * Answer of `rehearse_merge`: one family, or both.
 */
export type MergeRehearsal = { 
/**
 * What happens to each.
 */
families: Array<MergedFamily>, };

/**
 * What happens to one family.
 */
export type MergedFamily = { 
/**
 * The family.
 */
family: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its file number.
 */
fileNumber: string, 
/**
 * What it would come to there.
 */
rehearsal: Rehearsal, };

/**
 * A month.
 */
export type MonthCounts = { 
/**
 * Its first day.
 */
month: string, 
/**
 * Its numbers.
 */
counts: Counts, 
/**
 * Whether they do not leave the house.
 */
hidden: boolean, };

/**
 * Something that a stage still needs: a form, a field of one, or a form of a certain sort.
 */
export type Need = { 
/**
 * The form.
 */
kind: Kind, 
/**
 * The field of it that nobody has asked for.
 */
field: Field | null, 
/**
 * The sort of it that is missing.
 */
sort: string | null, 
/**
 * Whose form is missing, where it is about one person.
 */
person: string | null, };

/**
 * A person to be made together with names.
 */
export type NewPerson = { 
/**
 * Fields of the person.
 */
fields: { [key in Field]?: Value }, 
/**
 * Names: fields of each.
 */
names: Array<{ [key in Field]?: Value }>, };

/**
 * Input of `note_print`.
 */
export type NotePrint = { 
/**
 * The family that is on the screen.
 */
family: string | null, 
/**
 * The screen.
 */
screen: string, };

/**
 * Input of `note_reading`.
 */
export type NoteReading = { 
/**
 * The family.
 */
family: string, 
/**
 * What is to be said of it.
 */
remark: string | null, };

/**
 * Nothing to say.
 */
export type Nothing = Record<symbol, never>;

/**
 * Names a backup in the folder.
 */
export type OfBackup = { 
/**
 * Its name.
 */
backup: string, };

/**
 * Input of `copy_value`.
 */
export type OfCopyItem = { 
/**
 * The family.
 */
family: string, 
/**
 * The screen.
 */
screen: string, 
/**
 * For whom or what it is filled in.
 */
subject: string, 
/**
 * The item.
 */
item: string, };

/**
 * Input of commands that take just a family.
 */
export type OfFamily = { 
/**
 * The family.
 */
family: string, };

/**
 * Input of `undo_import`: called again until all is done.
 */
export type OfImport = { 
/**
 * The import.
 */
import: string, };

/**
 * Input of commands about one record.
 */
export type OfRecord = { 
/**
 * The family.
 */
family: string, 
/**
 * The record.
 */
record: string, 
/**
 * Why.
 */
reason: string | null, };

/**
 * Somebody from whom something is kept.
 */
export type Onlooker = { 
/**
 * Which sort.
 */
sort: OnlookerSort, 
/**
 * Who of that sort; none for anybody.
 */
id: string | null, };

/**
 * Which sort of somebody something is kept from.
 */
export type OnlookerSort = "person" | "account" | "role" | "anyone";

/**
 * A programme within an option.
 */
export type OptionPart = { 
/**
 * Which programme.
 */
programme: ProgrammeId, 
/**
 * What it comes to.
 */
outcome: Outcome, 
/**
 * Who gets it.
 */
payee: Payee, 
/**
 * Won, if known.
 */
amount: number | null, 
/**
 * What the amount is for.
 */
unit: Unit, 
/**
 * How sure it is.
 */
amount_status: Certainty | null, };

/**
 * The way in which a copy came.
 */
export type OriginSort = "file" | "loan" | "shelf" | "transfer";

/**
 * A centre's card as it lies in a folder.
 */
export type OtherCard = { 
/**
 * The centre.
 */
centre: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Who made the card.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * The letters of its key, to be compared on the telephone.
 */
fingerprint: string, 
/**
 * Whether that key is known here.
 */
state: CardState, };

/**
 * What a check says of a child and programme.
 */
export type Outcome = "eligible" | "amount_unconfirmed" | "not_eligible" | "undetermined";

/**
 * How many families came back in some way.
 */
export type OutcomeCount = { 
/**
 * The way.
 */
outcome: string, 
/**
 * How many.
 */
count: number, };

/**
 * A language beside Korean in which a family is told something.
 */
export type PageLanguage = "en" | "zh" | "vi" | "ru" | "uz" | "th" | "km" | "mn" | "tl" | "ne" | "id" | "my" | "ur";

/**
 * The languages of the family's page, and whether an interpreter has reviewed each.
 */
export type PageLanguages = { 
/**
 * In the order of the list.
 */
languages: Array<PageReview>, };

/**
 * Whether an interpreter has reviewed the family's page in a language.
 */
export type PageReview = { 
/**
 * The language.
 */
language: PageLanguage, 
/**
 * Who reviewed it as it is now; none where nobody did.
 */
interpreter: string | null, 
/**
 * When.
 */
on: string | null, };

/**
 * How far the pages are.
 */
export type PagesProgress = { 
/**
 * Families that were looked at.
 */
done: number, 
/**
 * Of how many.
 */
of: number, 
/**
 * Families of whom a page was made.
 */
pages: number, };

/**
 * A paper that can be sent along. None goes that nobody has chosen: somebody has to look
 * whether a number stands on it.
 */
export type PaperGoing = { 
/**
 * Its record.
 */
record: string, 
/**
 * What the file is called.
 */
name: string, 
/**
 * Its sort.
 */
sort: string, };

/**
 * A picture of a page of a paper, made anew from what is kept. A paper that is kept from sight
 * has an empty one.
 */
export type PaperPicture = { 
/**
 * Whether a flag keeps it from sight: an address could stand on it.
 */
hidden: boolean, 
/**
 * A JPEG in base64.
 */
jpeg: string, 
/**
 * In pixels.
 */
width: number, 
/**
 * In pixels.
 */
height: number, 
/**
 * How many pages the paper has; a photo is one.
 */
pages: number, };

/**
 * Answer of `take_out_paper`.
 */
export type PaperTaken = { 
/**
 * Whether a file was written; false where the choice was cancelled.
 */
saved: boolean, 
/**
 * The family, with the act in its history.
 */
family: FamilyView, };

/**
 * A figure of the rulebook.
 */
export type ParameterUsed = { 
/**
 * Its name in the programme's rulebook file.
 */
name: string, 
/**
 * Its value as text; empty where the rulebook has none.
 */
value: string, 
/**
 * The first day on which the value stands.
 */
from: string, 
/**
 * How sure it is; none where the value is missing.
 */
status: Certainty | null, 
/**
 * Where it was read.
 */
source: string, };

/**
 * What a group of marks stands for.
 */
export type Part = "person" | "tie" | "bond" | "frame";

/**
 * Another centre in the books.
 */
export type Partner = { 
/**
 * Its id.
 */
centre: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * The letters of its key.
 */
fingerprint: string, 
/**
 * Who took it into the books.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * The other centres in the books.
 */
export type Partners = { 
/**
 * Each, in the order in which they were taken into the books.
 */
partners: Array<Partner>, 
/**
 * The letters of this centre's own key; none where it has no card yet, and for who does not
 * open all families.
 */
own: string | null, };

/**
 * Where money goes.
 */
export type Payee = "facility" | "cash";

/**
 * A person and the family in whose file they stand.
 */
export type PersonAt = { 
/**
 * The family.
 */
family: string, 
/**
 * The person.
 */
person: string, };

/**
 * A person with everything known.
 */
export type PersonView = { 
/**
 * The record's id.
 */
id: string, 
/**
 * The person's own record.
 */
record: RecordView, 
/**
 * Names to show today.
 */
shown: ShownName, 
/**
 * Completed years today, if the day of birth is known.
 */
age: number | null, 
/**
 * Class age (반 연령) today, for children.
 */
classAge: number | null, 
/**
 * The nine lists.
 */
lists: { [key in List]?: ListView }, };

/**
 * Where the program stands.
 */
export type Phase = "no_centre" | "signed_out" | "signed_in";

/**
 * A picture for one A4 sheet, landscape.
 */
export type Picture = { 
/**
 * What is drawn.
 */
scene: Scene, 
/**
 * The days on which something of it changed, oldest first.
 */
changes: Array<string>, 
/**
 * What cannot be so as it is written, in words.
 */
troubles: Array<PictureTrouble>, };

/**
 * How a picture is written to a file.
 */
export type PictureFormat = "svg" | "pdf";

/**
 * A language of the words in a picture.
 */
export type PictureLanguage = "ko" | "en";

/**
 * Answer of `save_picture`.
 */
export type PictureSaved = { 
/**
 * Whether a file was written; false where the choice was cancelled.
 */
saved: boolean, };

/**
 * Which picture.
 */
export type PictureSort = "genogram" | "ecomap";

/**
 * Something that cannot be so as it is written.
 */
export type PictureTrouble = { 
/**
 * The record that it is about.
 */
record: string, 
/**
 * In words.
 */
text: string, };

/**
 * Where a child is cared for in an option.
 */
export type Place = "home" | "daycare" | "kindergarten_public" | "kindergarten_private";

/**
 * The answer for a child and a programme.
 */
export type ProgrammeAnswer = { 
/**
 * Which programme.
 */
programme: ProgrammeId, 
/**
 * What it comes to.
 */
outcome: Outcome, 
/**
 * Won; none unless eligible.
 */
amount: number | null, 
/**
 * What the amount is for.
 */
unit: Unit, 
/**
 * How sure the amount is.
 */
amount_status: Certainty | null, 
/**
 * Conditions known to fail, in the order of the programme.
 */
failed: Array<ConditionId>, 
/**
 * Paths of the facts that must be asked, sorted.
 */
missing: Array<string>, 
/**
 * What must be said with it.
 */
caveats: Array<Caveat>, 
/**
 * Facts that were assumed because nobody asked, as paths.
 */
assumed: Array<string>, 
/**
 * The last day on which an application pays from the month of birth.
 */
apply_by: string | null, 
/**
 * The first month paid (`2023-05`), where an application is recorded.
 */
payable_from: string | null, 
/**
 * How the answer was reached, one step a condition and one for the amount. Left out by
 * the brief form.
 */
steps?: Array<Step> | null, };

/**
 * The eleven programmes, in the order in which answers list them.
 */
export type ProgrammeId = "ansan-daycare" | "ansan-extended-care" | "foreign-kindergarten" | "gyeonggi-daycare" | "gyeonggi-undocumented" | "national-daycare" | "national-kindergarten" | "free-education-extra" | "parental-benefit" | "home-care-allowance" | "child-allowance";

/**
 * A programme's outcomes over days.
 */
export type ProgrammeTimeline = { 
/**
 * Which programme.
 */
programme: ProgrammeId, 
/**
 * The runs, in order and without gap.
 */
runs: Array<Run>, };

/**
 * Long work under way.
 */
export type Progress = { 
/**
 * What is being done (`rebuild`, …).
 */
what: string, 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all.
 */
of: number, };

/**
 * Input of `propose_destruction`.
 */
export type ProposeDestruction = { 
/**
 * What of the families.
 */
class: RecordClass, 
/**
 * Why.
 */
ground: DestructionGround, 
/**
 * Whose.
 */
families: Array<string>, 
/**
 * The day on which a person asked for it.
 */
askedOn: string | null, 
/**
 * More of why, for whoever decides.
 */
remark: string | null, 
/**
 * The passphrase of whoever proposes, once more.
 */
ownPassphrase: string, };

/**
 * Input of `propose_handover`.
 */
export type ProposeHandover = { 
/**
 * The family.
 */
family: string, 
/**
 * The account that is to take it over.
 */
account: string, 
/**
 * Why.
 */
reason: string, 
/**
 * What the receiver must know that stands in no form.
 */
told: string | null, };

/**
 * Input of `propose_ruling`.
 */
export type ProposeRuling = { 
/**
 * The figures.
 */
figures: Array<RulingFigure>, 
/**
 * The question that it settles.
 */
question: string | null, 
/**
 * The reading by which it does.
 */
reading: string | null, 
/**
 * How sure they are.
 */
status: Certainty, 
/**
 * On what evidence.
 */
evidence: string, 
/**
 * The paper that was seen for it.
 */
document: string | null, };

/**
 * Input of `propose_transfer`.
 */
export type ProposeTransfer = { 
/**
 * Which family.
 */
family: string, 
/**
 * To which centre.
 */
centre: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Input of `put_off_work`.
 */
export type PutOffWork = { 
/**
 * The family.
 */
family: string, 
/**
 * What is put off.
 */
item: string, 
/**
 * The day on which it comes back.
 */
until: string, 
/**
 * Why.
 */
reason: string | null, };

/**
 * What withdrawn computers wrote and nobody has decided about.
 */
export type Quarantine = { 
/**
 * Each act, the oldest first.
 */
acts: Array<QuarantinedAct>, };

/**
 * An act of a withdrawn computer.
 */
export type QuarantinedAct = { 
/**
 * Its entry.
 */
entry: string, 
/**
 * Whose family.
 */
family: LoanFamily, 
/**
 * Whether the office has that family: otherwise it was made on the withdrawn computer.
 */
known: boolean, 
/**
 * When, by the clock there.
 */
at: string, 
/**
 * By which account.
 */
by: string, 
/**
 * On which computer.
 */
device: string, 
/**
 * What was done.
 */
action: string, 
/**
 * What it sets. What is sealed comes as dots.
 */
changes: Array<QuarantinedChange>, };

/**
 * A field that such an act sets.
 */
export type QuarantinedChange = { 
/**
 * The kind of the record; none for one of a newer version.
 */
kind: Kind | null, 
/**
 * The field; none for one of a newer version.
 */
field: Field | null, 
/**
 * What it sets there.
 */
value: Value, };

/**
 * A fact worth asking.
 */
export type Question = { 
/**
 * Its path.
 */
fact: string, 
/**
 * Programmes whose answer hangs on it.
 */
programmes: Array<ProgrammeId>, 
/**
 * Won a month that hang on it, as far as the rulebook knows.
 */
won: number, };

/**
 * A question that the sources leave open.
 */
export type QuestionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * How it can be read.
 */
readings: Array<ReadingView>, 
/**
 * The ruling that settled it.
 */
settled: string | null, 
/**
 * A ruling on it that waits.
 */
waits: string | null, };

/**
 * Input of `read_import`.
 */
export type ReadImport = { 
/**
 * The file's name, which tells a spreadsheet from text.
 */
name: string, 
/**
 * Its bytes in Base64 without padding.
 */
bytes: string, };

/**
 * By what an account opens a family.
 */
export type ReaderHow = "all" | "team" | "own" | "name" | "handover" | "emergency";

/**
 * A reading of a question.
 */
export type ReadingView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it makes of the figures.
 */
figures: Array<RulingFigure>, };

/**
 * Why two people look alike, or what speaks against it.
 */
export type Reason = "same_number" | "same_birth" | "near_birth" | "same_name" | "same_sound" | "swapped_name" | "near_name" | "part_of_name" | "same_phone" | "same_nationality" | "other_birth";

/**
 * That a copy was taken in.
 */
export type ReceiptView = { 
/**
 * The record.
 */
id: string, 
/**
 * The act.
 */
entry: string, 
/**
 * Who took it in.
 */
by: string, 
/**
 * On which device.
 */
device: string, 
/**
 * When.
 */
at: string, 
/**
 * The way in which the copy came.
 */
sort: OriginSort, 
/**
 * What a person calls where it came from.
 */
origin: string, 
/**
 * How many acts came.
 */
acts: number, 
/**
 * The heads that stood there before.
 */
headsBefore: Array<string>, 
/**
 * The heads that stood there with what came.
 */
headsAfter: Array<string>, 
/**
 * When it was taken back, where it is taken back now.
 */
takenBackAt: string | null, 
/**
 * By whom.
 */
takenBackBy: string | null, 
/**
 * The acts that came, newest first; only in the answer about one receipt.
 */
came: Array<EntryView>, };

/**
 * Answer of `receipts`, the latest first.
 */
export type Receipts = { 
/**
 * The receipts.
 */
receipts: Array<ReceiptView>, };

/**
 * Input of `receive_loan`.
 */
export type ReceiveLoan = { 
/**
 * Which loan of the folder that was looked at.
 */
loan: string, };

/**
 * Answer of `recent_families`.
 */
export type Recent = { 
/**
 * The last touched, newest first.
 */
families: Array<FamilyCard>, };

/**
 * Something reckoned from facts.
 */
export type Reckoned = { 
/**
 * What (`elapsed`, `first_day`, `school_year`, `class_age`, `months`, `last_day`, …).
 */
name: string, 
/**
 * A number or a date as text.
 */
value: string, };

/**
 * New values for a record, or a new record.
 */
export type RecordChange = { 
/**
 * The record; none makes a new one.
 */
record: string | null, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * Fields to set; `null` takes a value back.
 */
fields: { [key in Field]?: Value }, };

/**
 * What is destroyed together, and has a period of its own. The names are frozen.
 */
export type RecordClass = "case_file" | "numbers" | "papers";

/**
 * A record of which something differs.
 */
export type RecordDifference = { 
/**
 * The record.
 */
record: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * Whom it is about.
 */
person: string | null, 
/**
 * What became of it.
 */
sort: DifferenceSort, 
/**
 * The fields, each with before and now.
 */
fields: Array<ChangedSince>, };

/**
 * A record.
 */
export type RecordView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * Present values; sealed ones come masked.
 */
fields: { [key in Field]?: Value }, 
/**
 * Fields with more than one value: every statement. `removed` is among them where the
 * record was taken out by one person while another wrote on it; `null` then says that
 * it stays.
 */
conflicts: { [key in Field]?: Array<Statement> }, 
/**
 * Who touched it last.
 */
by: string, 
/**
 * When it was touched last.
 */
at: string, };

/**
 * Input of `recover`.
 */
export type Recover = { 
/**
 * The account; the first one where none is named.
 */
account: string | null, 
/**
 * The recovery key as printed.
 */
recoveryKey: string, 
/**
 * The passphrase from now on.
 */
newPassphrase: string, };

/**
 * Input of `refuse_transfer`.
 */
export type RefuseTransfer = { 
/**
 * Which transfer of the folder that was looked at.
 */
transfer: string, 
/**
 * Why, which the other centre reads.
 */
reason: string, };

/**
 * What an act would come to: an event of life, or two people who become one.
 */
export type Rehearsal = { 
/**
 * Every field.
 */
changes: Array<ChangeView>, 
/**
 * The day for which the childcare answers are compared: that of the event, or today
 * where the event is past and for any other act.
 */
comparedOn: string, 
/**
 * Childcare answers that would differ.
 */
differences: Array<AnswerDifference>, 
/**
 * Why childcare could not be answered any more.
 */
refused: FactsError | null, 
/**
 * What would be to do that is not, would be no more, or would be on another day.
 */
work: Array<WorkDifference>, };

/**
 * Answer of `replay_check`.
 */
export type Replayed = { 
/**
 * The check.
 */
check: SavedCheck, 
/**
 * The answer that was saved.
 */
saved: FamilyAnswer, 
/**
 * Whether the rulebook that was used is the one of now.
 */
sameRulebook: boolean, 
/**
 * Whether the saved facts and the rulebook of then still give the saved answer, word for
 * word; none where that rulebook is not at hand any more.
 */
sameAnswer: boolean | null, 
/**
 * Facts that have changed since: paths.
 */
changedFacts: Array<string>, 
/**
 * Answers that differ today: child and programme, before and now.
 */
differences: Array<AnswerDifference>, };

/**
 * A report that was kept when it left the house.
 */
export type ReportLine = { 
/**
 * Its record.
 */
id: string, 
/**
 * Its number, `2026-0001`.
 */
number: string, 
/**
 * What was asked.
 */
asked: AskStatistics, 
/**
 * Who made it.
 */
by: string, 
/**
 * At which instant it was counted.
 */
at: string, 
/**
 * For whom or what.
 */
purpose: string | null, 
/**
 * All of it.
 */
total: Counts, 
/**
 * The digest of all its numbers.
 */
digest: string, };

/**
 * Answer of `save_import_report`.
 */
export type ReportSaved = { 
/**
 * Whether it was saved; not where the choice was cancelled.
 */
saved: boolean, };

/**
 * Answer of `reports`.
 */
export type Reports = { 
/**
 * The latest first.
 */
reports: Array<ReportLine>, };

/**
 * A reset of a passphrase that was asked for.
 */
export type ResetLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whose passphrase.
 */
account: string, 
/**
 * Who asked for it.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Whether whoever asks can carry it out.
 */
mine: boolean, };

/**
 * Input of `restore`.
 */
export type Restore = { 
/**
 * The backup.
 */
backup: string, 
/**
 * Only this family; all where none is named.
 */
family: string | null, 
/**
 * Into a copy of the centre in a folder that is asked for, instead of into the centre.
 */
beside: boolean, 
/**
 * The passphrase of whoever does it.
 */
ownPassphrase: string, };

/**
 * A family, as far as whoever asks may know it.
 */
export type RetainedFamily = { 
/**
 * The family.
 */
id: string, 
/**
 * What it is called; none for whoever cannot open it.
 */
title: string | null, 
/**
 * Its file number.
 */
fileNumber: string, 
/**
 * The day of the closure in force; none where the case is open.
 */
closedOn: string | null, 
/**
 * Registration and passport numbers that are kept.
 */
numbers: number, 
/**
 * Papers that are kept.
 */
papers: number, };

/**
 * How many years classes of records stay after closure; `set_retention` sets them.
 */
export type RetentionPeriods = { 
/**
 * The whole case file.
 */
caseFile: number, 
/**
 * Registration and passport numbers; none where they go with the case file.
 */
numbers: number | null, 
/**
 * Scans and photos; none where they go with the case file.
 */
papers: number | null, };

/**
 * Input of `reveal_number`.
 */
export type RevealNumber = { 
/**
 * The family.
 */
family: string, 
/**
 * The record.
 */
record: string, 
/**
 * The field in which the number stands.
 */
field: Field, 
/**
 * Why.
 */
reason: string | null, };

/**
 * Answer of `reveal_number`.
 */
export type Revealed = { 
/**
 * The number in full.
 */
number: string, };

/**
 * A case to be read.
 */
export type ReviewLine = { 
/**
 * The family.
 */
family: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * The file number.
 */
fileNumber: string, 
/**
 * Who works with it.
 */
worker: string | null, 
/**
 * How many approvals wait for whoever asks.
 */
waiting: number, 
/**
 * When it was last written.
 */
touchedAt: string | null, 
/**
 * When whoever asks has read it last.
 */
readAt: string | null, 
/**
 * Whether something was written since, or it was never read.
 */
isNew: boolean, 
/**
 * Every warning of today in the family.
 */
flags: Array<FlagMark>, };

/**
 * Input of `review_page`: says that an interpreter has reviewed a language, or takes it back.
 */
export type ReviewPage = { 
/**
 * The language.
 */
language: PageLanguage, 
/**
 * Who reviewed it; none takes the mark back.
 */
interpreter: string | null, };

/**
 * The cases to be read, those that wait for a decision first.
 */
export type ReviewQueue = { 
/**
 * The first of them.
 */
lines: Array<ReviewLine>, 
/**
 * How many there are.
 */
total: number, 
/**
 * How many of them wait for a decision.
 */
waiting: number, };

/**
 * A role, with what it may do.
 */
export type RoleLine = { 
/**
 * The role.
 */
role: string, 
/**
 * What it may do.
 */
permissions: Array<string>, 
/**
 * Which families its accounts may open, the usual first.
 */
scopes: Array<string>, };

/**
 * From an intake, or a re-opening, to the end.
 */
export type Round = { 
/**
 * The day on which the case was opened again; none for the first round.
 */
reopened: string | null, 
/**
 * The ten stages, in order.
 */
steps: Array<StageStep>, };

/**
 * Names a rulebook exactly.
 */
export type RulebookRef = { 
/**
 * Its version, a date.
 */
version: string, 
/**
 * Digest of its contents.
 */
digest: string, };

/**
 * Answer of `rulebook`, and of what changes it.
 */
export type RulebookView = { 
/**
 * The day of the program's figures.
 */
version: string, 
/**
 * Names the whole exactly, with what lies over it.
 */
digest: string, 
/**
 * Every figure, programme by programme.
 */
figures: Array<FigureRow>, 
/**
 * What the sources leave open.
 */
questions: Array<QuestionView>, 
/**
 * Every ruling, the latest first.
 */
rulings: Array<RulingView>, };

/**
 * A figure of a ruling.
 */
export type RulingFigure = { 
/**
 * The name of the figure.
 */
place: string, 
/**
 * The first day.
 */
from: string, 
/**
 * As people write it.
 */
value: string, };

/**
 * How far a ruling has come.
 */
export type RulingStage = "proposed" | "standing" | "refused" | "withdrawn" | "contested";

/**
 * A ruling.
 */
export type RulingView = { 
/**
 * Its record.
 */
id: string, 
/**
 * The question that it settles.
 */
question: string | null, 
/**
 * The reading by which it does.
 */
reading: string | null, 
/**
 * Its figures.
 */
figures: Array<RulingFigure>, 
/**
 * How sure they are.
 */
status: Certainty, 
/**
 * On what evidence.
 */
evidence: string, 
/**
 * The paper that was seen for it.
 */
document: string | null, 
/**
 * How far it has come.
 */
stage: RulingStage, 
/**
 * Who proposed it.
 */
proposed: DecidedBy, 
/**
 * Who confirmed or refused it.
 */
decided: DecidedBy | null, 
/**
 * Who withdrew it.
 */
withdrawn: DecidedBy | null, 
/**
 * Why it was refused or withdrawn.
 */
reply: string | null, 
/**
 * Whether whoever asks proposed it.
 */
own: boolean, 
/**
 * Whether it fits the program's figures. One that stands and does not fit is left out.
 */
fits: boolean, 
/**
 * Rulings for the same figures from the same day on that it replaces, or disagrees with.
 */
others: Array<string>, };

/**
 * A run of days with one outcome.
 */
export type Run = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
until: string, 
/**
 * The outcome of each day.
 */
outcome: Outcome, 
/**
 * Won, if eligible.
 */
amount: number | null, 
/**
 * Conditions that fail on each day.
 */
failed: Array<ConditionId>, 
/**
 * Facts missing on each day.
 */
missing: Array<string>, };

/**
 * One of several values of a field.
 */
export type Said = { 
/**
 * The value; `null` where it was taken back, or the record stays.
 */
value: Value, 
/**
 * Who wrote it.
 */
by: string, 
/**
 * On which device.
 */
device: string, 
/**
 * When.
 */
at: string, 
/**
 * In which entry.
 */
entry: string, 
/**
 * Which of the field's statements it is, counted from 0 as the record lists them.
 */
statement: number, 
/**
 * The contact in which it was said, where there is a note or form of it.
 */
contact: SaidIn | null, 
/**
 * What was written with it of who said so, and of the document that was seen.
 */
source: { [key in Field]?: Value }, 
/**
 * Papers that evidence it.
 */
evidence: Array<Evidence>, };

/**
 * The contact in which something was said.
 */
export type SaidIn = { 
/**
 * The note or form.
 */
record: string, 
/**
 * Its kind.
 */
kind: Kind, 
/**
 * The day of the contact.
 */
on: string, 
/**
 * The way of it, where it is a note.
 */
way: string | null, };

/**
 * Two entries that say the same.
 */
export type SameEntry = { 
/**
 * Of the first.
 */
first: string, 
/**
 * Of the second.
 */
second: string, };

/**
 * What was decided about two people.
 */
export type SamenessDecision = "same" | "different";

/**
 * Input of `save`: one act.
 */
export type Save = { 
/**
 * The family.
 */
family: string, 
/**
 * What is changed.
 */
changes: Array<RecordChange>, 
/**
 * Why, where the person says so.
 */
reason: string | null, };

/**
 * Input of `save_access_log`.
 */
export type SaveAccess = { 
/**
 * Which notes; all of them whatever offset and limit say.
 */
asked: AskAccess, 
/**
 * In which language.
 */
language: PictureLanguage, };

/**
 * Input of `save_destructions`.
 */
export type SaveDestructions = { 
/**
 * The language of the table.
 */
language: PictureLanguage, };

/**
 * Input of `save_document`: the file's place is chosen in a dialog of the host.
 */
export type SaveDocument = { 
/**
 * Which document.
 */
sort: DocumentSort, 
/**
 * The family; none for the certificate of a destruction.
 */
family: string | null, 
/**
 * The form, note, saved check, referral or receipt; the destruction; the child of an
 * application. None where the family says enough.
 */
record: string | null, 
/**
 * The day that it is about.
 */
on: string, 
/**
 * The language of its own words.
 */
language: PictureLanguage, 
/**
 * The family's language; none where Korean is enough.
 */
beside: PageLanguage | null, 
/**
 * What it is printed for. It stands at the foot of each page and in the access log.
 */
purpose: string, 
/**
 * For whom it is: what is kept from them is left out. None means as it is on the screen.
 */
reader: Onlooker | null, };

/**
 * Input of `save_picture`: the file's place is chosen in a dialog of the host.
 */
export type SavePicture = { 
/**
 * The family.
 */
family: string, 
/**
 * The day that is drawn.
 */
day: string, 
/**
 * In which language.
 */
language: PictureLanguage, 
/**
 * Which picture.
 */
sort: PictureSort, 
/**
 * As what.
 */
format: PictureFormat, };

/**
 * Input of `save_secret`: writes a new record that is kept from somebody from its first
 * moment on.
 */
export type SaveSecret = { 
/**
 * The family.
 */
family: string, 
/**
 * The new record.
 */
change: RecordChange, 
/**
 * From whom it is kept.
 */
from: Array<Onlooker>, 
/**
 * Why it is kept.
 */
reason: string | null, };

/**
 * Input of `save_statistics`.
 */
export type SaveStatistics = { 
/**
 * What is saved.
 */
asked: AskStatistics, 
/**
 * For whom or what.
 */
purpose: string, 
/**
 * In which language.
 */
language: PictureLanguage, };

/**
 * A saved check.
 */
export type SavedCheck = { 
/**
 * The record.
 */
id: string, 
/**
 * The day asked.
 */
on: string, 
/**
 * Who saved it.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * The rulebook's version.
 */
rulebookVersion: string, 
/**
 * Children and what was eligible, for the list: child id and programme and amount.
 */
eligible: Array<SavedLine>, 
/**
 * What an office decided otherwise, the latest first.
 */
corrections: Array<CheckCorrection>, };

/**
 * A line of a saved check.
 */
export type SavedLine = { 
/**
 * The child's name.
 */
child: string, 
/**
 * The programme.
 */
programme: ProgrammeId, 
/**
 * Won, if known.
 */
amount: number | null, };

/**
 * Shapes, in the order in which they are painted.
 */
export type Scene = { 
/**
 * Width in pixels.
 */
width: number, 
/**
 * Height in pixels.
 */
height: number, 
/**
 * What the picture is called.
 */
title: string, 
/**
 * Its groups.
 */
groups: Array<Group>, };

/**
 * Input of `seal_family`.
 */
export type SealFamily = { 
/**
 * The family.
 */
family: string, 
/**
 * Whether it is to be sealed.
 */
sealed: boolean, 
/**
 * Why.
 */
reason: string, };

/**
 * That something is kept from somebody.
 */
export type Secret = { 
/**
 * The record that says so, which an approval may be about.
 */
marking: string, 
/**
 * The record that is kept.
 */
record: string, 
/**
 * Its one field that is kept; none where all of it is.
 */
part: Field | null, 
/**
 * From whom.
 */
from: Onlooker, 
/**
 * What they are called; none for a role.
 */
name: string | null, 
/**
 * Why.
 */
reason: string | null, 
/**
 * Whether its text is under keys that they were not given, and not only left out by the
 * program.
 */
byKey: boolean, 
/**
 * Who said so.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * Input of `send_transfer`.
 */
export type SendTransfer = { 
/**
 * Which family.
 */
family: string, 
/**
 * To which centre.
 */
centre: string, 
/**
 * The papers that go along.
 */
papers: Array<string>, 
/**
 * The own passphrase, once more.
 */
ownPassphrase: string, };

/**
 * Who is signed in.
 */
export type SessionCard = { 
/**
 * The account.
 */
account: AccountCard, 
/**
 * The device.
 */
device: string, 
/**
 * What the account may do.
 */
permissions: Array<string>, 
/**
 * Whether it is on duty, and may open any family in an emergency.
 */
onDuty: boolean, 
/**
 * What it has on loan here; none in the office.
 */
visit: Visit | null, };

/**
 * Input of `set_up_resets`.
 */
export type SetUpResets = { 
/**
 * The recovery key, as it was printed.
 */
recoveryKey: string, 
/**
 * The passphrase of whoever does it.
 */
ownPassphrase: string, };

/**
 * Input of `settle_conflict`.
 */
export type Settle = { 
/**
 * The family.
 */
family: string, 
/**
 * The record.
 */
record: string, 
/**
 * The field with more than one value.
 */
field: Field, 
/**
 * Which of its statements holds from now on, counted from 0 as the record lists them.
 */
statement: number, 
/**
 * The entry of that statement.
 */
entry: string, };

/**
 * Input of `settle_dispute`.
 */
export type SettleDispute = { 
/**
 * The family.
 */
family: string, 
/**
 * The record.
 */
record: string, 
/**
 * The field with more than one value.
 */
field: Field, 
/**
 * What becomes of it.
 */
choice: DisputeChoice, 
/**
 * The statement that holds, counted from 0 as the record lists them.
 */
statement: number | null, 
/**
 * The entry of that statement.
 */
entry: string | null, 
/**
 * What is to be said about it.
 */
remark: string | null, };

/**
 * What a field may hold. `Value::Null` fits every field: it takes a value back.
 */
export type Shape = { "sort": "line" } | { "sort": "words" } | { "sort": "day" } | { "sort": "partial_day" } | { "sort": "truth" } | { "sort": "country" } | { "sort": "area" } | { "sort": "stay_status" } | { "sort": "one_of", "of": Array<string> } | { "sort": "whole", "of": { 
/**
 * The least.
 */
least: number, 
/**
 * The most.
 */
most: number, } } | { "sort": "won" } | { "sort": "lists" } | { "sort": "languages" } | { "sort": "language" } | { "sort": "reference", "of": Kind } | { "sort": "references", "of": Array<Kind> } | { "sort": "people" } | { "sort": "identity_number" } | { "sort": "paper_number" } | { "sort": "programme" } | { "sort": "internal" };

/**
 * Another computer at the shelf.
 */
export type ShelfDevice = { 
/**
 * What it is called.
 */
name: string, 
/**
 * When it was last there, by its clock.
 */
at: string, 
/**
 * What is wrong with what it has there.
 */
trouble: string | null, };

/**
 * Where a shelf is, and how it is entered.
 */
export type ShelfPlace = { 
/**
 * `file:///…` or `s3://bucket/folder`.
 */
url: string, 
/**
 * Where the cluster answers; none for the usual place of its kind.
 */
endpoint: string | null, 
/**
 * Its region; none where it has none.
 */
region: string | null, 
/**
 * The name of the key, for a cluster.
 */
accessKey: string | null, 
/**
 * The key, for a cluster.
 */
secretKey: string | null, };

/**
 * What is tried at a shelf.
 */
export type ShelfStep = "list" | "write" | "read" | "replace" | "remove";

/**
 * What a test of a shelf found.
 */
export type ShelfTest = { 
/**
 * Each step that was tried, the last of which may have failed.
 */
steps: Array<ShelfTried>, 
/**
 * How many milliseconds all of it took.
 */
milliseconds: number, };

/**
 * One step of a test.
 */
export type ShelfTried = { 
/**
 * What was tried.
 */
step: ShelfStep, 
/**
 * Why it failed; none where it went well.
 */
trouble: string | null, };

/**
 * The shelf as this computer knows it.
 */
export type ShelfView = { 
/**
 * Where it is, as a word for a person; none where there is none.
 */
place: string | null, 
/**
 * Whether a round is under way.
 */
busy: boolean, 
/**
 * When this computer was last at the shelf and all went well.
 */
at: string | null, 
/**
 * What kept it from it the last time (`unreachable`, `full`, `twin`, …).
 */
trouble: string | null, 
/**
 * Logs of which something is not there yet; none where nobody can tell now.
 */
toGo: number | null, 
/**
 * What came and waits, by why.
 */
waiting: Array<ShelfWaiting>, 
/**
 * The other computers that have something there.
 */
devices: Array<ShelfDevice>, 
/**
 * How many objects this computer has there, and how many bytes they come to.
 */
segments: number, 
/**
 * Bytes of them.
 */
bytes: number, };

/**
 * What came and waits.
 */
export type ShelfWaiting = { 
/**
 * For what (`key`, `others`, `file`, `refused`, `quarantine`).
 */
why: string, 
/**
 * How many families.
 */
families: number, };

/**
 * Input of `show_contacts`: to see what a flag keeps from sight, until the family is closed.
 */
export type ShowContacts = { 
/**
 * The family.
 */
family: string, 
/**
 * Why, which is kept.
 */
reason: string, };

/**
 * The names that stand on a screen.
 */
export type ShownName = { 
/**
 * The first thing to say: Hangul, else passport, else native, else the relation.
 */
main: string, 
/**
 * Hangul or legal Korean name.
 */
hangul: string | null, 
/**
 * Passport name.
 */
passport: string | null, 
/**
 * Native script.
 */
native: string | null, };

/**
 * Input of `sign_in`.
 */
export type SignIn = { 
/**
 * The account.
 */
account: string, 
/**
 * Its passphrase.
 */
passphrase: string, };

/**
 * Input of `sign_off_access`.
 */
export type SignOffAccess = { 
/**
 * The first day that was looked at.
 */
from: string, 
/**
 * The last one.
 */
until: string, 
/**
 * What is remarked.
 */
remark: string | null, 
/**
 * The passphrase of the reviewer.
 */
ownPassphrase: string, };

/**
 * Input of `sign_off_emergency`.
 */
export type SignOffEmergency = { 
/**
 * Which.
 */
emergency: string, 
/**
 * A remark.
 */
remark: string | null, };

/**
 * Input of `set_small_numbers`, and its answer.
 */
export type SmallNumbers = { 
/**
 * Numbers of people below this one are hidden when statistics leave the house; 1 hides
 * nothing.
 */
threshold: number, };

/**
 * What a table of the statistics is split by.
 */
export type Split = "area" | "case_type" | "start" | "nationality" | "sex" | "age_band";

/**
 * A row of a table.
 */
export type SplitRow = { 
/**
 * The word of the row.
 */
word: string, 
/**
 * Its numbers.
 */
counts: Counts, 
/**
 * Whether they do not leave the house.
 */
hidden: boolean, };

/**
 * A table.
 */
export type SplitTable = { 
/**
 * By what it is split.
 */
split: Split, 
/**
 * Its rows, in order.
 */
rows: Array<SplitRow>, 
/**
 * Whether its total does not leave the house.
 */
totalHidden: boolean, };

/**
 * A stage of a case, in the order of the course.
 */
export type Stage = "intake" | "consent" | "first_interview" | "screening" | "assessment" | "plan" | "provision" | "review" | "closure" | "aftercare";

/**
 * A stage within a round.
 */
export type StageStep = { 
/**
 * The stage.
 */
stage: Stage, 
/**
 * The form by which it was reached first; none where it was not.
 */
form: string | null, 
/**
 * The day of that form; none where its day is in conflict.
 */
on: string | null, 
/**
 * A form that would reach the stage and waits for its approval, or was sent back.
 */
waiting: Waiting | null, 
/**
 * What is missing. Only the present round has needs.
 */
needs: Array<Need>, };

/**
 * One of several values of a field.
 */
export type Statement = { 
/**
 * The value.
 */
value: Value, 
/**
 * Who wrote it.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * In which entry.
 */
entry: string, };

/**
 * A period counted.
 */
export type Statistics = { 
/**
 * What was asked.
 */
asked: AskStatistics, 
/**
 * When it was counted.
 */
countedAt: string, 
/**
 * All of it.
 */
total: Counts, 
/**
 * The cases.
 */
cases: CaseCounts, 
/**
 * Those of the numbers of cases that are too small to leave the house, or give one away that
 * is.
 */
casesHidden: Array<CaseSort>, 
/**
 * The tables.
 */
tables: Array<SplitTable>, 
/**
 * Each month, for a picture. People are distinct within a month only.
 */
months: Array<MonthCounts>, 
/**
 * Attendances of which nobody wrote whose they are.
 */
nameless: number, 
/**
 * Acts of which nobody wrote who attended, nor how many.
 */
silent: number, 
/**
 * Acts whose day is not settled, and which stand in no period.
 */
undated: number, 
/**
 * Families whose files cannot be read, and which are not counted.
 */
unreadable: number, 
/**
 * Numbers of people below this one are hidden when the statistics leave the house.
 */
threshold: number, 
/**
 * Whether there are too few people for any number to leave the house.
 */
allHidden: boolean, };

/**
 * Who stands behind a number.
 */
export type StatisticsList = { 
/**
 * The families, by their file numbers; at most so many as the window shows.
 */
families: Array<FamilyLine>, 
/**
 * How many there are.
 */
of: number, };

/**
 * Answer of `save_statistics`.
 */
export type StatisticsSaved = { 
/**
 * Whether a file was written.
 */
saved: boolean, 
/**
 * The number of the kept report; none where nothing was saved.
 */
number: string | null, };

/**
 * What the program is about to show.
 */
export type Status = { 
/**
 * Where it stands.
 */
phase: Phase, 
/**
 * The centre, if there is one.
 */
centre: CentreCard | null, 
/**
 * Who is signed in.
 */
session: SessionCard | null, 
/**
 * Long work under way.
 */
progress: Progress | null, 
/**
 * What the register says of the house; only for those who open families.
 */
house: House | null, 
/**
 * The program's version.
 */
version: string, 
/**
 * The computer's day.
 */
today: string, };

/**
 * Something that stays.
 */
export type StayingLine = { 
/**
 * Why.
 */
why: WhyStays, 
/**
 * How much.
 */
count: number, 
/**
 * What the people are called, where it is people.
 */
people: Array<string>, };

/**
 * One condition, with all that decided it.
 */
export type Step = { 
/**
 * Which condition.
 */
condition: ConditionId, 
/**
 * What it came to.
 */
verdict: Verdict, 
/**
 * Facts that were used.
 */
facts: Array<FactUsed>, 
/**
 * Facts that would be needed, as paths.
 */
missing: Array<string>, 
/**
 * What was reckoned on the way (`elapsed`, `first_day`, `class_age`, `months`, …).
 */
reckoned: Array<Reckoned>, 
/**
 * Figures of the rulebook that were used.
 */
parameters: Array<ParameterUsed>, 
/**
 * The paragraph (`영유아보육법 시행령 §22①`).
 */
basis: string, 
/**
 * How sure the reading of the rule is.
 */
confidence: Certainty, };

/**
 * Something that happened: a form, a contact, a paper, a fact about a person.
 */
export type StoryItem = { 
/**
 * The record.
 */
record: RecordView, 
/**
 * The day of it: its own, else the first of its period, else when it was written.
 */
on: string, 
/**
 * Whether that day stands in the record.
 */
told: boolean, 
/**
 * Whom it is about.
 */
person: string | null, 
/**
 * When it was written down first.
 */
writtenAt: string, 
/**
 * By whom.
 */
writtenBy: string, 
/**
 * What belongs to it: names of a person, goals of a plan, reviews of those, promises of a
 * contact.
 */
parts: Array<RecordView>, 
/**
 * The stages that it reaches.
 */
stages: Array<Stage>, 
/**
 * What was remarked on it, the first first: tasks about this record.
 */
comments: Array<RecordView>, };

/**
 * How likely it is that two are one.
 */
export type Strength = "possible" | "likely" | "certain";

/**
 * Answer of `take_back_copy`.
 */
export type TakenBack = { 
/**
 * The family as it is now.
 */
family: FamilyView, 
/**
 * What stayed.
 */
kept: Array<KeptField>, };

/**
 * Answer of `take_in_copy`.
 */
export type TakenIn = { 
/**
 * The family as it is now.
 */
family: FamilyView, 
/**
 * The receipt; none where nothing new came.
 */
receipt: ReceiptView | null, };

/**
 * What taking a copy back comes to.
 */
export type TakingBackView = { 
/**
 * What it sets.
 */
changes: Array<ChangeView>, 
/**
 * What stays.
 */
kept: Array<KeptField>, };

/**
 * Input of `tick_typed`.
 */
export type TickTyped = { 
/**
 * The family.
 */
family: string, 
/**
 * The screen.
 */
screen: string, 
/**
 * For whom or what it is filled in.
 */
subject: string, 
/**
 * The item.
 */
item: string, 
/**
 * Whether it was typed; false takes that back.
 */
typed: boolean, };

/**
 * Answer of `tick_typed`.
 */
export type Ticked = { 
/**
 * The family, with the act in its history.
 */
family: FamilyView, 
/**
 * The screen anew.
 */
queue: CopyQueue, };

/**
 * What is to be done, the more pressing first.
 */
export type Today = { 
/**
 * The day.
 */
on: string, 
/**
 * The first of them.
 */
items: Array<TodayItem>, 
/**
 * How many there are of each kind, whatever kind was asked for.
 */
counts: Array<WorkCount>, 
/**
 * Saved answers that are others now; none where there are none.
 */
woken: Woken | null, 
/**
 * The day since which a review of the access log is due, for those who audit.
 */
reviewDue: string | null, 
/**
 * Loans of whoever asks, or that they answer for, whose last day is here or over.
 */
loansDue: Array<LoanLine>, 
/**
 * What was opened in an emergency and waits to be signed off, for those who do that.
 */
emergencies: Array<Emergency>, 
/**
 * Families of which something is due to be destroyed, for those who propose it.
 */
destructionsDue: number, 
/**
 * Proposed destructions that wait for whoever asks.
 */
destructionsWaiting: number, };

/**
 * Something to be done and the family in which.
 */
export type TodayItem = { 
/**
 * The family.
 */
family: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * The file number.
 */
fileNumber: string, 
/**
 * Who works with it.
 */
worker: string | null, 
/**
 * What is to be done.
 */
work: Work, 
/**
 * Every warning of today in the family.
 */
flags: Array<FlagMark>, };

/**
 * Somebody who has to be told.
 */
export type ToldRow = { 
/**
 * The referral.
 */
record: string, 
/**
 * Who.
 */
agency: string, 
/**
 * When something went to them.
 */
on: string | null, };

/**
 * A family that another centre sends.
 */
export type TransferFound = { 
/**
 * The transfer.
 */
transfer: string, 
/**
 * The centre that sends it, with the letters of its key.
 */
from: OtherCard, 
/**
 * Who sent it.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * What the family is called there.
 */
title: string, 
/**
 * Its file number there.
 */
fileNumber: string, 
/**
 * How many people come.
 */
people: number, 
/**
 * How many records.
 */
records: number, 
/**
 * How many papers.
 */
papers: number, 
/**
 * Whether it was answered already.
 */
answered: TransferStage | null, 
/**
 * The family that was made of it.
 */
family: LoanFamily | null, };

/**
 * The answer of another centre.
 */
export type TransferHeard = { 
/**
 * The family.
 */
family: LoanFamily, 
/**
 * How far its transfer has come.
 */
transfer: FamilyTransfer, 
/**
 * Whether it was called back before the other centre took it over: the case stays open
 * here, and the two centres have to talk.
 */
late: boolean, };

/**
 * What would go to another centre, and what would stay.
 */
export type TransferRehearsal = { 
/**
 * The centre.
 */
centreName: string, 
/**
 * The consents on which it rests; none where nothing may go.
 */
consents: Array<ConsentGoing>, 
/**
 * What the people who go are called.
 */
people: Array<string>, 
/**
 * How many records of each kind go.
 */
going: Array<KindCount>, 
/**
 * The papers that can be sent along.
 */
papers: Array<PaperGoing>, 
/**
 * What stays.
 */
staying: Array<StayingLine>, };

/**
 * Answer of `send_transfer`.
 */
export type TransferSent = { 
/**
 * What a person calls the folder in which it lies; none where none was chosen, and nothing
 * was sent.
 */
folder: string | null, 
/**
 * The family from now on.
 */
family: FamilyView, };

/**
 * How far the transfer of a family has come; the further, the later in this order.
 */
export type TransferStage = "proposed" | "sent" | "called_back" | "refused" | "accepted" | "came_in";

/**
 * What other centres have sent in a folder.
 */
export type TransfersFound = { 
/**
 * What a person calls the folder; none where none was chosen.
 */
folder: string | null, 
/**
 * Each family.
 */
found: Array<TransferFound>, 
/**
 * How many are for another centre.
 */
forOthers: number, 
/**
 * How many are for this centre and are not whole, or were changed.
 */
damaged: number, };

/**
 * The answers of other centres in a folder.
 */
export type TransfersHeard = { 
/**
 * What a person calls the folder; none where none was chosen.
 */
folder: string | null, 
/**
 * Each answer.
 */
heard: Array<TransferHeard>, 
/**
 * How many could not be read: for another centre, not whole, or of a family that is not
 * here.
 */
passedOver: number, };

/**
 * Why a family file opened read-only.
 */
export type Trouble = "too_new" | "damaged" | "put_back" | "gone";

/**
 * What answers that turn one way come to.
 */
export type TurnSum = { 
/**
 * Which way.
 */
way: TurnWay, 
/**
 * Of how many families.
 */
families: number, 
/**
 * Of how many children.
 */
children: number, 
/**
 * Won a month, of those that are known.
 */
won: number, 
/**
 * Answers whose amount is not known, or is by the hour.
 */
unknown: number, };

/**
 * Which way answers turn.
 */
export type TurnWay = "gains" | "loses" | "learns" | "changes";

/**
 * What an answer that is no longer the one that was saved comes to.
 */
export type TurnedAnswer = { 
/**
 * Whether something pays that did not, or pays more.
 */
gains: boolean, 
/**
 * Whether something does not pay any more, or pays less.
 */
loses: boolean, 
/**
 * Whether an amount became known.
 */
learns: boolean, 
/**
 * By how much a month, of what is known; none where nothing is.
 */
won: number | null, 
/**
 * The next day by which somebody has to apply for what is gained, where one is known.
 */
applyBy: string | null, };

/**
 * Input of `compare_people` and `keep_apart`.
 */
export type TwoPeople = { 
/**
 * The one.
 */
first: PersonAt, 
/**
 * The other.
 */
second: PersonAt, };

/**
 * Answer of `unclaimed`.
 */
export type Unclaimed = { 
/**
 * The day.
 */
on: string, 
/**
 * Each month's sums, the earliest first: what was found and what was claimed.
 */
months: Array<UnclaimedMonth>, 
/**
 * How many there are in all, of children and programmes.
 */
total: number, 
/**
 * Won in all that nobody has applied for, as far as it is known.
 */
won: number, 
/**
 * Months whose amount is not known, or is by the hour.
 */
unknown: number, 
/**
 * The lines about most won first.
 */
rows: Array<UnclaimedRow>, };

/**
 * A month of all children.
 */
export type UnclaimedMonth = { 
/**
 * Its first day.
 */
month: string, 
/**
 * Won that nobody has applied for.
 */
found: number, 
/**
 * Won that an application on record covers.
 */
claimed: number, 
/**
 * How many children's programmes nobody has applied for with an unknown amount.
 */
unknown: number, };

/**
 * A programme of a child that nobody has applied for.
 */
export type UnclaimedRow = { 
/**
 * The family.
 */
family: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its file number.
 */
fileNumber: string, 
/**
 * Who works with it.
 */
worker: string | null, 
/**
 * The child.
 */
child: string, 
/**
 * What the child is called.
 */
name: string, 
/**
 * The programme.
 */
programme: ProgrammeId, 
/**
 * Its months, the earliest first.
 */
months: Array<UnclaimedSum>, 
/**
 * Won in all, as far as it is known.
 */
won: number, 
/**
 * Months whose amount is not known, or is by the hour.
 */
unknown: number, 
/**
 * Whether somebody has asked what was applied for.
 */
asked: boolean, 
/**
 * The last day on which an application pays from the month of birth, where it is to come.
 */
applyBy: string | null, 
/**
 * Whom to call: the adults of the family, each with the number where it may be seen.
 */
calls: Array<CallAt>, 
/**
 * Every warning of today in the family.
 */
flags: Array<FlagMark>, };

/**
 * A month and what it comes to.
 */
export type UnclaimedSum = { 
/**
 * Its first day.
 */
month: string, 
/**
 * Won; none where that is not known.
 */
won: number | null, };

/**
 * Input of `undo`.
 */
export type Undo = { 
/**
 * The family.
 */
family: string, 
/**
 * The entry to take back; one that took an act back, to bring the act back. None means
 * my last act that stands.
 */
entry: string | null, };

/**
 * An act that can be taken back or brought back.
 */
export type UndoCard = { 
/**
 * What `undo` is to be given.
 */
entry: string, 
/**
 * What was done.
 */
action: string, 
/**
 * The person that it was about, as named today.
 */
about: string | null, 
/**
 * When it was done.
 */
at: string, 
/**
 * Why `undo` would refuse, if it would.
 */
refused: Failure | null, };

/**
 * What an amount is for.
 */
export type Unit = "krw_per_month" | "krw_per_hour";

/**
 * What a field can hold. Dates are text (`2024-03-05`), lists of codes are text with commas,
 * and money and minutes are whole numbers. `Null` means that a value was taken back: whoever
 * reads the record sees "not asked" again, while the log still knows what stood there.
 */
export type Value = boolean | number | string | null;

/**
 * The three truth values of Kleene.
 */
export type Verdict = "holds" | "fails" | "unknown";

/**
 * A session on a laptop.
 */
export type Visit = { 
/**
 * How many families are here.
 */
families: number, 
/**
 * Until when the first of them are; none where there are none.
 */
until: string | null, 
/**
 * Whether the time of any of them is over.
 */
over: boolean, 
/**
 * Whether it is over within a few hours.
 */
soon: boolean, };

/**
 * Families that somebody agreed to see on a day.
 */
export type Visits = { 
/**
 * The families.
 */
families: Array<LoanFamily>, };

/**
 * A form that does not count yet.
 */
export type Waiting = { 
/**
 * The form.
 */
form: string, 
/**
 * Asked, or sent back.
 */
decision: Decision, };

/**
 * Answer of `what_if_rulebook`.
 */
export type WhatIf = { 
/**
 * The day asked.
 */
on: string, 
/**
 * Families that were looked at: those whose case is open.
 */
families: number, 
/**
 * Families whose answers would be others.
 */
changed: number, 
/**
 * What it comes to, each way.
 */
turns: Array<TurnSum>, 
/**
 * The answers that would be others, those about most won first.
 */
rows: Array<WhatIfRow>, };

/**
 * An answer that would be another one.
 */
export type WhatIfRow = { 
/**
 * The family.
 */
family: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its file number.
 */
fileNumber: string, 
/**
 * The child.
 */
child: string, 
/**
 * What the child is called.
 */
name: string, 
/**
 * The programme.
 */
programme: ProgrammeId, 
/**
 * Which way.
 */
way: TurnWay, 
/**
 * What it is.
 */
before: Outcome, 
/**
 * Won, if known.
 */
amountBefore: number | null, 
/**
 * What it would be.
 */
now: Outcome, 
/**
 * Won, if known.
 */
amountNow: number | null, 
/**
 * By how much a month; none where an amount is not known, or is by the hour.
 */
won: number | null, };

/**
 * Which of two people.
 */
export type WhichOne = "first" | "second";

/**
 * Why something of a family stays when it goes to another centre.
 */
export type WhyStays = "no_consent" | "secret" | "numbers" | "sensitive" | "contacts" | "papers" | "supervision" | "consents" | "own_work" | "disputed";

/**
 * Input of `withdraw_consent`.
 */
export type WithdrawConsent = { 
/**
 * The family.
 */
family: string, 
/**
 * The consent.
 */
record: string, 
/**
 * The day on which it is withdrawn.
 */
on: string, 
/**
 * How the person said so; it stays in the history.
 */
reason: string, 
/**
 * The passphrase of whoever does it.
 */
ownPassphrase: string, };

/**
 * Input of `withdraw_device`.
 */
export type WithdrawDevice = { 
/**
 * Which.
 */
device: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The passphrase of whoever withdraws it.
 */
ownPassphrase: string, };

/**
 * Input of `withdraw_loan`.
 */
export type WithdrawLoan = { 
/**
 * Which loan.
 */
loan: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Input of `withdraw_ruling`.
 */
export type WithdrawRuling = { 
/**
 * Which.
 */
ruling: string, 
/**
 * Why.
 */
reason: string, };

/**
 * What withdrawing a consent comes to.
 */
export type Withdrawal = { 
/**
 * What rests on it alone and is destroyed.
 */
going: Array<GoingRow>, 
/**
 * What it carries too and another consent goes on carrying, or a reason that was
 * written down.
 */
staying: number, 
/**
 * To whom something may have gone that has to be told.
 */
told: Array<ToldRow>, };

/**
 * Saved answers that are others now, of the list that was asked for.
 */
export type Woken = { 
/**
 * Families that may gain.
 */
gain: number, 
/**
 * Families that may lose.
 */
lose: number, 
/**
 * Families of whom an amount became known, and nothing else.
 */
learn: number, 
/**
 * The next day by which somebody has to apply for what is gained, where one is known.
 */
applyBy: string | null, };

/**
 * Something to be done in a family.
 */
export type Work = { 
/**
 * Its name within the family, by which it is finished or put off.
 */
item: string, 
/**
 * Why.
 */
kind: WorkKind, 
/**
 * The day it is about; none where no day was set.
 */
due: string | null, 
/**
 * How soon that is.
 */
group: WorkGroup, 
/**
 * The record that it comes from.
 */
record: string | null, 
/**
 * The person that it is about.
 */
person: string | null, 
/**
 * What that person is called.
 */
personName: string | null, 
/**
 * What the record says of it: a task's text, a code, a programme.
 */
words: string | null, 
/**
 * Until when it was put off last.
 */
putOffUntil: string | null, 
/**
 * What an answer that changed comes to.
 */
turned: TurnedAnswer | null, };

/**
 * How an event changes what is to be done.
 */
export type WorkChange = "appears" | "vanishes" | "moves";

/**
 * How much there is of a kind.
 */
export type WorkCount = { 
/**
 * The kind.
 */
kind: WorkKind, 
/**
 * How many.
 */
count: number, };

/**
 * Something to be done that an event changes.
 */
export type WorkDifference = { 
/**
 * How.
 */
change: WorkChange, 
/**
 * What: as it would be, and as it is where it would be no more.
 */
work: Work, 
/**
 * The day that it is about now, where that is another one.
 */
before: string | null, };

/**
 * How soon.
 */
export type WorkGroup = "now" | "week" | "soon";

/**
 * Why something is to be done; the more pressing stands first.
 */
export type WorkKind = "task" | "visit" | "promise" | "approval" | "changed_since" | "sent_back" | "handover" | "handed_back" | "transfer" | "unanswered" | "contact" | "aftercare" | "apply_by" | "stay" | "answer_changed" | "answer_begins" | "review" | "goal" | "consent" | "fourteen" | "without_basis" | "class_change" | "conflict" | "untouched";

/**
 * The cases of somebody.
 */
export type WorkerLoad = { 
/**
 * The account; none for families that nobody works with.
 */
account: string | null, 
/**
 * What they are called.
 */
name: string | null, 
/**
 * How many families.
 */
families: number, 
/**
 * With how many of them there was a contact in each week.
 */
weeks: number[], 
/**
 * Of what is late or missing, how many families.
 */
troubles: Array<LoadRow>, };

/**
 * Who wrote what comes in, and on which device.
 */
export type Writer = { 
/**
 * Who.
 */
by: string, 
/**
 * On which device.
 */
device: string, 
/**
 * How many acts.
 */
acts: number, 
/**
 * The first of them.
 */
first: string, 
/**
 * The last of them.
 */
last: string, };

/** Every command of the border, with what goes in and comes out. */
export interface Commands {
  status: { input: Nothing; output: Status };
  choose_centre: { input: Nothing; output: Status };
  found_centre: { input: FoundCentre; output: Founded };
  sign_in: { input: SignIn; output: Status };
  recover: { input: Recover; output: Status };
  sign_out: { input: Nothing; output: Status };
  stir: { input: Nothing; output: Status };
  set_idle_lock: { input: IdleLock; output: Status };
  accounts: { input: Nothing; output: Accounts };
  add_account: { input: AddAccount; output: Accounts };
  change_account: { input: ChangeAccount; output: Accounts };
  close_account: { input: CloseAccount; output: Accounts };
  set_up_resets: { input: SetUpResets; output: Accounts };
  ask_reset: { input: AskReset; output: Accounts };
  carry_out_reset: { input: CarryOutReset; output: Accounts };
  change_passphrase: { input: ChangePassphrase; output: Nothing };
  confirm_passphrase: { input: ConfirmPassphrase; output: Nothing };
  note_print: { input: NotePrint; output: Nothing };
  access_log: { input: AskAccess; output: AccessList };
  access_overview: { input: AccessPeriod; output: AccessOverview };
  verify_access: { input: Nothing; output: AccessVerified };
  sign_off_access: { input: SignOffAccess; output: AccessOverview };
  set_access_rules: { input: AccessRules; output: AccessRules };
  save_access_log: { input: SaveAccess; output: ReportSaved };
  family_readers: { input: OfFamily; output: FamilyReaders };
  give_family: { input: GiveFamily; output: FamilyReaders };
  take_family: { input: FamilyAndAccount; output: FamilyReaders };
  hand_over: { input: FamilyAndAccount; output: Nothing };
  propose_handover: { input: ProposeHandover; output: FamilyView };
  look_handover: { input: OfFamily; output: HandoverPage };
  accept_handover: { input: OfRecord; output: FamilyView };
  return_handover: { input: OfRecord; output: Nothing };
  withdraw_handover: { input: OfRecord; output: FamilyView };
  seal_family: { input: SealFamily; output: FamilyView };
  break_glass: { input: BreakGlass; output: FamilyView };
  sign_off_emergency: { input: SignOffEmergency; output: Emergencies };
  rebuild_register: { input: Nothing; output: Status };
  find: { input: Find; output: Found };
  recent_families: { input: Nothing; output: Recent };
  look_alikes: { input: AskLookAlikes; output: LookAlikes };
  duplicates: { input: AskDuplicates; output: Duplicates };
  doubles: { input: OfFamily; output: Doubles };
  compare_people: { input: TwoPeople; output: Comparison };
  keep_apart: { input: TwoPeople; output: Nothing };
  rehearse_merge: { input: Merge; output: MergeRehearsal };
  merge_people: { input: Merge; output: FamilyView };
  part_people: { input: OfRecord; output: FamilyView };
  today: { input: AskToday; output: Today };
  finish_work: { input: FinishWork; output: FamilyView };
  put_off_work: { input: PutOffWork; output: FamilyView };
  read_import: { input: ReadImport; output: ImportPreview };
  map_import: { input: MapImport; output: ImportPreview };
  run_import: { input: Nothing; output: ImportProgress };
  undo_import: { input: OfImport; output: ImportProgress };
  imports: { input: Nothing; output: Imports };
  save_import_report: { input: ImportReport; output: ReportSaved };
  create_family: { input: CreateFamily; output: FamilyView };
  open_family: { input: OfFamily; output: FamilyView };
  close_family: { input: OfFamily; output: Nothing };
  family_as_of: { input: FamilyOnDay; output: FamilyView };
  save: { input: Save; output: FamilyView };
  approval_rules: { input: Nothing; output: ApprovalRules };
  set_approval_rules: { input: ApprovalRules; output: ApprovalRules };
  ask_approval: { input: OfRecord; output: FamilyView };
  decide_approval: { input: DecideApproval; output: FamilyView };
  keep_secret: { input: KeepSecret; output: FamilyView };
  lift_secrecy: { input: LiftSecrecy; output: FamilyView };
  save_secret: { input: SaveSecret; output: FamilyView };
  look_as: { input: LookAs; output: FamilyView };
  mark_list: { input: MarkList; output: FamilyView };
  remove_record: { input: OfRecord; output: FamilyView };
  settle_conflict: { input: Settle; output: FamilyView };
  disputes: { input: OfFamily; output: Disputes };
  settle_dispute: { input: SettleDispute; output: FamilyView };
  choose_copy: { input: OfFamily; output: ChosenCopy };
  take_in_copy: { input: OfFamily; output: TakenIn };
  leave_copy: { input: OfFamily; output: Nothing };
  receipts: { input: OfFamily; output: Receipts };
  receipt: { input: OfRecord; output: ReceiptView };
  rehearse_take_back: { input: OfRecord; output: TakingBackView };
  take_back_copy: { input: OfRecord; output: TakenBack };
  rehearse_event: { input: LifeEvent; output: Rehearsal };
  record_event: { input: LifeEvent; output: FamilyView };
  undo: { input: Undo; output: FamilyView };
  history: { input: OfFamily; output: History };
  case_story: { input: AskStory; output: CaseStory };
  differences: { input: AskDifferences; output: Differences };
  note_reading: { input: NoteReading; output: CaseStory };
  review_queue: { input: AskReviewQueue; output: ReviewQueue };
  genogram: { input: AskPicture; output: Picture };
  ecomap: { input: AskPicture; output: Picture };
  save_picture: { input: SavePicture; output: PictureSaved };
  save_document: { input: SaveDocument; output: DocumentSaved };
  page_languages: { input: Nothing; output: PageLanguages };
  review_page: { input: ReviewPage; output: PageLanguages };
  begin_pages: { input: BeginPages; output: PagesProgress };
  run_pages: { input: Nothing; output: PagesProgress };
  save_pages: { input: Nothing; output: DocumentSaved };
  stop_pages: { input: Nothing; output: Nothing };
  attach: { input: Attach; output: FamilyView };
  paper_picture: { input: AskPaperPicture; output: PaperPicture };
  take_out_paper: { input: OfRecord; output: PaperTaken };
  destroy_paper: { input: DestroyPaper; output: FamilyView };
  kept_data: { input: OfFamily; output: KeptData };
  rehearse_withdrawal: { input: AskWithdrawal; output: Withdrawal };
  withdraw_consent: { input: WithdrawConsent; output: FamilyView };
  copy_queue: { input: AskCopyQueue; output: CopyQueue };
  copy_value: { input: OfCopyItem; output: Copied };
  tick_typed: { input: TickTyped; output: Ticked };
  interview_sheet: { input: AskInterview; output: InterviewSheet };
  reveal_number: { input: RevealNumber; output: Revealed };
  show_contacts: { input: ShowContacts; output: FamilyView };
  childcare: { input: AskChildcare; output: ChildcareView };
  childcare_timeline: { input: AskTimeline; output: ChildTimeline };
  save_check: { input: AskChildcare; output: FamilyView };
  replay_check: { input: OfRecord; output: Replayed };
  keep_draft: { input: KeepDraft; output: Nothing };
  drop_draft: { input: DropDraft; output: Nothing };
  drafts: { input: AskDrafts; output: Drafts };
  backups: { input: Nothing; output: Backups };
  choose_backup_folder: { input: Nothing; output: Backups };
  back_up: { input: Nothing; output: Status };
  check_backup: { input: OfBackup; output: Status };
  stop_backup: { input: Nothing; output: Status };
  set_backup_schedule: { input: BackupSchedule; output: Status };
  lost_families: { input: OfBackup; output: LostFamilies };
  restore: { input: Restore; output: Status };
  found_backups: { input: Nothing; output: FoundBackups };
  settle_backup: { input: OfBackup; output: Status };
  destructions: { input: AskDestructions; output: Destructions };
  propose_destruction: { input: ProposeDestruction; output: Destructions };
  decide_destruction: { input: DecideDestruction; output: Destructions };
  set_retention: { input: RetentionPeriods; output: RetentionPeriods };
  devices: { input: Nothing; output: Devices };
  enrol_device: { input: EnrolDevice; output: Enrolled };
  withdraw_device: { input: WithdrawDevice; output: Devices };
  found_enrolments: { input: Nothing; output: FoundEnrolments };
  join_centre: { input: JoinCentre; output: Status };
  loans: { input: Nothing; output: Loans };
  visits_on: { input: AskVisits; output: Visits };
  lend: { input: Lend; output: LoanMade };
  extend_loan: { input: ExtendLoan; output: LoanExtended };
  withdraw_loan: { input: WithdrawLoan; output: Loans };
  look_homecomings: { input: Nothing; output: HomecomingsFound };
  rehearse_homecoming: { input: AskHomecoming; output: Incoming };
  receive_loan: { input: ReceiveLoan; output: LoanReceived };
  lost_laptop: { input: AskLost; output: LostLaptop };
  lose_laptop: { input: LoseLaptop; output: LostLaptop };
  quarantine: { input: Nothing; output: Quarantine };
  judge_quarantine: { input: JudgeQuarantine; output: Quarantine };
  loans_here: { input: Nothing; output: LoansHere };
  take_loan: { input: Nothing; output: LoansHere };
  hand_back: { input: Nothing; output: LoansHere };
  extend_here: { input: ExtendHere; output: LoansHere };
  save_destructions: { input: SaveDestructions; output: ReportSaved };
  shelf: { input: Nothing; output: ShelfView };
  choose_shelf: { input: Nothing; output: ShelfView };
  set_shelf: { input: ShelfPlace; output: ShelfView };
  leave_shelf: { input: Nothing; output: ShelfView };
  test_shelf: { input: Nothing; output: ShelfTest };
  sync_shelf: { input: Nothing; output: ShelfView };
  family_on_shelf: { input: OfFamily; output: FamilyShelf };
  partners: { input: Nothing; output: Partners };
  save_card: { input: Nothing; output: CardSaved };
  look_cards: { input: Nothing; output: CardsFound };
  keep_partner: { input: KeepPartner; output: Partners };
  forget_partner: { input: ForgetPartner; output: Partners };
  rehearse_transfer: { input: AskTransfer; output: TransferRehearsal };
  propose_transfer: { input: ProposeTransfer; output: FamilyView };
  send_transfer: { input: SendTransfer; output: TransferSent };
  call_back_transfer: { input: CallBackTransfer; output: FamilyView };
  look_transfers: { input: Nothing; output: TransfersFound };
  accept_transfer: { input: AcceptTransfer; output: FamilyView };
  refuse_transfer: { input: RefuseTransfer; output: Nothing };
  hear_transfers: { input: Nothing; output: TransfersHeard };
  families_out: { input: Nothing; output: FamiliesOut };
  rulebook: { input: Nothing; output: RulebookView };
  what_if_rulebook: { input: AskWhatIf; output: WhatIf };
  propose_ruling: { input: ProposeRuling; output: RulebookView };
  decide_ruling: { input: DecideRuling; output: RulebookView };
  withdraw_ruling: { input: WithdrawRuling; output: RulebookView };
  unclaimed: { input: AskUnclaimed; output: Unclaimed };
  correct_check: { input: CorrectCheck; output: FamilyView };
  save_corrections: { input: Nothing; output: ReportSaved };
  statistics: { input: AskStatistics; output: Statistics };
  statistics_list: { input: AskStatisticsList; output: StatisticsList };
  save_statistics: { input: SaveStatistics; output: StatisticsSaved };
  reports: { input: Nothing; output: Reports };
  set_small_numbers: { input: SmallNumbers; output: SmallNumbers };
  caseload: { input: AskCaseload; output: Caseload };
  caseload_list: { input: AskCaseloadList; output: CaseloadList };
}

/** The most bytes that a paper may have. */
export const PAPER_BYTES = 52428800;

/** Which fields a record of a kind has, and what each may hold. */
export const SHAPES: { [K in Kind]?: { [F in Field]?: Shape } } = {
  family: {
    title: {"sort":"line"},
    file_number: {"sort":"internal"},
    case_type: {"sort":"one_of","of":["multicultural","foreign_resident","refugee","north_korean_refugee","other"]},
    opened_on: {"sort":"day"},
    worker: {"sort":"internal"},
    remark: {"sort":"words"},
    source: {"sort":"words"},
    index_person: {"sort":"reference","of":"person"},
    ground: {"sort":"one_of","of":["marriage_migrant","naturalised","resident_foreigner","recognised_refugee","humanitarian","refugee_applicant","north_korean_refugee","other"]},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  person: {
    remark: {"sort":"words"},
    birth_date: {"sort":"partial_day"},
    sex: {"sort":"one_of","of":["female","male","unknown"]},
    relation: {"sort":"one_of","of":["mother","father","child","spouse","grandmother","grandfather","sibling","relative","guardian","other"]},
    disability: {"sort":"truth"},
    refugee_recognised: {"sort":"truth"},
    school_deferred: {"sort":"truth"},
    early_nuri_from: {"sort":"day"},
    speaks: {"sort":"languages"},
    reads: {"sort":"languages"},
    interpreter_needed: {"sort":"truth"},
    phone: {"sort":"line"},
    asked_none: {"sort":"lists"},
    from: {"sort":"day"},
    until: {"sort":"day"},
    source: {"sort":"words"},
    died_on: {"sort":"day"},
    expected_on: {"sort":"day"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    passport_number: {"sort":"paper_number"},
    driving_licence: {"sort":"paper_number"},
    kept_without: {"sort":"line"},
  },
  name: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    sort: {"sort":"one_of","of":["passport","hangul","legal","native","former","nickname"]},
    text: {"sort":"line"},
    from: {"sort":"day"},
    until: {"sort":"day"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  nationality: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    from: {"sort":"day"},
    until: {"sort":"day"},
    country: {"sort":"country"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  registration: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    sort: {"sort":"one_of","of":["alien","overseas_korean","resident"]},
    from: {"sort":"day"},
    until: {"sort":"day"},
    number: {"sort":"identity_number"},
    number_pending: {"sort":"truth"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    kept_for: {"sort":"one_of","of":["childcare","counselling","information","health","multilingual"]},
  },
  stay: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    from: {"sort":"day"},
    until: {"sort":"day"},
    status: {"sort":"stay_status"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  address: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    from: {"sort":"day"},
    until: {"sort":"day"},
    area: {"sort":"area"},
    detail: {"sort":"line"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  enrolment: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    sort: {"sort":"one_of","of":["daycare","kindergarten_public","kindergarten_private","school"]},
    from: {"sort":"day"},
    until: {"sort":"day"},
    area: {"sort":"area"},
    facility: {"sort":"line"},
    extended_care: {"sort":"truth"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  absence: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    from: {"sort":"day"},
    until: {"sort":"day"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  application: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    programme: {"sort":"programme"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  guardian: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    other: {"sort":"reference","of":"person"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  tie: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    other: {"sort":"reference","of":"person"},
    sort: {"sort":"one_of","of":["spouse","de_facto","divorced","separated","birth_parent","step_parent","adoptive_parent","foster_parent","sibling","co_resident","employer","sponsor","twin","close","distant","conflict","violence","cut_off"]},
    from: {"sort":"day"},
    until: {"sort":"day"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  note: {
    remark: {"sort":"words"},
    text: {"sort":"words"},
    on: {"sort":"day"},
    way: {"sort":"one_of","of":["visit_here","home_visit","phone","messenger","other"]},
    source: {"sort":"words"},
    language: {"sort":"language"},
    interpreter: {"sort":"line"},
    interpreter_relation: {"sort":"one_of","of":["none","centre","telephone","family","child","acquaintance","other"]},
    participants: {"sort":"line"},
    attendees: {"sort":"people"},
    next_contact: {"sort":"day"},
    next_way: {"sort":"one_of","of":["visit_here","home_visit","phone","messenger","other"]},
    minutes: {"sort":"whole","of":{"least":1,"most":1440}},
    key_sentence: {"sort":"words"},
    key_translation: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  check: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  account: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  device: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  epoch: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  grant: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  family_key: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  setting: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  bond: {
    remark: {"sort":"words"},
    other: {"sort":"reference","of":"person"},
    sort: {"sort":"one_of","of":["school","daycare","work","faith","clinic","relatives","relatives_abroad","friends","neighbours","agency","other"]},
    from: {"sort":"day"},
    until: {"sort":"day"},
    source: {"sort":"words"},
    name: {"sort":"line"},
    strength: {"sort":"one_of","of":["strong","ordinary","weak","strained","broken"]},
    direction: {"sort":"one_of","of":["to_household","from_household","both"]},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    kept_without: {"sort":"line"},
  },
  intake: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    language: {"sort":"language"},
    route: {"sort":"one_of","of":["self","community_centre","school","police","danuri","hospital","neighbour","outreach","other"]},
    interpreter: {"sort":"line"},
    interpreter_relation: {"sort":"one_of","of":["none","centre","telephone","family","child","acquaintance","other"]},
    wish: {"sort":"words"},
    urgency: {"sort":"one_of","of":["ordinary","soon","at_once"]},
    safety: {"sort":"one_of","of":["no_sign","concern","danger"]},
    interviewed_on: {"sort":"day"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  consent: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    other: {"sort":"reference","of":"person"},
    sort: {"sort":"one_of","of":["collection_use","third_party","sensitive","unique_id"]},
    until: {"sort":"day"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    language: {"sort":"language"},
    version: {"sort":"line"},
    withdrawn_on: {"sort":"day"},
    verified: {"sort":"truth"},
    recipient: {"sort":"line"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  screening: {
    remark: {"sort":"words"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    participants: {"sort":"line"},
    result: {"sort":"one_of","of":["general","intensive","crisis","simple","other_agency"]},
    reason: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  assessment: {
    remark: {"sort":"words"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    economy: {"sort":"whole","of":{"least":0,"most":4}},
    housing: {"sort":"whole","of":{"least":0,"most":4}},
    health: {"sort":"whole","of":{"least":0,"most":4}},
    couple: {"sort":"whole","of":{"least":0,"most":4}},
    parenting: {"sort":"whole","of":{"least":0,"most":4}},
    korean: {"sort":"whole","of":{"least":0,"most":4}},
    legal: {"sort":"whole","of":{"least":0,"most":4}},
    violence: {"sort":"whole","of":{"least":0,"most":4}},
    work: {"sort":"whole","of":{"least":0,"most":4}},
    social: {"sort":"whole","of":{"least":0,"most":4}},
    strengths: {"sort":"words"},
    family_view: {"sort":"words"},
    evidence: {"sort":"words"},
    risk: {"sort":"one_of","of":["none","low","middle","high"]},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    kept_without: {"sort":"line"},
  },
  plan: {
    remark: {"sort":"words"},
    text: {"sort":"words"},
    until: {"sort":"day"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    due: {"sort":"day"},
    agreed_by: {"sort":"line"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  goal: {
    remark: {"sort":"words"},
    text: {"sort":"words"},
    source: {"sort":"words"},
    plan: {"sort":"reference","of":"plan"},
    term: {"sort":"one_of","of":["short","long"]},
    measure: {"sort":"line"},
    priority: {"sort":"whole","of":{"least":1,"most":9}},
    services: {"sort":"line"},
    responsible: {"sort":"line"},
    due: {"sort":"day"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  progress: {
    remark: {"sort":"words"},
    text: {"sort":"words"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    goal: {"sort":"reference","of":"goal"},
    due: {"sort":"day"},
    score: {"sort":"whole","of":{"least":0,"most":10}},
    obstacles: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  delivery: {
    remark: {"sort":"words"},
    text: {"sort":"words"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    participants: {"sort":"line"},
    service_area: {"sort":"one_of","of":["counselling","korean","visiting","translation","language_development","bilingual","parenting","employment","community","support","other"]},
    session: {"sort":"line"},
    attended: {"sort":"whole","of":{"least":0,"most":9999}},
    attendees: {"sort":"people"},
    amount: {"sort":"won"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  referral: {
    remark: {"sort":"words"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    agency: {"sort":"line"},
    reason: {"sort":"words"},
    consent: {"sort":"reference","of":"consent"},
    outcome: {"sort":"one_of","of":["sent","accepted","refused","done"]},
    answered_on: {"sort":"day"},
    reply: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  meeting: {
    remark: {"sort":"words"},
    sort: {"sort":"one_of","of":["conference","supervision"]},
    text: {"sort":"words"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    participants: {"sort":"line"},
    decision: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  closure: {
    remark: {"sort":"words"},
    text: {"sort":"words"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    reason: {"sort":"one_of","of":["goals_met","improved","declined","lost","moved","died","transferred"]},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  reopening: {
    remark: {"sort":"words"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    reason: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  aftercare: {
    remark: {"sort":"words"},
    text: {"sort":"words"},
    on: {"sort":"day"},
    way: {"sort":"one_of","of":["visit_here","home_visit","phone","messenger","other"]},
    source: {"sort":"words"},
    language: {"sort":"language"},
    interpreter: {"sort":"line"},
    interpreter_relation: {"sort":"one_of","of":["none","centre","telephone","family","child","acquaintance","other"]},
    attendees: {"sort":"people"},
    reopen: {"sort":"truth"},
    next_contact: {"sort":"day"},
    next_way: {"sort":"one_of","of":["visit_here","home_visit","phone","messenger","other"]},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  promise: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    text: {"sort":"words"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    responsible: {"sort":"line"},
    due: {"sort":"day"},
    kept_on: {"sort":"day"},
    note: {"sort":"reference","of":"note"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  flag: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    sort: {"sort":"one_of","of":["violence","secret_address","do_not_call","child_protection","other"]},
    text: {"sort":"words"},
    from: {"sort":"day"},
    until: {"sort":"day"},
    source: {"sort":"words"},
    reported_on: {"sort":"day"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  disclosure: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  task: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    sort: {"sort":"one_of","of":["call","visit","papers","escort","comment","other"]},
    text: {"sort":"line"},
    source: {"sort":"words"},
    due: {"sort":"day"},
    done_on: {"sort":"day"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    fact: {"sort":"references","of":["family","person","name","nationality","registration","stay","address","enrolment","absence","application","guardian","tie","bond","note","task","document","intake","consent","screening","assessment","plan","goal","progress","delivery","referral","meeting","exception","promise","closure","reopening","aftercare","flag"]},
  },
  deferral: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  import: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  imported: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  document: {
    worker: {"sort":"internal"},
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    sort: {"sort":"one_of","of":["resident_register","alien_card","residence_report","passport","family_certificate","marriage_certificate","birth_certificate","pregnancy","bankbook","employment","enrolment","medical","disability","court","consent","photo","other"]},
    on: {"sort":"day"},
    source: {"sort":"words"},
    name: {"sort":"line"},
    reason: {"sort":"internal"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    content: {"sort":"internal"},
    media: {"sort":"internal"},
    size: {"sort":"internal"},
    destroyed_on: {"sort":"internal"},
    kept_without: {"sort":"line"},
  },
  proof: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    document: {"sort":"reference","of":"document"},
    fact: {"sort":"references","of":["person","name","nationality","registration","stay","address","enrolment","absence","application","guardian","tie","consent"]},
  },
  typed: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  sameness: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    on: {"sort":"internal"},
    source: {"sort":"words"},
    family: {"sort":"internal"},
    decision: {"sort":"internal"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    counterpart: {"sort":"internal"},
  },
  approval: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    account: {"sort":"internal"},
    reason: {"sort":"internal"},
    decision: {"sort":"internal"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    digest: {"sort":"internal"},
    form: {"sort":"references","of":["screening","assessment","plan","closure","secrecy","exception"]},
  },
  access_review: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  glass: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  reset: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  destruction: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  secrecy: {
    remark: {"sort":"words"},
    person: {"sort":"reference","of":"person"},
    source: {"sort":"words"},
    role: {"sort":"internal"},
    account: {"sort":"internal"},
    reason: {"sort":"internal"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    fact: {"sort":"references","of":["family","person","name","nationality","registration","stay","address","enrolment","absence","application","guardian","tie","bond","note","task","document","intake","consent","screening","assessment","plan","goal","progress","delivery","referral","meeting","exception","promise","closure","reopening","aftercare","flag"]},
    part: {"sort":"internal"},
  },
  receipt: {
    remark: {"sort":"words"},
    sort: {"sort":"internal"},
    source: {"sort":"words"},
    name: {"sort":"internal"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    count: {"sort":"internal"},
    heads_before: {"sort":"internal"},
  },
  dispute: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    fact: {"sort":"references","of":["family","person","name","nationality","registration","stay","address","enrolment","absence","application","guardian","tie","bond","note","task","document","intake","consent","screening","assessment","plan","goal","progress","delivery","referral","meeting","exception","promise","closure","reopening","aftercare","flag"]},
    part: {"sort":"internal"},
    entry: {"sort":"internal"},
  },
  loan: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  quarantine: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  handover: {
    worker: {"sort":"internal"},
    remark: {"sort":"words"},
    text: {"sort":"internal"},
    on: {"sort":"internal"},
    source: {"sort":"words"},
    account: {"sort":"internal"},
    reason: {"sort":"internal"},
    reply: {"sort":"internal"},
    decision: {"sort":"internal"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    receiver: {"sort":"internal"},
  },
  partner: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  transfer: {
    file_number: {"sort":"internal"},
    remark: {"sort":"words"},
    sort: {"sort":"internal"},
    on: {"sort":"internal"},
    source: {"sort":"words"},
    name: {"sort":"internal"},
    seal_key: {"sort":"internal"},
    recipient: {"sort":"internal"},
    reason: {"sort":"internal"},
    consent: {"sort":"internal"},
    outcome: {"sort":"internal"},
    answered_on: {"sort":"internal"},
    reply: {"sort":"internal"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
    centre: {"sort":"internal"},
  },
  exception: {
    remark: {"sort":"words"},
    text: {"sort":"words"},
    until: {"sort":"day"},
    on: {"sort":"day"},
    source: {"sort":"words"},
    reason: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  reading: {
    remark: {"sort":"words"},
    text: {"sort":"internal"},
    on: {"sort":"internal"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  ruling: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  correction: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
  report: {
    remark: {"sort":"words"},
    source: {"sort":"words"},
    said_by: {"sort":"line"},
    said_on: {"sort":"day"},
    said_in: {"sort":"language"},
    said_through: {"sort":"line"},
    document_seen: {"sort":"line"},
  },
};
