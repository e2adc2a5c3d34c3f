//! Which languages of the family's page interpreters have reviewed, as the centre says.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::records::Setting;
use super::{Centre, CentreError, Identity};

/// That an interpreter has reviewed the page in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reviewed {
    /// Names the words exactly: others are not reviewed.
    pub digest: String,
    /// Who.
    pub interpreter: String,
    /// When.
    pub on: NaiveDate,
}

/// By the code of the language.
pub type Reviews = BTreeMap<String, Reviewed>;

impl Centre {
    /// What was reviewed.
    pub fn page_reviews(&self) -> Reviews {
        let set = Setting::PagesReviewed.of(self.log.state());
        let set = set.and_then(|text| serde_json::from_str(&text).ok());
        set.unwrap_or_default()
    }

    /// Sets it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn set_page_reviews(
        &mut self,
        by: &Identity,
        reviews: &Reviews,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let text = serde_json::to_string(reviews).unwrap_or_default();
        self.put_settings(by, [(Setting::PagesReviewed, text)], at)
    }
}
