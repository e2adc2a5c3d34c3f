rail-access = Access log
access-title = Access log
access-what = Who saw whose record, when, on which device and what for. Those who are noted can neither alter nor delete it, and only those who audit can read it.

access-filters = Which entries
access-from = From
access-until = Until
access-person = Person
access-everyone = Everyone
access-family = Family
access-family-hint = Family name or file number
access-kind = What was done
access-kind-all = Everything
access-count = { $shown } of { $total } entries
access-more = Show more
access-none = No entry matches. Try another period or fewer conditions.
access-save = Save as a table
access-saved = Saved. The file is not encrypted.
access-open = Open { $title }

access-column-at = When
access-column-by = Who
access-column-device = Device
access-column-deed = What was done
access-column-family = Family
access-column-person = Person
access-column-about = About
access-column-purpose = What for
access-column-seq = Number

deed-signed_in = Signed in
deed-signed_out = Signed out
deed-locked = Locked, nobody was there
deed-sign_in_failed = Failed to sign in
deed-recovered = Came in with the recovery key
deed-family_opened = Opened a family
deed-hit_opened = Opened a family from a search
deed-search_shown = Saw a list of people
deed-family_made = Registered a family
deed-number_revealed = Saw a number in full
deed-contacts_shown = Saw hidden contacts
deed-number_copied = Copied a number
deed-printed = Printed
deed-paper_taken_out = Saved a paper outside
deed-paper_destroyed = Destroyed a paper
deed-consent_withdrawn = Withdrew a consent, destroyed data
deed-statistics_taken_out = statistics saved outside
deed-picture_taken_out = Saved a picture outside
deed-document_taken_out = Saved a document outside
deed-list_taken_out = Saved a list outside
deed-imported = Imported a table
deed-import_undone = Took an import back
deed-backed_up = Made a backup
deed-restored = Restored from a backup
deed-denied = Refused, not allowed
deed-account_added = Gave an account
deed-account_changed = Changed an account
deed-account_closed = Closed an account
deed-passphrase_changed = Changed their own passphrase
deed-confirmed = Typed the passphrase again
deed-confirm_failed = Typed it wrongly when asked again
deed-log_read = Read the access log
deed-log_taken_out = Saved the access log outside
deed-log_reviewed = Signed off a review
deed-log_pruned = Removed entries past their time
deed-log_broken = Found entries missing
deed-log_rules_set = Changed how the log is kept
deed-destruction_proposed = Proposed a destruction
deed-destruction_approved = Approved a destruction
deed-destruction_refused = Refused a destruction
deed-records_destroyed = Destroyed records
deed-retention_set = Set how long records stay
deed-unread = An entry that does not open
access-gone = { $count } in number
access-screen = Screen: { $screen }

access-unusual = Worth a look
access-unusual-none = Nothing stands out in this period.
access-unusual-more = Show all { $count }
access-unusual-mind = None of this says that somebody did wrong: whoever is on call opens families at night. Whether a worker opened relatives of their own cannot be shown, since the program does not know.
pattern-night = { $count ->
    [one] Opened one family at night (22–6)
   *[other] Opened { $count } families at night (22–6)
}
pattern-weekend = { $count ->
    [one] Opened one family on a weekend
   *[other] Opened { $count } families on a weekend
}
pattern-holiday = { $count ->
    [one] Opened one family on a public holiday
   *[other] Opened { $count } families on a public holiday
}
pattern-many_families = Opened { $count } families in a day
pattern-many_numbers = Saw { $count } numbers in full in a day
pattern-wrong_passphrases = { $count } wrong passphrases in a day
pattern-denials = Refused { $count } times in a day
pattern-taken_out = Saved outside { $count } times in a day
access-look = Show these

access-verify = Check for tampering
access-verify-what = Goes through every entry from the first to the last and checks that it is as it was written.
access-verified = All { $notes } entries are there, as they were written.
access-not-verified = { $notes } entries were checked, and { $wrong } things are wrong.
access-fault-at = Entry { $seq } of { $device }
access-fault-of = Device { $device }
fault-altered = It was altered after it was written.
fault-missing = Entries before it are gone.
fault-moved = It does not follow on the entry before.
fault-unreadable = It does not open: it is not as it was written, or sealed with another key.
fault-unsigned = It has no signature.
fault-wrong_signer = The signature is not that of the person named.
fault-beginning_cut = The entries up to here are gone, and no entry says that they were removed.
fault-end_cut = The last entries, up to here, are gone.
fault-no_mark = The mark of the last entry is missing or its signature does not fit.
fault-gap_noted = At this sign-in it was found that entries were gone.
fault-closed = The file of the log cannot be read.
fault-put_aside = A file of the log that cannot be read was put aside.

access-review = Review
access-review-due = Next review due: { $day }
access-review-overdue = A review is overdue since { $day }
access-review-form = You have looked through the access log from { $from } until { $until } and sign the review off. Entries older than { $years } years are removed then.
access-remark = Remark
access-remark-hint = What you checked and what was done
access-sign-off = Sign off
access-signed-off = The review is signed off.
access-pruned = The review is signed off. { $count } entries past their time were removed.
access-reviews = Former reviews
access-reviews-none = No review has been signed off yet.
access-review-line = { $from } – { $until }

access-rules = Keeping and reviewing
access-keep = Kept for
access-keep-years = { $count } years
access-review-every = Review
access-review-days = every { $count } days
access-families = Families opened in a minute
access-families-count = { $count } families
access-families-what = Whoever opens more is asked for the passphrase again.

confirm-title = Type your passphrase again
confirm-many = More than { $count } were opened or saved within a minute. Type your passphrase to go on.
confirm-always = You are about to save the records of many people outside. Type your passphrase to go on.
confirm-go = Go on
confirm-leave = Leave

today-review-due = The access log is due for review since { $day }.
today-review-go = Review the access log
deed-glass_broken = Opened in an emergency
deed-glass_signed_off = Emergency signed off
deed-family_given = Family given
deed-family_taken = Family taken back
deed-family_sealed = Family sealed
deed-shelf_changed = Shared store set
deed-family_unsealed = Family unsealed
deed-reset_set_up = Passphrase resets prepared
deed-reset_asked = Passphrase reset asked for
deed-passphrase_reset = Passphrase reset
deed-device_enrolled = Computer added
deed-device_withdrawn = Computer withdrawn
deed-lent = Lent to a laptop
deed-loan_taken = Taken over on a laptop
deed-loan_extended = Loan given more time
deed-loan_returned = Loan handed back or taken in
deed-loan_withdrawn = Loan withdrawn
deed-loan_lost = Laptop lost
deed-quarantine_judged = Writing of a withdrawn computer reviewed
