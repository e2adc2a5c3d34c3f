//! Which families are on which laptop, as far as somebody may know of it.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc, Weekday};

use super::entrance::account_card;
use super::lending::{can_borrow, family_line};
use super::{Permission, Seat};
use crate::centre::{DeviceSort, LoanEnd, LoanNote, Ring};
use crate::contract::*;
use crate::korea::{day_in_korea, midnight_in_korea};
use crate::log::FamilyId;

impl Seat {
    /// The loans, as far as whoever asks may know of them: whoever opens all families sees all,
    /// others their own and those of families that they open.
    pub(super) fn loans_known(&self) -> Result<Loans, Failure> {
        let laptops = self.centre.devices().into_iter();
        let laptops = laptops.filter(|it| it.sort == DeviceSort::Laptop && it.withdrawn.is_none());
        let laptops = laptops.map(|it| LaptopChoice {
            id: it.id.to_string(),
            name: it.name,
        });
        let borrowers = self.centre.accounts();
        let borrowers = borrowers.iter().filter(|it| can_borrow(it));
        let borrowers = borrowers.map(account_card).collect();
        let mut lines = Vec::new();
        for loan in self.centre.loans() {
            let own = loan.what.account == self.identity.account.id;
            let line = self.loan_line(&loan);
            if own || !line.families.is_empty() || self.identity.holds(Ring::Families) {
                lines.push(line);
            }
        }
        Ok(Loans {
            loans: lines,
            laptops: laptops.collect(),
            borrowers,
            usual_until: next_working_day(day_in_korea(self.now)),
        })
    }

    pub(super) fn loan_line(&self, loan: &LoanNote) -> LoanLine {
        let families = loan.what.families.iter();
        let families = families.filter_map(|it| {
            let card = self.listing.register().ok()?.card(*it).ok()??;
            Some(family_line(&card))
        });
        let families = families.collect();
        let (lent_by, from) = loan.lent;
        LoanLine {
            id: loan.id.to_string(),
            families,
            count: u32::try_from(loan.what.families.len()).unwrap_or(u32::MAX),
            device_id: loan.what.device.to_string(),
            device: self.authors.device(loan.what.device),
            account: self.authors.name(loan.what.account),
            purpose: loan.what.purpose,
            lent_by: self.authors.name(lent_by),
            from,
            until: loan.what.until,
            state: state(loan, self.now),
            ended_by: loan.ended.map(|it| self.authors.name(it.1)),
            ended_at: loan.ended.map(|it| it.2),
        }
    }

    /// The loans by which a family is on a laptop, as far as the office knows.
    pub(super) fn loans_of(&self, family: FamilyId) -> Vec<LoanLine> {
        // A laptop knows of its own loan by other means.
        if self.centre.is_laptop() {
            return Vec::new();
        }
        self.loans_holding(&[family])
    }

    /// The loans by which some of these families are on a laptop, as far as the office knows.
    pub(super) fn loans_holding(&self, families: &[FamilyId]) -> Vec<LoanLine> {
        let families: BTreeSet<&FamilyId> = families.iter().collect();
        let loans = self.centre.loans().into_iter();
        let holding = loans.filter(|loan| {
            let mut lent = loan.what.families.iter();
            !loan.forgotten && lent.any(|it| families.contains(it))
        });
        holding.map(|it| self.loan_line(&it)).collect()
    }

    /// The loans that end before the office opens again, or are over, of whoever sits here: those
    /// that they lent or borrowed, and all of them for who approves.
    pub(super) fn loans_due(&self, today: NaiveDate) -> Vec<LoanLine> {
        if self.centre.is_laptop() || !self.may(Permission::ReadFamily) {
            return Vec::new();
        }
        let me = self.identity.account.id;
        let answers_for_all = self.may(Permission::Approve);
        let opens_next = midnight_in_korea(next_working_day(today));
        let loans = self.centre.loans().into_iter();
        let due = loans.filter(|it| {
            let is_own = it.what.account == me || it.lent.0 == me;
            it.is_out() && it.what.until <= opens_next && (is_own || answers_for_all)
        });
        due.map(|it| self.loan_line(&it)).collect()
    }
}

/// The next day on which the office is open, as far as weekends tell.
fn next_working_day(today: NaiveDate) -> NaiveDate {
    let days = today.iter_days().skip(1);
    let mut open = days.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
    open.next().unwrap_or(today)
}

fn state(loan: &LoanNote, now: DateTime<Utc>) -> LoanState {
    match loan.ended {
        None if now >= loan.what.until => LoanState::Overdue,
        None => LoanState::Out,
        Some((LoanEnd::Lost, ..)) => LoanState::Lost,
        Some(_) if loan.forgotten => LoanState::Forgotten,
        Some((LoanEnd::Returned, ..)) => LoanState::Returned,
        Some((LoanEnd::Withdrawn, ..)) => LoanState::Withdrawn,
    }
}
