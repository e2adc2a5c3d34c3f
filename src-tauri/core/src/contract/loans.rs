//! Families that are lent to a laptop for a visit.

use chrono::{DateTime, NaiveDate, Utc};

use super::session::AccountCard;
use super::shape::{crossing, crossing_words};
use crate::centre::LoanPurpose;

crossing_words! {
    /// How a loan stands.
    LoanState {
        /// On the laptop.
        Out,
        /// On the laptop, and its time is over.
        Overdue,
        /// Home; the laptop has not said yet that it forgot it.
        Returned,
        /// Home, and forgotten by the laptop.
        Forgotten,
        /// Taken back before it came home.
        Withdrawn,
        /// The laptop was lost.
        Lost,
    }
}

crossing! {
    /// The loans of the centre.
    Loans {
        /// Each, the latest first.
        loans: Vec<LoanLine>,
        /// The laptops that families can be lent to.
        laptops: Vec<LaptopChoice>,
        /// The accounts that can borrow.
        borrowers: Vec<AccountCard>,
        /// The end of the next working day, the usual last day of a loan.
        usual_until: NaiveDate,
    }
    /// A laptop that families can be lent to.
    LaptopChoice {
        /// The device.
        id: String,
        /// What it is called.
        name: String,
    }
    /// A loan.
    LoanLine {
        /// Its id.
        id: String,
        /// The families, as far as whoever asks may know of them.
        families: Vec<LoanFamily>,
        /// How many there are.
        count: u32,
        /// The laptop.
        device_id: String,
        /// What the laptop is called.
        device: String,
        /// Who borrows.
        account: String,
        /// What for.
        purpose: LoanPurpose,
        /// Who lent it.
        lent_by: String,
        /// When.
        from: DateTime<Utc>,
        /// Until when.
        until: DateTime<Utc>,
        /// How it stands.
        state: LoanState,
        /// Who ended it.
        ended_by: Option<String>,
        /// When.
        ended_at: Option<DateTime<Utc>>,
    }
    /// A family of a loan.
    LoanFamily {
        /// The family.
        id: String,
        /// What it is called in the house.
        title: String,
        /// Its file number.
        file_number: String,
    }
    /// Input of `lend`.
    Lend {
        /// Which families.
        families: Vec<String>,
        /// On which laptop.
        device: String,
        /// To whom.
        account: String,
        /// What for.
        purpose: LoanPurpose,
        /// The last day.
        until: NaiveDate,
    }
    /// Answer of `lend`.
    LoanMade {
        /// What a person calls the folder in which it lies; none where none was chosen, and nothing
        /// was lent.
        folder: Option<String>,
        /// The loans from now on.
        loans: Loans,
    }
    /// Input of `visits_on`.
    AskVisits {
        /// Whose visits.
        account: String,
        /// On which day.
        on: NaiveDate,
    }
    /// Families that somebody agreed to see on a day.
    Visits {
        /// The families.
        families: Vec<LoanFamily>,
    }
    /// Input of `extend_loan`.
    ExtendLoan {
        /// Which loan.
        loan: String,
        /// Its last day from now on.
        until: NaiveDate,
    }
    /// Answer of `extend_loan`.
    LoanExtended {
        /// The code that gives the laptop more time, to be read out.
        code: String,
        /// The loans from now on.
        loans: Loans,
    }
    /// Input of `withdraw_loan`.
    WithdrawLoan {
        /// Which loan.
        loan: String,
        /// Why.
        reason: String,
    }
    /// What is on this laptop on loan to whoever is signed in.
    LoansHere {
        /// Each loan.
        loans: Vec<LoanHereLine>,
        /// What a person calls the folder that was chosen last; none where none was.
        folder: Option<String>,
        /// How many families came or went with it.
        families: u32,
    }
    /// A loan on this laptop.
    LoanHereLine {
        /// Its id.
        id: String,
        /// How many families came with it.
        lent: u32,
        /// How many were made here since.
        made: u32,
        /// From when.
        from: DateTime<Utc>,
        /// Until when.
        until: DateTime<Utc>,
        /// Whether its time is over.
        over: bool,
        /// Who lent it.
        lender: String,
        /// Whether it was forgotten just now: it is home, and its key destroyed.
        forgotten: bool,
    }
    /// Input of `extend_here`.
    ExtendHere {
        /// The code that the office read out.
        code: String,
    }
    /// What comes home in a folder, before anything is taken in.
    HomecomingsFound {
        /// What a person calls the folder; none where none was chosen.
        folder: Option<String>,
        /// Each loan that comes home.
        found: Vec<HomecomingFound>,
    }
    /// A loan that comes home.
    HomecomingFound {
        /// The loan.
        loan: String,
        /// The laptop.
        device: String,
        /// The borrower.
        account: String,
        /// When it was packed.
        at: DateTime<Utc>,
        /// What comes in, family by family.
        families: Vec<FamilyComing>,
        /// Whether the laptop was withdrawn: then what it wrote is put aside for review.
        withdrawn: bool,
    }
    /// A family that comes home.
    FamilyComing {
        /// The family.
        family: LoanFamily,
        /// Whether it was made on the laptop.
        made_there: bool,
        /// Acts that the office does not have.
        entries: u32,
        /// Acts that are put aside for review.
        put_aside: u32,
        /// The receipt in its file, by which it can be taken back; none before it came in, and where
        /// nothing was new.
        receipt: Option<String>,
    }
    /// Input of `rehearse_homecoming`.
    AskHomecoming {
        /// Which loan of the folder that was looked at.
        loan: String,
        /// Which of its families.
        family: String,
    }
    /// Input of `receive_loan`.
    ReceiveLoan {
        /// Which loan of the folder that was looked at.
        loan: String,
    }
    /// Answer of `receive_loan`.
    LoanReceived {
        /// What came in, family by family.
        families: Vec<FamilyComing>,
        /// Whether all that the laptop wrote is in the office's files now, so that it may forget it.
        all_home: bool,
        /// The loans from now on.
        loans: Loans,
    }
}

crossing! {
    /// Input of `lost_laptop`.
    AskLost {
        /// Which laptop.
        device: String,
    }
    /// Input of `lose_laptop`.
    LoseLaptop {
        /// Which laptop.
        device: String,
        /// What happened.
        reason: String,
    }
    /// What was on a laptop, for the report of an incident (유출 신고).
    LostLaptop {
        /// The laptop.
        device: String,
        /// When it was reported lost; none where it was not.
        at: Option<DateTime<Utc>>,
        /// Who reported it.
        by: Option<String>,
        /// What happened.
        reason: Option<String>,
        /// Who had it.
        borrowers: Vec<String>,
        /// Until when the families on it were open.
        until: Option<DateTime<Utc>>,
        /// The families that were on it, as far as the office knows.
        families: Vec<LostFamily>,
        /// How many people.
        people: u32,
        /// Until when the report to the 개인정보보호위원회 is due: 72 hours from when it was known
        /// (개인정보 보호법 시행령 제40조). The people are told without delay (법 제34조제1항).
        report_by: Option<DateTime<Utc>>,
        /// Whether it is due whatever the number of people: unique identifiers or sensitive data
        /// are among it.
        due_for_its_sort: bool,
    }
    /// A family that was on a laptop, and what of it.
    LostFamily {
        /// The family.
        family: LoanFamily,
        /// How many people.
        people: u32,
        /// How many registration, passport and licence numbers.
        numbers: u32,
        /// How many telephones and addresses.
        contacts: u32,
        /// How many statements about health or violence.
        sensitive: u32,
        /// How many papers.
        papers: u32,
        /// How many notes.
        notes: u32,
    }
}
