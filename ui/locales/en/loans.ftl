## Why something that is carried in a folder cannot be written or read
carry-none = There is nothing of the sort in this folder. Choose the stick or shared folder again.
carry-unreachable = The folder cannot be reached. Check that the stick is in, or that the shared folder opens. Nothing is lost.
carry-mistyped = { $group ->
    [0] The code has another number of letters. Check that all of them are there.
   *[other] There is a wrong letter in group { $group } of the code. Check that group again.
}
carry-wrong-code = The code fits to nothing here. Nothing was changed.
carry-over = The time of this code is over. Ask the office for a new one.
carry-foreign = It is of another centre. Nothing was changed.
carry-other-device = It was lent to another computer. Take it over there.
carry-other-account = It was lent to somebody else. Whoever borrows has to sign in.
carry-withdrawn = The centre has withdrawn this computer. Tell the office.
carry-too-new = It was made by a newer version of the program. Bring the program up to date.
carry-damaged = It is not whole, or was changed, and was not used. Nothing is lost: pack it again.
carry-drafts = Something half-typed is not saved yet. Save it or drop it, then hand back.
failure-carry = It could not be written into the folder or read from it. Nothing is lost.
failure-loan_over = The time of the loan is over. Until the office gives more, only new notes can be written.

## A new computer joins the centre
join-open = Add this computer to a centre
join-title = Add this computer to a centre
join-how = Choose the stick or shared folder that the office prepared, and type the code that stands on the screen there. No network is needed.
join-found = { $folder }: { $count ->
    [0] there is nothing to join with.
    [one] there is something for one new computer.
   *[other] there is something for { $count } new computers.
}
join-choose = Choose a folder
join-code = Code
join-code-hint = Five groups of five letters. Capitals and hyphens do not matter.
join-submit = Join the centre

## Computers
devices-title = Computers of the centre
device-enrol = Add a computer
device-enrol-how = The centre's books for the new computer go into a folder, and a code is shown that opens them. It can be used once, within a day.
device-name = Name of the computer
device-sort = What it is for
device-sort-office = Office PC
device-sort-laptop = Laptop for visits
device-what-office = Is given the keys of all families.
device-what-laptop = Opens only families that are lent to it.
device-choose-folder = Choose a folder and make the code
device-code-how = On the new computer choose the folder “{ $folder }”, then type this code. It is good until { $until } and is not shown again.
device-code-done = I have written it down
device-waits = Has not joined yet · code until { $until }
device-heard = Last heard of { $at }
device-unheard = Not heard of yet
device-lent = { $count ->
    [one] 1 family on loan
   *[other] { $count } families on loan
}
device-enrolled = Added by { $by }, { $at }
device-own = This computer
device-joined-twice = { $count } computers joined with one code. Find out who did, and withdraw it if nobody knows.
device-withdraw = Withdraw
device-withdraw-what = { $name } is withdrawn. What the office has from it stays; families can no longer be lent to it.
device-withdrawn = Withdrawn { $at } by { $by } – { $reason }

## Loans
rail-loans = Loans
loans-title = Families on laptops
loans-none = No family is on a laptop. Packed before a visit, families can be worked with as usual without any network.
loan-begin = Lend
loan-how = Families go along on a laptop. The office can go on writing too; when the laptop is home, all that was written on both sides is brought together.
loan-no-laptop = There is no laptop for visits yet. Whoever manages accounts adds one in the settings.
loan-families = Families
loan-find-hint = Type a name or file number and press Enter.
loan-hits = Families found
loan-chosen = Families to lend
loan-leave-out = Leave out { $title }
loan-account = Who borrows
loan-device = Laptop
loan-purpose = What for
loan-purpose-visit = Home visit
loan-purpose-outreach = Counselling elsewhere
loan-purpose-event = Event
loan-purpose-other = Other work outside
loan-until = Last day
loan-visits = Add tomorrow's visits
loan-submit = { $count ->
    [0] Pack for new families only
    [one] Pack 1 family into a folder
   *[other] Pack { $count } families into a folder
}
loan-made = Packed into the folder “{ $folder }”. Whoever borrows signs in on the laptop and takes it over.
loan-count = { $count ->
    [one] 1 family
   *[other] { $count } families
}
loan-period = { $from } – { $until } · { $purpose } · lent by { $by }
loan-state-out = Out
loan-state-overdue = Overdue
loan-state-returned = Home, still on the laptop
loan-state-forgotten = Home, gone from the laptop
loan-state-withdrawn = Withdrawn
loan-state-lost = Lost
loan-extend = Give more time
loan-code-how = { $device } is given time until { $day }. Read this code out to whoever sits at the laptop.
loan-withdraw = Withdraw the loan
loan-withdraw-what = The loan is withdrawn in the office's books. The laptop does not hear of it; what comes home later is taken in all the same.
home-look = Take in a laptop
home-title = Come home in “{ $folder }”
home-packed = packed { $at }
home-withdrawn = It comes from a computer that was withdrawn.
home-new-family = A family that was made on the laptop
home-made-there = { $count ->
    [one] new family · 1 act
   *[other] new family · { $count } acts
}
home-entries = { $count ->
    [one] 1 act that the office does not have
   *[other] { $count } acts that the office does not have
}
home-look-first = Look first
home-receipts = Receipts, and how to take it back:
home-receive = Bring together and confirm
home-received = { $families } families are in ({ $entries } new acts). Once somebody hands back once more on the laptop, they are erased there.
home-put-aside = { $entries } new acts of { $families } families are in; the rest was not taken. What is on the laptop stays there.
home-heard = The laptop says that it has erased what it had on loan.

## On the laptop
visit-title = On loan on this laptop
visit-how = Choose the folder that the office packed and take it over; hand back in the same way. Nothing is erased here before the office has confirmed that it has everything.
visit-none = There is no family on this laptop.
visit-families = { $lent ->
    [one] 1 family
   *[other] { $lent } families
}{ $made ->
    [0] {""}
   *[other] {" "}· { $made } made here
}
visit-until = until { $until }
visit-over = time was over { $until }
visit-lender = lent by { $lender }, { $from }
visit-take = Take over what was lent
visit-hand-back = Hand back
visit-taken = { $count ->
    [one] 1 family is here now.
   *[other] { $count } families are here now.
}
visit-packed = { $count ->
    [one] 1 family is packed.
   *[other] { $count } families are packed.
} Once the office has taken it in, hand back once more and it is erased here.
visit-forgotten = { $count ->
    [one] The office has everything. The key of 1 family is destroyed and its file erased.
   *[other] The office has everything. The keys of { $count } families are destroyed and their files erased.
}
visit-code = Code for more time
visit-code-hint = The four groups that the office reads out.
visit-extend = Take more time
visit-extended = There is more time.
visit-banner-soon = { $count ->
    [one] The family on loan can be seen until { $until }.
   *[other] The { $count } families on loan can be seen until { $until }.
} Hand back before, or ask the office for more time.
visit-banner-over = The time of the loan was over { $until }. Only new notes can be written now.
visit-banner-go = Show loans

## What a withdrawn computer wrote
quarantine-title = From withdrawn computers
quarantine-how = What comes in after a computer was withdrawn is not merged at once. Ask whoever wrote it, and accept or refuse act by act.
quarantine-by = { $by } · { $device } · { $at }
quarantine-accept = Accept
quarantine-refuse = Refuse
quarantine-accept-what = This act and those before it come into the family's file.
quarantine-refuse-what = This act and those built on it stay out, however often they come.

## A laptop was lost
lost-begin = Report it lost
lost-show = Incident report
lost-title = Lost laptop
lost-how = This was on { $device }. Reporting it withdraws the laptop at once and ends its loans. What comes in later is merged only after a review.
lost-what-happened = What happened
lost-submit = Report it lost
lost-close = Close
lost-print = Print the incident report
lost-report-title = Report of a personal data incident
lost-centre = Organisation
lost-when = Known since
lost-device = Device and borrower
lost-whose = Data subjects
lost-count = { $families } families, { $people } people
lost-open-until = Could be opened until
lost-measures = Measures taken
lost-measures-taken = Each family's file is encrypted (AES-256) under a key of its own, and no key opens without the borrower's passphrase. The device is withdrawn and its loans ended. Have the borrower change the passphrase.
lost-duty = Report and notice
lost-duty-sort = Unique identifiers or sensitive data are among it, so the report to the PIPC or KISA is due within 72 hours, whatever the number of people. The people are told without delay (PIPA art. 34, decree arts. 39 and 40). Check for amendments.
lost-duty-number = The people are told without delay. From 1,000 people on, a report is due within 72 hours (PIPA art. 34, decree arts. 39 and 40). Check for amendments.
lost-report-by = Report due by
lost-kinds = people { $people } · numbers { $numbers } · contacts { $contacts } · sensitive { $sensitive } · papers { $papers } · notes { $notes }

## On a family and on Today
lend-open = Lend for a visit
on-loan = { $device } · { $account } · { $state }
on-loan-until = lent by { $by } until { $until }
today-loan-due = { $count ->
    [one] The loan of a family ends { $until }: { $device }, { $account }
   *[other] The loan of { $count } families ends { $until }: { $device }, { $account }
}
today-loan-over = { $count ->
    [one] The loan of a family is over since { $until }: { $device }, { $account }
   *[other] The loan of { $count } families is over since { $until }: { $device }, { $account }
}
