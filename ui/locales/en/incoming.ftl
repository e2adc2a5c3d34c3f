## Taking in a copy
kind-receipt = Receipt of a copy
act-take_in = Copy taken in
incoming-act = Copy taken in: { $origin }, { $acts ->
    [one] 1 act
   *[other] { $acts } acts
}
field-heads_before = State before
field-count = Count
copies = Copies taken in
incoming-choose = Take in a copy
incoming-choose-hint = Choose this family's file from another computer or a backup, and see first what comes in.
copies-none = No copy was taken in yet.
incoming-title = What comes in from { $origin }
incoming-nothing = Nothing new comes in. All that is in this file is here already.
incoming-counts = { $acts ->
    [one] 1 act
   *[other] { $acts } acts
} · { $new ->
    [one] 1 new record
   *[other] { $new } new records
} · { $changed ->
    [one] 1 changed record
   *[other] { $changed } changed records
} · { $papers ->
    [one] 1 paper
   *[other] { $papers } papers
}
incoming-kept = { $count ->
    [one] 1 of them is
   *[other] { $count } of them are
} not shown to this account.
incoming-writer = { $by }, { $device }: { $acts ->
    [one] 1 act
   *[other] { $acts } acts
}, { $first } – { $last }
incoming-writers = Who wrote it
incoming-disputes = { $count ->
    [one] 1 disagreement
   *[other] { $count } disagreements
}
incoming-disputes-hint = Once it is taken in, each is settled under “Disagreements”.
incoming-no-disputes = Nothing disagrees.
incoming-changes = What changes
incoming-approvals = Approvals that change
incoming-approval-none = none
incoming-acts = What was done
incoming-take = Take in
incoming-leave = Leave it
receipt-title = Receipt of a copy
receipt-line = { $day } { $time } · { $origin } · { $acts ->
    [one] 1 act
   *[other] { $acts } acts
}
receipt-by = Taken in by { $by } ({ $device })
receipt-heads = Check values
receipt-before = Before: { $heads }
receipt-after = After: { $heads }
receipt-print = Print
receipt-show = Show
receipt-hide = Fold
receipt-back = Take all of it back
receipt-again = Bring back
receipt-taken-back = Taken back on { $day } at { $time } by { $by }
receipt-signed = Checked: ____________________
take-back-title = Takes back at once all that came with this copy.
take-back-changes = What goes back
take-back-nothing = There is nothing to take back: all of it was written anew since.
take-back-kept = What stays
take-back-go = Take back
take-back-leave = Leave it
kept-why-edited_since = edited since by { $by }
kept-why-referred = something that stays refers to it
kept-why-destroyed = what stood there before was destroyed
kept-why-written = stays written down
origin-file = File
origin-loan = Laptop
origin-shelf = Shared store
origin-transfer = Another centre
deed-copy_taken_in = Copy taken in
deed-copy_taken_back = Copy taken back
failure-copy = This copy cannot be taken in. Nothing was changed.
incoming-error-another-family = This is not the file of this family. Nothing was changed.
incoming-error-damaged = The file is damaged and cannot be taken in. Nothing was changed.
incoming-error-papers = Papers are missing from this copy, so it cannot be taken in. Nothing was changed.
incoming-error-unknown-author = Somebody wrote in this copy whose account this centre does not know. Nothing was changed.
incoming-error-unreadable = The file cannot be read. Nothing was changed.
