## Coming in
cli-passphrase = Passphrase of { $account }:{" "}
cli-passphrase-new = New passphrase (10 letters or more):{" "}
cli-passphrase-again = Once more:{" "}
cli-passphrases-differ = The two passphrases differ. No centre was founded.
cli-no-terminal = There is no terminal to ask for the passphrase. Give it on the first line of standard input with --passphrase-stdin.
cli-which-account = Please name an account of this centre with --account: { $accounts }
cli-empty = { $option } is empty. Please give a name.

## Progress
cli-no-column = Not the name of a column: { $name }
cli-families = families
cli-register = list of families
cli-stopped = Stopped. What was done so far is whole, and the work can be begun again.

## The centre
cli-founded = Founded the centre “{ $name }”: { $folder }
cli-recovery-key = This is the recovery key, shown this once. Print it or write it down, and keep it in a safe.
cli-house = { $families } families · { $people } people · { $unreadable } files could not be read
cli-centre-file = The centre's file
cli-verified = Verified { $files } files. All of them are sound.
cli-verified-not = Of { $files } files, { $unsound } are not sound.
finding-database = The database is damaged.
finding-row = A row of the log belongs to no act.
finding-entry = Act { $entry } is not what its hash says.
finding-unknown-author = The author of act { $entry } is not known in this centre.
finding-signature = The signature of act { $entry } does not fit.
finding-missing-head = Act { $entry }, which has been here before, is missing. An old file may have been put back.
finding-fold = The present state is not what the acts come to.
finding-seal = The key of a sealed value is not as the acts say.
finding-attachment = A paper is missing or damaged.

## People and families
cli-found = { $shown } of { $all } people
cli-tasks = { $shown } of { $all } things to be done on { $day }
cli-age = aged { $age }
cli-no-letters = The typeface of the PDF lacks these letters: { $letters }. Save under a name that ends in .svg.
cli-not-asked = not asked
cli-none = asked, none

## All children checked again
recheck-title = On { $day }: { $children } children in { $families } families
recheck-refused = Families whose facts were refused: { $families }
recheck-programme = Programme
recheck-eligible = Eligible
recheck-amount-unconfirmed = No amount yet
recheck-undetermined = Still open
recheck-not-eligible = Not eligible
recheck-won = Sum in won

## Figures
bench-goal = Goal
bench-median = Median
bench-p99 = p99
bench-rounds = Rounds
bench-held = Held
bench-what = What
bench-sample = making all sample families
bench-find = keystroke to results
bench-today = Today: the first 200 of the whole centre
bench-alike = who looks like a person being registered
bench-duplicates = every pair of the centre that looks alike
bench-open = open a family, 200 acts verified, and show it
bench-story = the story of a case of 2,000 acts
bench-history = its history
bench-differences = what differs since it was read, 20 acts of 2,000
bench-review-queue = the queue of reviews of the whole centre
bench-save = durable save, the list of families included
bench-year = file of a year-old family (150 acts)
bench-size = case files of this centre
bench-sign-in = passphrase to ready
bench-rebuild = list of families anew from all files
bench-recheck = recheck of the whole centre, from the register
bench-what-if = what one reading would change, whole centre
bench-unclaimed = money left behind, whole centre, 12 months
bench-verify = verify all files, signatures included
bench-one-child = one child, all programmes, every step
bench-timeline = one child, from birth to 13
bench-batch = 100,000 children, all programmes, outcome and amount (one core)
bench-union = union of 10,000 acts
bench-register = open the list of families, search loaded
bench-genogram = genogram of 30 people, from records to picture
bench-document = a document, from records to PDF
bench-pages = 1,000 families' pages, from records to PDF
bench-import-look = 10,000 rows of a list read and looked for in the centre
bench-import = 10,000 rows of a list imported as 10,000 families (with the reading)
bench-import-undo = that import taken back as a whole
cli-note-empty = There is nothing to write down. Give the text on standard input.
cli-note-added = Written down. The family has { $count } notes.
cli-copy-uncompared = The order and forms have not been compared with the real screen yet.
cli-desk-line = This line is no command ({ $why }). Give one JSON object a line with "command" and "input".
cli-desk-command = There is no command “{ $command }”. desk --commands lists them all.
cli-duplicates = { $shown } of { $all } pairs
cli-conflicts = { $open } disagreements in { $families } families
cli-no-one-account = There is not exactly one open account called “{ $name }”.
cli-handover-none = No handover waits.
cli-history-same = Nothing differs.
cli-approve-none = No form waits for approval, or such a form is not there.
cli-approve-changed = Changed since it was approved: { $count }
cli-rekeyed = { $count } families have new keys.
cli-rekey-left = { $count } could not be read, and keep their keys.
bench-rekey = new keys for 1,000 families
bench-shelf-first = put all families on a shelf in a folder
bench-shelf-idle = a round at the shelf in which nothing is new
bench-shelf-requests = requests of such a round
bench-shelf-again = objects written by such rounds
bench-shelf-new = a new computer takes all families from the folder
bench-shelf-usable = until its first family is opened
bench-return = take in a visit: 5 families with 500 acts each
cli-code-ask = Code: 
cli-no-one-device = There is not one computer that is “{ $name }”. Give its exact name or id.

## A year, reckoned
cli-simulating = A year of a made-up centre
sim-acts = acts written
sim-rounds = rounds at the store
sim-cut = of which cut off
sim-puts = objects written by a computer on a day
sim-gets = objects read on a day
sim-lists = lists on a day
sim-sent = sent on a day
sim-read = read on a day
sim-day = requests of all on a day
sim-stored = bytes and objects in the store
sim-stale = minutes until all have what was written (median / 99 % / longest)
sim-new = requests and bytes until a new computer has everything
sim-complete = In the end every computer had everything.
sim-incomplete = Something did not reach everybody.

## Statistics
cli-statistics-saved = Report { $number }: { $file }
cli-statistics-equal = { $number }: counted again as of { $at }, every number is the same.
cli-statistics-differs = { $number }: counted again as of { $at }, some numbers differ.
cli-statistics-other-definitions = This report was counted by other definitions; the program has changed since.
cli-statistics-then = As reported
cli-statistics-now = As of then, counted now
bench-statistics = statistics of a year, the whole centre
bench-caseload = caseload, the whole centre
cli-document-all = --all is for family-page only.
