//! Families that go to another centre, and come from one.

use chrono::{DateTime, NaiveDate, Utc};

use super::loans::LoanFamily;
use super::shape::{crossing, crossing_words};
use crate::model::Kind;

crossing_words! {
    /// How far the transfer of a family has come; the further, the later in this order.
    TransferStage {
        /// Somebody proposed it.
        Proposed,
        /// It was sent, and the other centre has not answered.
        Sent,
        /// It was called back, or is not wanted any more.
        CalledBack,
        /// The other centre refused it.
        Refused,
        /// The other centre has taken the family over.
        Accepted,
        /// The family came from the other centre.
        CameIn,
    }
    /// Why something of a family stays when it goes to another centre.
    WhyStays {
        /// People without a consent of their own that names the other centre.
        NoConsent,
        /// What is kept from somebody.
        Secret,
        /// Numbers by which somebody is known.
        Numbers,
        /// Sensitive data that no consent carries.
        Sensitive,
        /// Addresses and phones that a warning keeps from sight.
        Contacts,
        /// Papers that bear such numbers, and those of which nobody said what they are.
        Papers,
        /// Minutes of a supervision.
        Supervision,
        /// The consents, which were given to this centre.
        Consents,
        /// This centre's own work: tasks, saved checks, what was typed elsewhere.
        OwnWork,
        /// Fields about which people disagree.
        Disputed,
    }
    /// Whether the key of another centre is known here.
    CardState {
        /// It is in the books.
        Known,
        /// The centre is in the books with another key.
        Changed,
        /// The centre is not in the books.
        New,
        /// It is this centre's own.
        Own,
    }
}

crossing! {
    /// The other centres in the books.
    Partners {
        /// Each, in the order in which they were taken into the books.
        partners: Vec<Partner>,
        /// The letters of this centre's own key; none where it has no card yet, and for who does not
        /// open all families.
        own: Option<String>,
    }
    /// Another centre in the books.
    Partner {
        /// Its id.
        centre: String,
        /// What it is called.
        name: String,
        /// The letters of its key.
        fingerprint: String,
        /// Who took it into the books.
        by: String,
        /// When.
        at: DateTime<Utc>,
    }
    /// A centre's card as it lies in a folder.
    OtherCard {
        /// The centre.
        centre: String,
        /// What it is called.
        name: String,
        /// Who made the card.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// The letters of its key, to be compared on the telephone.
        fingerprint: String,
        /// Whether that key is known here.
        state: CardState,
    }
    /// Answer of `save_card`.
    CardSaved {
        /// What a person calls the folder; none where none was chosen, and nothing was saved.
        folder: Option<String>,
        /// The card.
        card: OtherCard,
    }
    /// The cards in a folder.
    CardsFound {
        /// What a person calls the folder; none where none was chosen.
        folder: Option<String>,
        /// Each.
        cards: Vec<OtherCard>,
    }
    /// Input of `keep_partner`: the card of the folder that was looked at.
    KeepPartner {
        /// Which centre.
        centre: String,
        /// The letters that were compared.
        fingerprint: String,
    }
    /// Input of `forget_partner`.
    ForgetPartner {
        /// Which centre.
        centre: String,
    }
    /// Input of `rehearse_transfer`.
    AskTransfer {
        /// Which family.
        family: String,
        /// To which centre.
        centre: String,
    }
    /// What would go to another centre, and what would stay.
    TransferRehearsal {
        /// The centre.
        centre_name: String,
        /// The consents on which it rests; none where nothing may go.
        consents: Vec<ConsentGoing>,
        /// What the people who go are called.
        people: Vec<String>,
        /// How many records of each kind go.
        going: Vec<KindCount>,
        /// The papers that can be sent along.
        papers: Vec<PaperGoing>,
        /// What stays.
        staying: Vec<StayingLine>,
    }
    /// A consent that names the other centre.
    ConsentGoing {
        /// Whose.
        person: String,
        /// From when.
        on: Option<NaiveDate>,
        /// Which version of the form.
        version: Option<String>,
    }
    /// Records of a kind.
    KindCount {
        /// The kind.
        kind: Kind,
        /// How many.
        count: u32,
    }
    /// A paper that can be sent along. None goes that nobody has chosen: somebody has to look
    /// whether a number stands on it.
    PaperGoing {
        /// Its record.
        record: String,
        /// What the file is called.
        name: String,
        /// Its sort.
        sort: String,
    }
    /// Something that stays.
    StayingLine {
        /// Why.
        why: WhyStays,
        /// How much.
        count: u32,
        /// What the people are called, where it is people.
        people: Vec<String>,
    }
    /// Input of `propose_transfer`.
    ProposeTransfer {
        /// Which family.
        family: String,
        /// To which centre.
        centre: String,
        /// Why.
        reason: String,
    }
    /// Input of `send_transfer`.
    SendTransfer {
        /// Which family.
        family: String,
        /// To which centre.
        centre: String,
        /// The papers that go along.
        papers: Vec<String>,
        /// The own passphrase, once more.
        own_passphrase: String,
    }
    /// Answer of `send_transfer`.
    TransferSent {
        /// What a person calls the folder in which it lies; none where none was chosen, and nothing
        /// was sent.
        folder: Option<String>,
        /// The family from now on.
        family: super::family::FamilyView,
    }
    /// Input of `call_back_transfer`.
    CallBackTransfer {
        /// Which family.
        family: String,
        /// Why.
        reason: String,
    }
    /// The latest transfer of a family.
    FamilyTransfer {
        /// Its record.
        record: String,
        /// How far it has come.
        stage: TransferStage,
        /// The other centre.
        centre: String,
        /// What it is called.
        centre_name: String,
        /// When it came so far.
        at: DateTime<Utc>,
        /// Who did that here.
        by: String,
        /// When it was sent.
        sent_on: Option<NaiveDate>,
        /// When the other centre answered.
        answered_on: Option<NaiveDate>,
        /// Who answered there; of a family that came in, who sent it.
        answered_by: Option<String>,
        /// The file number that the family has there.
        file_number: Option<String>,
        /// Why it was proposed, or called back.
        reason: Option<String>,
        /// Why the other centre refused.
        reply: Option<String>,
        /// Whether the family has gone, and nothing is written here until the case is opened again.
        gone: bool,
    }
    /// What other centres have sent in a folder.
    TransfersFound {
        /// What a person calls the folder; none where none was chosen.
        folder: Option<String>,
        /// Each family.
        found: Vec<TransferFound>,
        /// How many are for another centre.
        for_others: u32,
        /// How many are for this centre and are not whole, or were changed.
        damaged: u32,
    }
    /// A family that another centre sends.
    TransferFound {
        /// The transfer.
        transfer: String,
        /// The centre that sends it, with the letters of its key.
        from: OtherCard,
        /// Who sent it.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// What the family is called there.
        title: String,
        /// Its file number there.
        file_number: String,
        /// How many people come.
        people: u32,
        /// How many records.
        records: u32,
        /// How many papers.
        papers: u32,
        /// Whether it was answered already.
        answered: Option<TransferStage>,
        /// The family that was made of it.
        family: Option<LoanFamily>,
    }
    /// Input of `accept_transfer`.
    AcceptTransfer {
        /// Which transfer of the folder that was looked at.
        transfer: String,
    }
    /// Input of `refuse_transfer`.
    RefuseTransfer {
        /// Which transfer of the folder that was looked at.
        transfer: String,
        /// Why, which the other centre reads.
        reason: String,
    }
    /// Answer of `families_out`.
    FamiliesOut {
        /// Each, what waits for an answer first, the longest first.
        families: Vec<FamilyOut>,
    }
    /// A family that is to go to another centre, is on the way there, or has gone.
    FamilyOut {
        /// The family.
        family: LoanFamily,
        /// How far its transfer has come.
        stage: TransferStage,
        /// What the other centre is called.
        centre_name: String,
        /// When it came so far.
        at: DateTime<Utc>,
    }
    /// The answers of other centres in a folder.
    TransfersHeard {
        /// What a person calls the folder; none where none was chosen.
        folder: Option<String>,
        /// Each answer.
        heard: Vec<TransferHeard>,
        /// How many could not be read: for another centre, not whole, or of a family that is not
        /// here.
        passed_over: u32,
    }
    /// The answer of another centre.
    TransferHeard {
        /// The family.
        family: LoanFamily,
        /// How far its transfer has come.
        transfer: FamilyTransfer,
        /// Whether it was called back before the other centre took it over: the case stays open
        /// here, and the two centres have to talk.
        late: bool,
    }
}
