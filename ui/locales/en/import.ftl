import = Import a list
import-open = Import a list (Excel, CSV)
import-intro = Families and people are taken over from a list in Excel (XLSX) or CSV. Nothing is written before you say so.
import-choose = Choose a file
import-drop = Or drop it here.
import-columns = What the columns hold
import-columns-hint = Guessed by their heads. Please correct what is wrong.
import-first-rows = The first { $count } rows
import-would = Makes { $families ->
    [one] 1 family
   *[other] { $families } families
} with { $people ->
    [one] 1 person
   *[other] { $people } people
}. { $left ->
    [0] No row is left out.
    [one] 1 row is left out.
   *[other] { $left } rows are left out.
}
import-problems = Rows left out, and why
import-problems-none = No row has a problem.
import-problems-more = There are more than these; the report has them all.
import-with-duplicates = Take over people who are in the centre already, too
import-start = Import
import-stop = Stop
import-go-on = Go on
import-again = Another file
import-running = Importing { $done } / { $of }
import-stopped = Stopped at { $done } of { $of } families. Those made stay.
import-done = { $count ->
    [one] 1 family was imported.
   *[other] { $count } families were imported.
}
import-undo = Take the whole import back
import-undo-sure = { $count ->
    [one] The file of 1 family made by it is destroyed.
   *[other] The files of { $count } families made by it are destroyed.
} Families in which somebody wrote since stay.
import-undo-yes = Destroy them
import-undo-no = Leave them
import-undoing = Taking back { $done } / { $of }
import-undone = Taken back.
import-kept = Kept, since something was written there: { $titles }
import-report = Save what became of each row (CSV)
import-report-saved = Saved.
import-earlier = Imported so far
import-earlier-none = Nothing was imported yet.
import-earlier-line = { $name } · { $count ->
    [one] 1 family
   *[other] { $count } families
} · { $by }
import-was-undone = taken back
import-row = Row { $row }
import-report-row = Row
import-report-result = Result
import-report-column = Column
import-report-value = Value
import-report-why = Why
import-report-taken = taken over
import-report-planned = not taken over yet
import-report-left = left out
import-column-ignored = Not taken over
import-column-family = Family number
import-column-hangul = Name in Hangul
import-column-passport = Passport name
import-column-native = Native name
import-column-birth_date = Date of birth
import-column-sex = Sex
import-column-relation = Relation
import-column-country = Nationality
import-column-number = Registration number
import-column-status = Status of stay
import-column-stay_until = End of stay
import-column-address = Address
import-column-phone = Telephone
import-column-note = Remark
import-trouble-no_name = There is no name.
import-trouble-not_a_day = Cannot be read as a day.
import-trouble-ambiguous_day = A day that can be read in two ways. Please put the year first.
import-trouble-in_the_future = A day that has not come.
import-trouble-unknown_word = A word that is not known in this column.
import-trouble-not_a_number = Not a registration number of thirteen digits.
import-trouble-too_long = Too long.
import-trouble-disagrees = Disagrees with another column of the row.
import-trouble-twice_in_table = The same person stands in an earlier row.
import-trouble-in_the_centre = A person with this date of birth and name, or with this number, is in the centre.
refusal-table-empty = There are no rows below a head.
refusal-table-too-large = The file is too large (up to 30 MB).
refusal-table-unreadable = This file cannot be read as a table. Please save it as Excel (XLSX) or CSV.
act-import = Imported from a list
