//! The kinds of record and the vocabulary of their fields. Both are frozen: a name that has
//! once been written into a log is read for ever, so names are added, never changed.

use super::vocabulary::vocabulary;

vocabulary! {
    /// What a record is about.
    Kind {
        /// The family itself (one a file).
        Family = "family",
        /// A person of the family.
        Person = "person",
        /// A name of a person.
        Name = "name",
        /// A nationality held over a period.
        Nationality = "nationality",
        /// A registration (resident, alien, overseas Korean).
        Registration = "registration",
        /// A status of stay (체류자격).
        Stay = "stay",
        /// An address over a period.
        Address = "address",
        /// Attendance of a daycare or kindergarten.
        Enrolment = "enrolment",
        /// Days spent outside Korea.
        Absence = "absence",
        /// An application for a programme.
        Application = "application",
        /// Who is guardian of a child.
        Guardian = "guardian",
        /// A tie between two people: `sort` says what `other` is to `person`.
        Tie = "tie",
        /// A note of a contact.
        Note = "note",
        /// A saved childcare check.
        Check = "check",
        /// An account of the centre.
        Account = "account",
        /// A device of the centre.
        Device = "device",
        /// An epoch of the centre's key, sealed to accounts.
        Epoch = "epoch",
        /// A key sealed for one account.
        Grant = "grant",
        /// A family's key, sealed under an epoch.
        FamilyKey = "family_key",
        /// A setting of the centre.
        Setting = "setting",
        /// A tie of the household to something outside it (생태도).
        Bond = "bond",
        /// How a case came in, and the first interview (접수·초기상담지).
        Intake = "intake",
        /// A consent to the use of personal data (동의서).
        Consent = "consent",
        /// What kind of case it is (사례판정회의록).
        Screening = "screening",
        /// Needs in ten domains (사정기록지).
        Assessment = "assessment",
        /// A service plan (서비스 계획서).
        Plan = "plan",
        /// A goal of a plan.
        Goal = "goal",
        /// A review of a goal (점검표).
        Progress = "progress",
        /// A service given (서비스 제공).
        Delivery = "delivery",
        /// A referral to another agency and its reply (의뢰서·회신서).
        Referral = "referral",
        /// Minutes of a case conference or a supervision.
        Meeting = "meeting",
        /// The closing of a case (종결보고서).
        Closure = "closure",
        /// The re-opening of a closed case.
        Reopening = "reopening",
        /// A contact after closing (사후관리).
        Aftercare = "aftercare",
        /// Something promised to the family.
        Promise = "promise",
        /// A warning that stands beside the name.
        Flag = "flag",
        /// That addresses and phones kept from sight were shown.
        Disclosure = "disclosure",
        /// Something to be done, written down by a person.
        Task = "task",
        /// What somebody decided about an item of the worklist: done, or back on another day.
        Deferral = "deferral",
        /// An import of families into the centre.
        Import = "import",
        /// Families that an import made.
        Imported = "imported",
        /// A paper of the family: a scan, photo or PDF (서류).
        Document = "document",
        /// That a paper evidences a fact.
        Proof = "proof",
        /// That a value was typed into another screen.
        Typed = "typed",
        /// That a person is the same as another one, of this file or another, or is not.
        Sameness = "sameness",
        /// That the approval of a form was asked for, and what became of it (승인).
        Approval = "approval",
        /// That somebody looked through the access log of a period and signed it off (점검).
        AccessReview = "access_review",
        /// A family that was opened in an emergency by an account that has no key of it.
        Glass = "glass",
        /// A passphrase that two who manage accounts set anew.
        Reset = "reset",
        /// That records are to be destroyed, as one proposed it and another decided (파기).
        Destruction = "destruction",
        /// That a record, or a field of it, is kept from somebody (비밀).
        Secrecy = "secrecy",
        /// That a copy of the file was taken in (받은 사본의 영수증).
        Receipt = "receipt",
        /// What is said about a field with more than one value: one of them that is kept beside
        /// the one that holds, or a remark.
        Dispute = "dispute",
        /// Families that were lent to a laptop for a visit (대여).
        Loan = "loan",
        /// What somebody decided about acts of a device that was withdrawn (검토).
        Quarantine = "quarantine",
        /// That a family is to be handed over to somebody, and what became of it (인계인수).
        Handover = "handover",
        /// Another centre whose card was read (다른 센터).
        Partner = "partner",
        /// That a family goes to another centre, or came from one (이관).
        Transfer = "transfer",
        /// Something that is done otherwise than the centre's rules say, with the reason (예외).
        Exception = "exception",
        /// That somebody who approves has read the case as it stood (검토).
        Reading = "reading",
        /// Figures that the centre lays over the rulebook, or a rulebook that it takes over: as one
        /// proposed it and another confirmed it (규정).
        Ruling = "ruling",
        /// What an office decided otherwise than a saved check (정정).
        Correction = "correction",
        /// Statistics that left the house, as they were counted (실적 보고).
        Report = "report",
    }
}

vocabulary! {
    /// A field of a record.
    Field {
        /// What the family is called in the house.
        Title = "title",
        /// The file number (사례번호).
        FileNumber = "file_number",
        /// The case type.
        CaseType = "case_type",
        /// The day the file was opened.
        OpenedOn = "opened_on",
        /// The caseworker's account.
        Worker = "worker",
        /// Free words.
        Remark = "remark",
        /// The day of birth.
        BirthDate = "birth_date",
        /// `female`, `male` or `unknown`.
        Sex = "sex",
        /// What the person is in the family (mother, father, child, …).
        Relation = "relation",
        /// Whether a disability is registered.
        Disability = "disability",
        /// Whether recognised as a refugee.
        RefugeeRecognised = "refugee_recognised",
        /// Whether entry to school was deferred.
        SchoolDeferred = "school_deferred",
        /// The day from which the early Nuri course counts.
        EarlyNuriFrom = "early_nuri_from",
        /// Languages spoken, codes with commas.
        Speaks = "speaks",
        /// Languages read, codes with commas.
        Reads = "reads",
        /// Whether an interpreter is needed.
        InterpreterNeeded = "interpreter_needed",
        /// A telephone number.
        Phone = "phone",
        /// Lists of the person that were asked and are empty: list names with commas.
        AskedNone = "asked_none",
        /// The person that a record belongs to.
        Person = "person",
        /// The other person of a tie, who is that to the person (a child has a `birth_parent` tie
        /// to its mother); the guardian; the one whose bond it is, where not the whole household's.
        Other = "other",
        /// The sort within the kind (passport name, alien registration, …).
        Sort = "sort",
        /// The text of a name or note.
        Text = "text",
        /// The first day of a period.
        From = "from",
        /// The last day of a period.
        Until = "until",
        /// ISO 3166 country code.
        Country = "country",
        /// A registration number; sealed.
        Number = "number",
        /// Whether the number is applied for and not yet given.
        NumberPending = "number_pending",
        /// The code of a status of stay.
        Status = "status",
        /// The five digits of a city, county or district.
        Area = "area",
        /// Street and house.
        Detail = "detail",
        /// The name of a facility.
        Facility = "facility",
        /// Whether extended care is used.
        ExtendedCare = "extended_care",
        /// A programme of childcare support.
        Programme = "programme",
        /// The day of an act, note or check.
        On = "on",
        /// The way of a contact.
        Way = "way",
        /// Who said so, and which document was seen.
        Source = "source",
        /// Facts used, as JSON.
        Facts = "facts",
        /// The answer given, as JSON.
        Answer = "answer",
        /// Digest of the answer with all its steps.
        AnswerDigest = "answer_digest",
        /// The version of the rulebook.
        RulebookVersion = "rulebook_version",
        /// The digest of the rulebook.
        RulebookDigest = "rulebook_digest",
        /// Set where the record was taken out; holds the reason.
        Removed = "removed",
        /// The name of an account or device.
        Name = "name",
        /// The role of an account.
        Role = "role",
        /// Set where an account was closed: nobody signs in to it any more.
        Closed = "closed",
        /// Public key for sealing to the account.
        SealKey = "seal_key",
        /// Public key for checking signatures.
        SignKey = "sign_key",
        /// Secret keys of the account, sealed under its passphrase.
        SealedSecrets = "sealed_secrets",
        /// Secret keys of the account, sealed under the recovery key.
        RecoverySecrets = "recovery_secrets",
        /// Salt and cost of the passphrase.
        Derivation = "derivation",
        /// The account that a grant is for.
        Account = "account",
        /// The device itself.
        Device = "device",
        /// The epoch that a key belongs to.
        Epoch = "epoch",
        /// A sealed key.
        SealedKey = "sealed_key",
        /// The family that a key belongs to.
        Family = "family",
        /// The value of a setting.
        Setting = "setting",
        /// The day of death.
        DiedOn = "died_on",
        /// The person about whom the family's genogram is drawn.
        IndexPerson = "index_person",
        /// How strong a bond is.
        Strength = "strength",
        /// Which way the help of a bond flows.
        Direction = "direction",
        /// The legal ground of the case type.
        Ground = "ground",
        /// The language that was spoken; the language of a form.
        Language = "language",
        /// By which way a case came in.
        Route = "route",
        /// Who interpreted.
        Interpreter = "interpreter",
        /// What the interpreter is to the family; `none` where nobody interpreted.
        InterpreterRelation = "interpreter_relation",
        /// What the family wishes, in its own words.
        Wish = "wish",
        /// How soon something must happen.
        Urgency = "urgency",
        /// Whether somebody is in danger.
        Safety = "safety",
        /// The day of the first interview.
        InterviewedOn = "interviewed_on",
        /// The version of a form that was signed.
        Version = "version",
        /// The day on which a consent was withdrawn.
        WithdrawnOn = "withdrawn_on",
        /// Whether it was verified that the guardian is one.
        Verified = "verified",
        /// To whom a consent lets data be given.
        Recipient = "recipient",
        /// Who took part.
        Participants = "participants",
        /// What a screening came to.
        Result = "result",
        /// Need in the domain of livelihood, 0–4; so are the next nine.
        Economy = "economy",
        /// Housing.
        Housing = "housing",
        /// Health.
        Health = "health",
        /// The couple and the family.
        Couple = "couple",
        /// Bringing up and schooling of children.
        Parenting = "parenting",
        /// Korean language.
        Korean = "korean",
        /// Stay and law.
        Legal = "legal",
        /// Violence and safety.
        Violence = "violence",
        /// Work.
        Work = "work",
        /// Ties outside of the family.
        Social = "social",
        /// What the family can build on.
        Strengths = "strengths",
        /// How the family sees it.
        FamilyView = "family_view",
        /// What an assessment rests on.
        Evidence = "evidence",
        /// How great the risk is.
        Risk = "risk",
        /// The plan of a goal.
        Plan = "plan",
        /// The goal of a review.
        Goal = "goal",
        /// Whether a goal is a long or a short one.
        Term = "term",
        /// By what it is seen that a goal is reached.
        Measure = "measure",
        /// What comes first: 1 before 2.
        Priority = "priority",
        /// Which services are meant to help.
        Services = "services",
        /// Who does it.
        Responsible = "responsible",
        /// The day by which something is to be done; of a plan and a review, the next review.
        Due = "due",
        /// With whom a plan was agreed.
        AgreedBy = "agreed_by",
        /// How far a goal is reached, 0–10.
        Score = "score",
        /// What stands in the way.
        Obstacles = "obstacles",
        /// The area of a programme of the centre.
        ServiceArea = "service_area",
        /// Which session of a programme.
        Session = "session",
        /// How many attended.
        Attended = "attended",
        /// Which people of the family attended, ids with commas.
        Attendees = "attendees",
        /// Won.
        Amount = "amount",
        /// Another agency.
        Agency = "agency",
        /// Why.
        Reason = "reason",
        /// The consent that covers a referral.
        Consent = "consent",
        /// What became of a referral.
        Outcome = "outcome",
        /// The day of a reply.
        AnsweredOn = "answered_on",
        /// A reply.
        Reply = "reply",
        /// What was decided.
        Decision = "decision",
        /// Whether a case is to be opened again.
        Reopen = "reopen",
        /// The day of the next contact.
        NextContact = "next_contact",
        /// The way of the next contact.
        NextWay = "next_way",
        /// How long it took, in minutes.
        Minutes = "minutes",
        /// The sentence that matters, in the language in which it was said.
        KeySentence = "key_sentence",
        /// That sentence in the language of the file.
        KeyTranslation = "key_translation",
        /// The day on which a promise was kept.
        KeptOn = "kept_on",
        /// The note in which something was promised.
        Note = "note",
        /// The day on which suspected child abuse was reported (112).
        ReportedOn = "reported_on",
        /// The day on which a task was done, or an item ticked off.
        DoneOn = "done_on",
        /// The name of an item of the worklist, or of another agency's screen.
        Item = "item",
        /// The day on which a child is expected.
        ExpectedOn = "expected_on",
        /// Who said what stands in a record.
        SaidBy = "said_by",
        /// When it was said.
        SaidOn = "said_on",
        /// In which language.
        SaidIn = "said_in",
        /// Through which interpreter.
        SaidThrough = "said_through",
        /// The document that was seen for it.
        DocumentSeen = "document_seen",
        /// The import that made a family.
        Import = "import",
        /// The paper of a proof; the one that was taken out.
        Document = "document",
        /// The record that a paper evidences.
        Fact = "fact",
        /// The name of a paper's sealed bytes.
        Content = "content",
        /// What sort of file a paper is: `jpeg`, `png` or `pdf`.
        Media = "media",
        /// How many bytes a paper has.
        Size = "size",
        /// The day on which the bytes of a paper were destroyed.
        DestroyedOn = "destroyed_on",
        /// The screen of another agency.
        Screen = "screen",
        /// For whom or what something was filled in.
        Subject = "subject",
        /// A digest of a value.
        Digest = "digest",
        /// The person of the other file, or of this one, that somebody is or is not.
        Counterpart = "counterpart",
        /// The form that is to be approved.
        Form = "form",
        /// Which families an account opens: all, those of its team, its own, or those by name.
        Scope = "scope",
        /// The team of an account.
        Team = "team",
        /// Whether an account is on duty (당직), and may open any family in an emergency.
        OnDuty = "on_duty",
        /// Whether a family is sealed: who cannot open it does not learn that it is there.
        KeptSealed = "kept_sealed",
        /// Where words lie that are sealed beside the books, to be destroyed one day.
        SealedReason = "sealed_reason",
        /// Where the words of a reply lie so.
        SealedReply = "sealed_reply",
        /// The day on which a person asked for something.
        AskedOn = "asked_on",
        /// How many things were destroyed.
        Count = "count",
        /// How far a destruction reached into the backups.
        Reach = "reach",
        /// The number of a passport; sealed.
        PassportNumber = "passport_number",
        /// The number of a driving licence; sealed.
        DrivingLicence = "driving_licence",
        /// The task for which a registration number is kept without a consent.
        KeptFor = "kept_for",
        /// Why something is kept that no consent carries.
        KeptWithout = "kept_without",
        /// The one field of a record that is kept from somebody; none where the whole record is.
        Part = "part",
        /// The heads that stood in a file before a copy was taken in.
        HeadsBefore = "heads_before",
        /// The entry in which something was said.
        Entry = "entry",
        /// The parts of a family that a grant by name gives: words with commas; all where left out.
        Parts = "parts",
        /// The account that is to take a family over.
        Receiver = "receiver",
        /// Another centre, by its id.
        Centre = "centre",
        /// Figures of the rulebook, each with its first day, as JSON.
        Figures = "figures",
        /// The lines of the centre that lay over the rulebook of a check: records with commas.
        Rulings = "rulings",
    }
}

vocabulary! {
    /// The lists of a person. Each knows three states: not asked, asked and none, entries.
    List {
        /// Names.
        Names = "names",
        /// Nationalities.
        Nationalities = "nationalities",
        /// Registrations.
        Registrations = "registrations",
        /// Stays.
        Stays = "stays",
        /// Addresses.
        Addresses = "addresses",
        /// Enrolments.
        Enrolments = "enrolments",
        /// Absences.
        Absences = "absences",
        /// Applications.
        Applications = "applications",
        /// Guardians.
        Guardians = "guardians",
    }
}

impl List {
    /// The kind of the records in the list.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Names => Kind::Name,
            Self::Nationalities => Kind::Nationality,
            Self::Registrations => Kind::Registration,
            Self::Stays => Kind::Stay,
            Self::Addresses => Kind::Address,
            Self::Enrolments => Kind::Enrolment,
            Self::Absences => Kind::Absence,
            Self::Applications => Kind::Application,
            Self::Guardians => Kind::Guardian,
        }
    }
}
