//! Documents that go out on paper: which, of what, for whom and what for.

use chrono::NaiveDate;

use super::picture::PictureLanguage;
use super::secrecy::Onlooker;
use super::shape::{crossing, crossing_words};

crossing_words! {
    /// Which document.
    DocumentSort {
        /// A case in short (사례 요약).
        Summary,
        /// A form of the course, or a note, as it is written.
        Form,
        /// The answer of a childcare check with its paragraphs (결정 내역서).
        Decision,
        /// What is still open, for an interview (면담지).
        Interview,
        /// A family on one page, for whoever takes it over (인계서).
        Handover,
        /// A letter to another agency (의뢰서).
        Referral,
        /// That a copy was taken in (사본 영수증).
        Receipt,
        /// That records were destroyed (파기 확인서).
        Certificate,
        /// The people of a family and their ties (가계도).
        Genogram,
        /// Who looked at a family (접속기록 발췌).
        AccessExtract,
        /// An application for the childcare fee, filled in as far as it is known (신청서).
        Application,
        /// What a family is told of childcare support, in Korean beside its own language (안내문).
        FamilyPage,
    }
    /// A language beside Korean in which a family is told something.
    PageLanguage {
        /// English.
        En,
        /// Chinese.
        Zh,
        /// Vietnamese.
        Vi,
        /// Russian.
        Ru,
        /// Uzbek.
        Uz,
        /// Thai.
        Th,
        /// Khmer.
        Km,
        /// Mongolian.
        Mn,
        /// Tagalog.
        Tl,
        /// Nepali.
        Ne,
        /// Indonesian.
        Id,
        /// Burmese.
        My,
        /// Urdu.
        Ur,
    }
}

crossing! {
    /// Input of `save_document`: the file's place is chosen in a dialog of the host.
    SaveDocument {
        /// Which document.
        sort: DocumentSort,
        /// The family; none for the certificate of a destruction.
        family: Option<String>,
        /// The form, note, saved check, referral or receipt; the destruction; the child of an
        /// application. None where the family says enough.
        record: Option<String>,
        /// The day that it is about.
        on: NaiveDate,
        /// The language of its own words.
        language: PictureLanguage,
        /// The family's language; none where Korean is enough.
        beside: Option<PageLanguage>,
        /// What it is printed for. It stands at the foot of each page and in the access log.
        purpose: String,
        /// For whom it is: what is kept from them is left out. None means as it is on the screen.
        reader: Option<Onlooker>,
    }
    /// Answer of `save_document` and `save_pages`.
    DocumentSaved {
        /// Whether a file was written; false where the choice was cancelled.
        saved: bool,
    }
    /// The languages of the family's page, and whether an interpreter has reviewed each.
    PageLanguages {
        /// In the order of the list.
        languages: Vec<PageReview>,
    }
    /// Whether an interpreter has reviewed the family's page in a language.
    PageReview {
        /// The language.
        language: PageLanguage,
        /// Who reviewed it as it is now; none where nobody did.
        interpreter: Option<String>,
        /// When.
        on: Option<NaiveDate>,
    }
    /// Input of `review_page`: says that an interpreter has reviewed a language, or takes it back.
    ReviewPage {
        /// The language.
        language: PageLanguage,
        /// Who reviewed it; none takes the mark back.
        interpreter: Option<String>,
    }
    /// Input of `begin_pages`: the family's page for many families with a child under 13.
    BeginPages {
        /// Which; none takes all that whoever asks opens.
        families: Option<Vec<String>>,
        /// The day that they are about.
        on: NaiveDate,
        /// The language beside Korean; none takes the one that each family reads.
        beside: Option<PageLanguage>,
        /// What they are printed for.
        purpose: String,
    }
    /// How far the pages are.
    PagesProgress {
        /// Families that were looked at.
        done: u32,
        /// Of how many.
        of: u32,
        /// Families of whom a page was made.
        pages: u32,
    }
}

impl PageLanguage {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
            Self::Vi => "vi",
            Self::Ru => "ru",
            Self::Uz => "uz",
            Self::Th => "th",
            Self::Km => "km",
            Self::Mn => "mn",
            Self::Tl => "tl",
            Self::Ne => "ne",
            Self::Id => "id",
            Self::My => "my",
            Self::Ur => "ur",
        }
    }

    /// The language of a code, where the page is there in it.
    pub fn of_code(code: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|language| language.code() == code)
    }
}

impl DocumentSort {
    /// Its word, as the command line and the access log have it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Form => "form",
            Self::Decision => "decision",
            Self::Interview => "interview",
            Self::Handover => "handover",
            Self::Referral => "referral",
            Self::Receipt => "receipt",
            Self::Certificate => "certificate",
            Self::Genogram => "genogram",
            Self::AccessExtract => "access_extract",
            Self::Application => "application",
            Self::FamilyPage => "family_page",
        }
    }
}
