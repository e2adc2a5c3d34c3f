## Why a backup cannot be made, read or restored
backup-error-none = There is no such backup in this folder.
backup-error-no-folder = No folder for backups was chosen on this computer yet.
backup-error-unreachable = The folder of the backups cannot be reached. Is the stick in, does the share open? No backup was lost.
backup-error-faults = Some files of the backup do not open. The next backup writes them again. Should that happen once more, please use another stick or disk.
backup-error-unsound = Some families’ files in the centre do not verify. The backup has kept their former files: bring these families back from it.
backup-error-missing = Some families could not be brought back from the backup. Please try another backup.
backup-error-foreign = This folder has the backups of another centre. Nothing was changed. Please choose another folder.
backup-error-within = This folder lies within the centre's own: whoever loses the one loses the other. Please choose a stick, a share or another disk.
backup-error-in-use = Another program is using this folder. Please try again when it is done.
backup-error-too-new = This backup was written by a newer version of the program. Please bring the program up to date.
backup-error-damaged = This backup does not verify: its list, or the centre's books in it, are not what was written. Please try an older one.
backup-error-unfaithful = What was written there does not read back. The stick or disk may be failing: please use another. Former backups were left as they are.
backup-error-occupied = There is another centre in this folder. Please choose an empty one.
backup-error-busy = The list of families is being made anew. Please try again in a moment.
backup-error-disk-full = The disk is full. No backup was lost, and the work can be begun again when there is room.
backup-error-disk = The disk refused. Is the stick still in, and can it be written to? No backup was lost.
backup-error-key = The key does not fit.

## What is wrong with a file of a backup
backup-fault-missing = is missing
backup-fault-bytes = is damaged: its bytes are not those that were written
backup-fault-content = does not open, or what is in it does not verify

## What became of a family
backup-outcome-placed = brought back
backup-outcome-same = was here already as the backup has it
backup-outcome-united = { $added } acts came back; what was written since is still here
backup-outcome-replaced = the present file did not verify and was replaced; it is kept in the folder “replaced”
backup-outcome-destroyed = was destroyed here and stays so
backup-outcome-not-in-backup = is not in this backup
backup-outcome-fault = did not come back: its file in the backup is missing or damaged. Please try another backup.
backup-outcome-left-alone = was left as it is: its file is in use or of a newer version

## On the command line
cli-backup-made = Backup { $backup }: { $families } families, { $written } files written and opened from there. { $pruned } former backups were taken away.
cli-backup-unsound = { $family }: the present file does not verify or is missing. The one of a former backup was kept where there is one.
cli-restored = From backup { $backup }: { $families } families are here, { $missing } are not.
cli-drill = Backup { $backup } and the recovery key: { $opened } of { $families } families opened. What was restored was cleared away again.
cli-drill-not-empty = The folder { $folder } is not empty. The drill clears its folder away afterwards: please name an empty one.
cli-recovery-key-ask = Recovery key:{" "}
bench-backup-first = first backup of this centre, each file opened from there
bench-backup-next = backup after fifty families changed

## In the window
backup-title = Backup
backup-intro = Only what has changed is written, encrypted as it is, onto a stick, a shared folder or another disk; and each time every file is opened from there.
backup-last = Last verified backup
backup-never = There is none yet
backup-folder = Folder of this computer
backup-no-folder = None was chosen yet
backup-unreachable = Cannot be reached now: is the stick in?
backup-choose = Choose a folder…
backup-every = Back up by itself
backup-every-never = Never
backup-every-day = Every day
backup-every-week = Every week
backup-again = It is tried again every quarter of an hour.
backup-now = Back up now
backup-check = Open all of it
backup-stop = Stop
backup-progress = { $done } of { $of } families
backup-made = Backed up { $families ->
    [one] one family
   *[other] { $families } families
  }; files written: { $written }.
backup-opened = Opened every file of the backup: { $families ->
    [one] one family, and it is sound.
   *[other] { $families } families, all sound.
  }
backup-faults = { $count ->
    [one] One file of the backup does not open.
   *[other] { $count } files of the backup do not open.
  }
backup-unsound = In the centre the files of these families do not verify, and what a former backup has of them was kept: { $titles }
backup-earlier = Backups in this folder
backup-all = Show all { $count } backups
backup-by = by { $by }
backup-opened-on = all opened { $day }
backup-unopened = never opened in whole
foot-backup-today = Verified backup today { $time }
foot-backup = Verified backup { $day } ({ $days ->
    [one] a day ago
   *[other] { $days } days ago
  })
foot-backup-never = No backup yet
foot-backup-failed = Backup: { $why }
foot-backup-unreachable = stick or folder cannot be reached
foot-backup-disk-full = the disk is full
foot-backup-disk = the disk refused
foot-backup-faults = some files do not open
foot-backup-unsound = some families’ files do not verify
foot-backup-missing = some families are not back
foot-backup-unfaithful = the disk may be failing
foot-backup-other = please see the settings

## Bringing back
restore = Bring back
restore-scope = What
restore-scope-one = One family
restore-scope-all = The whole centre
restore-find = Find the family, by name or number
restore-family = The family to bring back
restore-family-needed = Please choose a family.
restore-lost = has no file in the centre now
restore-lost-more = { $count ->
    [one] One more family has no file in the centre. It comes back with the whole centre.
   *[other] { $count } more families have no file in the centre. All of them come back with the whole centre.
  }
restore-nobody = Nobody was found.
restore-where = Where to
restore-where-here = Into this centre
restore-where-beside = As a copy in another folder
restore-what-here = Files and acts that are gone come back. What was written since the backup stays, and where the present file is damaged it is put aside before it is replaced.
restore-what-beside = A copy as of that day is made in the folder you choose. Lock the program and open it by “Open a centre in another folder”. The copy holds real people’s data: please delete the folder when you have looked.
restore-submit = Bring back
restore-submit-beside = Choose a folder and make the copy…
restore-leave = Leave it
restored-placed = { $count ->
    [one] One family came back.
   *[other] { $count } families came back.
  }
restored-same = { $count ->
    [one] One family has all that the backup has.
   *[other] { $count } families have all that the backup has.
  }
restored-united = { $count ->
    [one] One family has the acts again that it lacked; what was written since is still there.
   *[other] { $count } families have the acts again that they lacked; what was written since is still there.
  }
restored-replaced = { $count ->
    [one] The damaged file of one family was replaced by the backup’s. It is kept in the folder “replaced” of the centre.
   *[other] The damaged files of { $count } families were replaced by the backup’s. They are kept in the folder “replaced” of the centre.
  }
restored-destroyed = { $count ->
    [one] One family was destroyed in this centre and stays so.
   *[other] { $count } families were destroyed in this centre and stay so.
  }
restored-not-in-backup = { $count ->
    [one] One family is not in this backup.
   *[other] { $count } families are not in this backup.
  }
restored-fault = { $count ->
    [one] One family did not come back: its file in the backup is missing or damaged. Please try another backup.
   *[other] { $count } families did not come back: their files in the backup are missing or damaged. Please try another backup.
  }
restored-left-alone = { $count ->
    [one] One family was left as it is: its file is in use or of a newer version.
   *[other] { $count } families were left as they are: their files are in use or of a newer version.
  }
restored-not = Families that did not come back: { $titles }
restored-beside = The copy stands in the folder { $folder } within the one you chose.
restore-open = Bring a centre back from a backup
restore-title = Bring a centre back from a backup
restore-how = Please choose the stick or folder with the backups. The centre is put on this computer; once you enter with the passphrase of that time or the recovery key, the families come. The backup is not changed.
restore-choose = Choose the folder of the backups…
restore-which = Which backup?
restore-settle = Bring this backup back
restore-enter = This centre was brought back from a backup
restore-enter-how = Enter with the passphrase of the time of the backup, and the families come. If it is forgotten, the recovery key lets you in. The folder of the backups must stay within reach.
foot-restoring = Not all families are back yet
