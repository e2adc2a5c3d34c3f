## Consents and what things are kept for
consent-ask = Check of consent
consent-ask-unique_id = Passport and driving licence numbers may be written down only with the person's own consent to unique identifiers (PIPA art. 24). What you typed is kept.
consent-ask-sensitive = Sensitive matters such as health are written down with the person's own consent to sensitive data (PIPA art. 23). What you typed is kept.
consent-ask-of = If { $person } has consented, record it here and go on saving.
consent-ask-whose = Who consented
consent-ask-verified = I have verified the guardian
consent-ask-verify = For a child under 14 the consent counts once the guardian was verified.
consent-ask-record = Record consent and save
consent-ask-without = If it must be written without consent
consent-ask-without-when = Only where life or body is in urgent danger, or another law asks for it. The reason stays in the history and in what things are kept for.
consent-ask-write = State the reason and save

consent-carries = Kept on this consent alone
consent-carried = Withdrawn, but still here
consent-carries-nothing = Nothing
consent-staying = { $count } more stay: another consent carries them, or a reason was written down
consent-going-past = (a former value, in the history only)
consent-withdraw = Withdraw consent
consent-destroy-rest = Destroy what is left
consent-withdraw-sure = Withdraw the consent and destroy what is kept on it alone: { $consent }
consent-withdraw-going = { $count ->
    [one] This one is destroyed with its former values, and cannot be brought back.
   *[other] These { $count } are destroyed with their former values, and cannot be brought back.
}
consent-withdraw-nothing = Nothing is kept on this consent alone. Only the withdrawal is written down.
consent-withdraw-told = Whoever was given data has to be told of the withdrawal: { $agencies }
consent-withdraw-words = What stands in free words, as in notes, has to be read and mended by a person. Former backups keep it until they are deleted.
consent-withdraw-why = How it was withdrawn (not what it was about)
consent-withdraw-do = Withdraw and destroy
consent-withdraw-leave = Leave it
act-withdraw = Consent withdrawn, data destroyed
refusal-needs-unique-id-consent = There is no consent to unique identifiers. Record the consent first.
refusal-needs-sensitive-consent = There is no consent to sensitive data. Record the consent first, or state why it must be written without.

kept = Why things are kept
kept-duty = Names, dates of birth, kinship, stays and notes are kept for the centre's own task (PIPA art. 15(1)3). What follows needs a basis of its own.
kept-what = What is kept
kept-whose = Whose
kept-why = Basis
kept-family = The family's
kept-none = Nothing is kept that needs a basis of its own.
kept-basis-task = Without consent, for a task of the law: { $task } (Enforcement Decree of the Multicultural Families Support Act, art. 15)
kept-basis-consent = Consent: { $sort } ({ $days })
kept-basis-reason = Without consent, for a stated reason: { $reason }
kept-basis-nothing = No basis. Obtain the consent ({ $sort }) or destroy it.
