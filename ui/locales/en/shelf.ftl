## The shared store: where the centre's computers leave what is new, and find it
work-shelf = Exchanging with the shared store
shelf-title = Shared store
shelf-intro = The centre's computers leave here, encrypted, what was newly written, and take it from one another. It can be a USB stick, a shared folder or an S3-compatible store, which sees sizes, times and random names only.
shelf-place = This computer's store
shelf-no-place = Not chosen yet
shelf-choose = Choose a folder…
shelf-cluster = Server store (S3)…
shelf-leave = Stop using it
shelf-test = Try whether it works
shelf-sync = Exchange now
shelf-at = Last exchange
shelf-never = None yet
shelf-to-go = Not in the store yet
shelf-to-go-none = Nothing
shelf-to-go-count = { $count } families or books
shelf-busy = Exchanging
shelf-size = What this computer has there
shelf-size-said = { $count } bundles, { $size }

## What waits
shelf-waiting = Arrived and not merged yet
shelf-waits-key = wait for somebody to sign in who opens the family
shelf-waits-others = wait for records that another computer has yet to send
shelf-waits-file = wait for a file that cannot be written now
shelf-waits-refused = hold a record that does not verify and were not merged. Tell the administrator
shelf-waits-count = { $count } families

## Other computers
shelf-devices = Other computers
shelf-device-at = sent until { $when }
shelf-device-unknown = A computer whose name is not known yet
shelf-device-damaged = What it sent is damaged
shelf-device-old = It was put back to an earlier state
shelf-device-twin = Two computers have this identity: the folder was copied
shelf-device-stranger = Signed by somebody not known yet
shelf-device-missing = Part of what it sent is not there yet

## What kept this computer from the store
shelf-trouble-unreachable = The store cannot be reached. Is the stick plugged in, is there a network? Everything written is on this computer.
shelf-trouble-refused = The store does not accept this key. Check the key's name and the secret key.
shelf-trouble-full = The store is full. Everything written is on this computer.
shelf-trouble-read-only = The store cannot be written to: it is read-only, or the rights are missing.
shelf-trouble-failed = The store does not answer as it should. Check the address and try whether it works.
shelf-trouble-file = This computer's disk refused. Is there room?
shelf-trouble-no-key = This account has no key of the store.
shelf-trouble-emptied = What this computer had left in the store is gone: it is another store, or somebody emptied it. Choose the store again to leave everything there again.
shelf-trouble-put-back = The store was put back to an earlier state. Choose the store again to leave everything there again.
shelf-trouble-twin = Another computer writes under this one's identity. If a computer uses a copy of the centre's folder, stop it there and enrol it as a new computer.
shelf-trouble-damaged = What this computer had left in the store is damaged. Choose the store again to leave everything there again.

## Trying it
shelf-step-list = Reach it and list
shelf-step-write = Write
shelf-step-read = Read what was written
shelf-step-replace = Write over
shelf-step-remove = Remove
shelf-step-fine = { $step }: works
shelf-step-failed = { $step }: does not work. { $why }
shelf-tested = Everything works. It took { $time } seconds.

## A server's store
shelf-form = Server store (S3)
shelf-url = Address
shelf-url-hint = s3://bucket or s3://bucket/folder
shelf-endpoint = Server address (if any)
shelf-region = Region (if any)
shelf-access-key = Key name
shelf-secret-key = Secret key
shelf-set = Use this store
shelf-cancel = Cancel

## How a family stands with the store
on-shelf-merged = Merged with the other computers
on-shelf-to_go = Something has not gone to the other computers yet
on-shelf-waiting = Something from another computer waits
on-shelf-since = Last exchange: { $when }
on-shelf-never = Not exchanged yet

## On the command line
cli-shelf-url = { $url }: this is no address of a store. Write file:///… or s3://bucket.
cli-shelf-failed = { $url }: { $why }
cli-shelf-pushed = { $count } new families or books were left in the store.
cli-shelf-pulled = { $count } records of other computers were merged.
cli-shelf-waits = { $count } families { $why }.
