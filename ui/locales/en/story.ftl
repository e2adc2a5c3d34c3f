tab-story = Story
story-search = Find in the text
story-as-of = Only what was written by
story-compare = Compare
story-compare-none = Compare with nothing
story-compare-reading = Since I last read it
story-compare-day = Since a day
story-since = Day to compare with
story-newest = Latest first
story-sorts = Sorts
story-sort-all = All
story-sort-forms = Forms
story-sort-contacts = Contacts, meetings
story-sort-people = People
story-sort-answers = Childcare support
story-sort-papers = Papers
story-sort-remarked = With remarks
story-sort-waiting = Waits for approval
story-count = { $count ->
    [one] 1 record
   *[other] { $count } records
}
story-entered = entered
story-written = written { $day }
story-stage = Stage: { $stage }
story-check-none = Saved: no support can be had
story-before = Before: { $old }
story-since-new = Written since
story-empty = Nothing is written yet.
story-none-found = No record has these words and is of this sort.
story-comment = Remark
story-comment-label = Remark; it becomes a task of the caseworker
story-comment-add = Leave the remark
story-comment-done = dealt with
story-comment-settle = Dealt with
story-comment-reopen = Open again
story-differences = What differs
story-since-reading = Since you read it, { $at }
story-same = Nothing differs.
story-lead = To the record
story-readings = Who has read it
story-readings-none = Nobody has read the case yet.
story-read-remark = What you say of it (optional)
story-read = I have read it
difference-added = New
difference-changed = Changed
difference-taken_out = Taken out

review = Case review
review-what = Cases that wait for approval, then those written in since you read them.
review-all-workers = All
review-read-too = Also cases with nothing new
review-count = { $total ->
    [one] 1 case
   *[other] { $total } cases
}, { $waiting } waiting for approval
review-none = No case is to be read. Those that ask for approval, or were written in, stand here.
review-waits = { $count } to approve
review-never = Never read
review-new = New since
review-touched = Written { $day }
review-read = Read { $day }
review-more = { $count } more. Choose a caseworker to see fewer.
review-at = { $at } of { $of }
review-before = Case before
review-next = Next case
