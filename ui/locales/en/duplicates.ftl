alike-title = This may be somebody who is registered already
alike-open = Open that family
alike-compare = Compare side by side
alike-apart = Not the same person
alike-strength-possible = Worth a look
alike-strength-likely = Likely
alike-strength-certain = Same number
alike-reason-same_number = same registration number
alike-reason-same_birth = same day of birth
alike-reason-near_birth = day of birth nearly the same
alike-reason-same_name = same name
alike-reason-same_sound = { $one } = { $other }
alike-reason-swapped_name = { $one } = { $other } (order swapped)
alike-reason-near_name = { $one } ≈ { $other } (one letter apart)
alike-reason-part_of_name = part of the name is the same: { $one } / { $other }
alike-reason-same_phone = same telephone
alike-reason-same_nationality = same nationality
alike-reason-other_birth = but another day of birth
same-elsewhere = The same person is also in another family’s file.
same-here = Entered twice in this file and brought together on { $date }.
same-part = Part again
apart-from = Not the same person as { $name } ({ $file }), as somebody has found.
apart-back = Take that back
duplicates-open = Duplicates
duplicates-title = Records that may be of one person
duplicates-count = { $count ->
    [one] 1 pair
   *[other] { $count } pairs
}
duplicates-what = People whose names, days of birth, telephones or numbers are alike. Whether they are one or two is for you to decide.
duplicates-looking = Looking…
duplicates-none = Nobody looks like anybody else.
duplicates-more = And { $count } more, which follow as these are decided.
duplicates-leave = Back to Find
compare-title = Side by side
compare-leave = Back
compare-what = What
compare-others = { $count ->
    [0] nobody else in this file
    [one] 1 other in this file
   *[other] { $count } others in this file
}
compare-stays = Stays
compare-goes = Goes into the one before
compare-file = Stays in this file
compare-disputed = statements disagree
compare-hint = Where values differ, choose the one that holds. What does not hold at all, untick: it is taken out of both files.
compare-hidden = Addresses and telephones of file { $file } are kept from sight and are not carried into the other one.
compare-second = In file { $file }
compare-both = They belong to this family too: both files keep them.
compare-leaves = They were entered by mistake: they leave this file.
compare-look = See what would change
compare-changes = What changes in { $title } ({ $file })
compare-merge = Bring together as one person
compare-swap = Swap sides
compare-undo-here = Afterwards too, “Part again” or Ctrl Z takes it back.
compare-stay-behind = Notes, papers and forms stay in the file in which they are. Afterwards too, “Part again” or Ctrl Z takes it back in both files.
act-merge = Brought together as one person
act-keep_apart = Found to be two people
kind-sameness = Same person or not
field-family = Family file
field-counterpart = The other
sameness-same = the same person
sameness-different = another person
removed-merged = brought together
removed-undone = taken back
compare-out = Leaves this file
same-gone = Left this file and is one person with:
