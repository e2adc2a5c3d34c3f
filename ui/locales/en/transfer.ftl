## To another centre, and from one (transfer)
kind-transfer = Transfer
act-propose_transfer = Transfer proposed
act-send_transfer = Sent to another centre
act-call_back_transfer = Transfer called back
act-transfer_out = Closed by transfer
act-hear_transfer = Answer to transfer heard
act-transfer_in = Taken over from another centre
field-centre = Centre
field-seal_key = Key
permission-transfer_families = Send families to another centre and take them over
deed-partner_kept = Added another centre
deed-partner_forgotten = Removed another centre
deed-family_sent = Sent to another centre
deed-transfer_called_back = Called a transfer back
deed-transfer_accepted = Taken over from another centre
deed-transfer_refused = Refused a transfer from another centre
deed-transfer_heard = Heard another centre’s answer
failure-transfer = This transfer is not possible. Nothing was changed.
trouble-gone = This family has gone to another centre. It can be read only, until somebody who approves opens it again.

## Why not
transfer-refused-no-consent = No consent to third parties names this centre as its recipient. Have the form ‘Consent to provision to third parties’ signed and enter it under Course, then try again. For a child under 14 the legal guardian signs, and is verified.
transfer-refused-unknown-centre = That centre is not in the list. Read its card in the settings first.
transfer-refused-unknown-sender = The key of the centre that sent this is not known yet. Compare the letters on the telephone and add its card to the list, then take it over.
transfer-refused-under-way = It was sent to another centre and waits for an answer. Call that back first.
transfer-refused-closed = The case is closed. It can be sent once it was opened again.
transfer-refused-lent = This family is on a laptop. Send it when the laptop is home.
transfer-refused-parts = This account sees only parts of the family. Somebody who sees all of it has to send it.
transfer-refused-not-here = Not on a laptop for visits. Do it in the office.
transfer-refused-answered = This transfer was answered already.
transfer-refused-gone = This family has gone to another centre, so nothing is written here. Somebody who approves can open it again.

## Other centres
settings-part-partners = Other centres
partners-title = Other centres
partners-how = To send and take over families, two centres need each other’s card. A card is no secret, but its letters must be read out on the telephone and found to be the same.
partners-none = No other centre yet.
partner-own = Our centre’s letters
partner-kept = { $by } · { $day }
partner-forget = Remove from list
partner-forget-what = Removes { $name } from the list. Families sent and taken over stay as they are.
card-save = Save our card
card-saved = The card is in ‘{ $folder }’. Once the other centre has read it, read the letters out on the telephone.
card-read = Read a card
card-none = No card of another centre in ‘{ $folder }’.
card-by = Made by { $by } · { $day }
card-state-known = Known
card-state-changed = Key changed
card-state-new = Not known
card-state-own = Ourselves
card-changed-what = The key of this centre has changed. That happens when somebody has left. Be sure to compare it on the telephone again.
card-compared = I compared the letters on the telephone, and they are the same
card-keep = Add to list

## Sending
transfer-title = Transfer to another centre
transfer-how = Seals the present records into a folder so that only that centre opens them. Once it has taken the family over, the case is closed here and can be read only.
transfer-no-partners = No other centre is in the list. Read its card in the settings first.
transfer-centre = To which centre
transfer-why = Why
transfer-propose = Propose transfer
transfer-look = Show what goes
transfer-goes = Who goes: { $people }
transfer-consents = On these consents
transfer-consent = { $person } · { $day }
transfer-records = What goes
transfer-words-go = What was written in notes and remarks goes as it stands. Read it before you send it.
transfer-papers = Papers to send along
transfer-papers-how = Only papers that you choose go. Open each first and see that no registration or passport number stands on it.
transfer-stays = What stays
transfer-history-stays = The history and the access log stay with this centre.
stays-no_consent = People without a consent to third parties that names this centre, and their records
stays-secret = What is kept secret from somebody
stays-numbers = Registration, passport and licence numbers (the other centre sees for itself; registration numbers written in words are starred out)
stays-sensitive = Health, disability, violence and belief without a consent to sensitive data
stays-contacts = Addresses and phones hidden by a warning
stays-papers = Papers with such numbers, and papers without a sort
stays-supervision = Minutes of supervision (all that are not marked as a conference)
stays-consents = Consents (given to this centre; the other one asks for its own)
stays-own_work = Tasks, saved childcare checks, what was typed into other screens
stays-disputed = Fields with more than one value
stays-line = { $why } · { $count }
transfer-send = Seal into a folder
transfer-sent = It is in ‘{ $folder }’. Hand it to that centre, and hear its answer under Loans when it comes back.
transfer-sent-cli = Sent to { $centre }, waits for an answer

## Head of the family
transfer-stage-proposed = Transfer to { $centre } proposed ({ $by }, { $day })
transfer-stage-sent = Being transferred to { $centre } (since { $day }, sent by { $by }). What is written after that does not go.
transfer-stage-called_back = Transfer to { $centre } called back ({ $by }, { $day })
transfer-stage-refused = Refused by { $centre } ({ $who }, { $day }): { $reason }
transfer-stage-accepted = Transferred to { $centre } ({ $day }, taken over by { $who }, number there { $number })
transfer-stage-came_in = Came from { $centre } ({ $day }, sent by { $who }, number there { $number })
transfer-late = { $centre } took it over although it was called back ({ $who }, { $day }). The case stands in two places: settle it on the telephone.
transfer-call-back = Call transfer back
transfer-call-back-what = Calls the transfer back here. If that centre has fetched it already, telephone them not to take it over.
transfer-reopen = Open the case again
transfer-reopen-what = Opens a case here that is with another centre. Tell that centre first, so that nobody writes in two places.

## Taking over
out-title = Families out to other centres
out-none = No family is out to another centre, or is to go there.
out-proposed = Transfer to { $centre } proposed ({ $day })
out-sent = Sent to { $centre }, waiting for an answer (since { $day })
out-accepted = Transferred to { $centre } ({ $day })
arrivals-title = From other centres
arrivals-look = Show what came
arrivals-hear = Hear answers
arrivals-none = Nothing for our centre in ‘{ $folder }’.
arrival-from = { $by } of { $centre } · { $day }
transfer-counts = { $people } people · { $records } records · { $papers } papers
arrival-number = Number there { $number }
arrival-unknown = The key of the centre that sent this is not known. Compare the letters { $letters } on the telephone, add its card from the same folder under ‘Other centres’ in the settings, then take it over.
arrival-accept = Take over as a new family
arrival-refuse = Refuse
arrival-refuse-what = The centre that sent it reads the reason.
arrival-accepted = { $title } was taken over as { $number }. The answer is in the folder: give it back to the centre that sent it. New consents are needed.
arrival-refused = Refused. The answer is in the folder: give it back to the centre that sent it.
arrival-open = Open family
transfer-answered-accepted = Taken over already
transfer-answered-refused = Refused
transfer-for-others = { $count } for other centres were not opened.
transfer-damaged = { $count } that are not whole or were changed were not opened.
transfer-heard-accepted = { $centre } has taken it over ({ $by }, number there { $number }). The case is closed here.
transfer-heard-refused = { $centre } has refused it ({ $by }): { $reason }
transfer-heard-called_back = The answer of { $centre } ({ $by }) was noted. The transfer had been called back.
transfer-heard-late = { $centre } has taken it over although it was called back ({ $by }, number there { $number }). Settle it on the telephone.
transfer-heard-none = No new answer in ‘{ $folder }’.
transfer-passed-over = { $count } answers that are not ours or not whole were not read.
transfer-no-such-card = No card with these letters in this folder.

## Today
work-kind-transfer = Transfer proposed
work-kind-unanswered = Transfer without an answer
work-transfer = A transfer to another centre is proposed: { $reason }
work-unanswered = { $centre } has not answered yet. Ask on the telephone.
