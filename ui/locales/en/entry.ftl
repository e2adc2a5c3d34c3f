entry-promise = One family, one file, kept safe on this computer alone.
entry-version = Version { $version }
entry-choose-centre = Open a centre in another folder

passphrase = Passphrase
passphrase-new = New passphrase
passphrase-again = New passphrase once more
passphrase-rules = { $shortest } letters or more. A few words in a row are easy to remember and safe.
passphrase-short = The passphrase is too short. Please use 10 letters or more.
passphrase-differs = The two passphrases differ.

## Sign in
sign-in = Sign in
sign-in-who = Who are you?
sign-in-sample = This is a sample centre for practice. All families in it are made up.
sign-in-sample-passphrase = Passphrase:
sign-in-recover = Use the recovery key
role-director = Director
role-supervisor = Supervisor
role-caseworker = Caseworker
role-reader = Reader
role-administrator = Administrator

## Found a centre
found-title = Found a centre
found-what = Makes a new centre on this computer. Everything written is encrypted.
found-centre = Name of the centre
found-name = Your name
found-submit = Found the centre

## Recovery key
recovery-key = Recovery key
recovery-title = Keep the recovery key
recovery-what = The one key that opens an account whose passphrase was forgotten. Write it down or print it, and put it into the safe.
recovery-once = It is shown this once. If this key and the passphrases are lost, nothing can bring the records back.
recovery-kept = I have written the recovery key down or printed it.
recovery-done = Begin
recover-title = Use the recovery key
recover-what = Type the recovery key of { $centre } and choose a new passphrase for { $name }.
recover-submit = Sign in with the new passphrase
recover-leave = Back to sign-in
role-interpreter = Interpreter
