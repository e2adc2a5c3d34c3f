//! Who looked at what: read, verified, reviewed and saved by those who audit.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::entrance::account_card;
use super::finding::in_shown_order;
use super::noting::signer;
use super::{Desk, Permission, Seat};
use crate::FileError;
use crate::access::{Deed, Note, Opened, Reader, patterns, report, verify};
use crate::centre::{self, Authors};
use crate::contract::*;
use crate::korea::{day_in_korea, in_korea, midnight_in_korea};
use crate::log::{AccountId, FamilyId};
use crate::register::FamilyCard as Card;
use crate::words::Words;

/// So many faults are told one by one.
const TOLD: usize = 100;
/// What a centre may set.
const YEARS: std::ops::RangeInclusive<u32> = 2..=10;
const REVIEW_DAYS: std::ops::RangeInclusive<u32> = 1..=366;
const FAMILIES: std::ops::RangeInclusive<u32> = 5..=10_000;

pub(super) fn access_log(desk: &Desk, input: AskAccess) -> Result<AccessList, Failure> {
    desk.seated(|seat| {
        seat.note_once(Note::of(Deed::LogRead))?;
        let found = seat.notes(&input)?;
        let total = found.len() as u64;
        let shown = found.iter().skip(input.offset as usize);
        let shown: Vec<&Opened> = shown.take(input.limit as usize).collect();
        let names = Names::of(seat, shown.iter().copied());
        let lines = shown.into_iter().map(|it| names.line(it));
        Ok(AccessList {
            lines: lines.collect(),
            total,
            accounts: seat.centre.accounts().iter().map(account_card).collect(),
            deeds: Deed::ALL.iter().map(|it| it.name().to_owned()).collect(),
        })
    })
}

pub(super) fn access_overview(desk: &Desk, input: AccessPeriod) -> Result<AccessOverview, Failure> {
    let today = desk.host.today();
    desk.seated(|seat| {
        seat.note_once(Note::of(Deed::LogRead))?;
        seat.overview(&input, today)
    })
}

pub(super) fn verify_access(desk: &Desk, _: Nothing) -> Result<AccessVerified, Failure> {
    desk.seated(|seat| {
        let verified = {
            let reader = seat.reader()?;
            let folder = seat.centre.layout().access();
            let (keys, heads) = (seat.centre.sign_keys(), seat.centre.access_heads());
            verify(&folder, &reader, &keys, &heads)?
        };
        let faults = verified.found.iter().take(TOLD).map(|it| AccessFault {
            fault: it.fault.name().to_owned(),
            device: it.device.map(|device| seat.authors.device(device)),
            seq: it.seq,
        });
        Ok(AccessVerified {
            notes: verified.notes,
            faults: faults.collect(),
            wrong: verified.found.len() as u64,
        })
    })
}

/// Signs a review off, and takes away the notes that are older than they must be.
pub(super) fn sign_off_access(
    desk: &Desk,
    input: SignOffAccess,
) -> Result<AccessOverview, Failure> {
    let today = desk.host.today();
    if input.until < input.from || input.until > today {
        return Err(Failure::of_field("until", "out-of-range"));
    }
    let remark = input.remark.as_deref().map(str::trim);
    let remark = remark.filter(|remark| !remark.is_empty());
    desk.seated(|seat| {
        let now = seat.now;
        let identity = &seat.identity;
        seat.centre
            .check_passphrase(identity, &input.own_passphrase, now)?;
        seat.note(Note {
            about: Some(format!("{}..{}", input.from, input.until)),
            ..Note::of(Deed::LogReviewed)
        })?;
        let identity = &seat.identity;
        let period = (input.from, input.until);
        seat.centre.sign_off_access(identity, period, remark, now)?;
        let years = seat.centre.access_rules().keep_years;
        let pruned = match today.checked_sub_months(chrono::Months::new(years * 12)) {
            Some(day) => {
                let signer = signer(&seat.identity);
                let gone = seat.noting.log.prune(midnight_in_korea(day), now, signer);
                gone.map_err(|_| Failure::from(FailureCode::Disk))?
            }
            None => 0,
        };
        let head = seat.noting.log.head();
        seat.centre.anchor_access(&seat.identity, head, now)?;
        let asked = AccessPeriod {
            from: Some(input.from),
            until: Some(input.until),
        };
        let overview = seat.overview(&asked, today)?;
        Ok(AccessOverview { pruned, ..overview })
    })
}

pub(super) fn set_access_rules(desk: &Desk, input: AccessRules) -> Result<AccessRules, Failure> {
    for (field, value, range) in [
        ("keepYears", input.keep_years, YEARS),
        ("reviewDays", input.review_days, REVIEW_DAYS),
        ("familiesAMinute", input.families_a_minute, FAMILIES),
    ] {
        if !range.contains(&value) {
            return Err(Failure::of_field(field, "out-of-range"));
        }
    }
    let rules = centre::AccessRules {
        keep_years: input.keep_years,
        review_days: input.review_days,
        families_a_minute: input.families_a_minute,
    };
    desk.seated(|seat| {
        seat.note(Note::of(Deed::LogRulesSet))?;
        let now = seat.now;
        seat.centre.set_access_rules(&seat.identity, rules, now)?;
        Ok(input)
    })
}

/// Saves notes where the user chooses. The file lies outside of the centre and is not encrypted.
pub(super) fn save_access_log(desk: &Desk, input: SaveAccess) -> Result<ReportSaved, Failure> {
    let words = Words::new(input.language.into());
    let bytes = desk.seated(|seat| {
        seat.require_confirmed()?;
        let found = seat.notes(&input.asked)?;
        let names = Names::of(seat, &found);
        let lines = found.iter().map(|it| cells(&words, &names.line(it)));
        Ok((report(&heads(&words), lines), found.len() as u64))
    })?;
    // Asked while the desk is not locked: the dialog stays open as long as the user likes.
    let Some(path) = desk.host.choose_file_to_save("access-log.csv") else {
        return Ok(ReportSaved { saved: false });
    };
    let (bytes, count) = bytes;
    desk.seated(|seat| {
        seat.note(Note {
            count: Some(count),
            ..Note::of(Deed::LogTakenOut)
        })
    })?;
    std::fs::write(path, bytes).map_err(FileError::from)?;
    Ok(ReportSaved { saved: true })
}

/// Everything that was noted about a family, the newest first.
pub(super) fn about_family(seat: &Seat, family: FamilyId) -> Result<Vec<AccessLine>, Failure> {
    let found = seat.notes(&AskAccess {
        from: None,
        until: None,
        account: None,
        family: Some(family.to_string()),
        deeds: Vec::new(),
        offset: 0,
        limit: 0,
    })?;
    let names = Names::of(seat, &found);
    Ok(found.iter().map(|it| names.line(it)).collect())
}

impl Seat {
    fn reader(&self) -> Result<Reader<'_>, Failure> {
        let secrets = self.centre.access_secrets(&self.identity)?;
        let folder = self.centre.layout().access();
        Ok(Reader::open(&folder, &self.noting.log, secrets)?)
    }

    /// The notes that were asked for, the newest first.
    fn notes(&self, asked: &AskAccess) -> Result<Vec<Opened>, Failure> {
        let account: Option<AccountId> = match &asked.account {
            Some(account) => Some(super::failures::read_id(account)?),
            None => None,
        };
        let families = match asked.family.as_deref().map(str::trim) {
            Some(typed) if !typed.is_empty() => Some(self.families_called(typed)?),
            _ => None,
        };
        let is_asked = |note: Option<&Note>| {
            let by = account.is_none_or(|it| note.and_then(|note| note.account) == Some(it));
            let of = families.as_ref().is_none_or(|families| {
                let family = note.and_then(|note| note.family);
                family.is_some_and(|family| families.contains(&family))
            });
            let deed = |note: &Note| asked.deeds.contains(&note.deed);
            by && of && (asked.deeds.is_empty() || note.is_some_and(deed))
        };
        let mut found = Vec::new();
        let reader = self.reader()?;
        reader.each(period(asked.from, asked.until), |opened| {
            if is_asked(opened.note.as_ref()) {
                found.push(opened);
            }
        })?;
        found.sort_by_key(|it| std::cmp::Reverse((it.at, it.device, it.seq)));
        Ok(found)
    }

    /// The families that are called so, or whose number or id is so.
    fn families_called(&self, typed: &str) -> Result<Vec<FamilyId>, Failure> {
        if let Ok(id) = typed.parse() {
            return Ok(vec![id]);
        }
        let cards = self.listing.register()?.cards()?;
        let called = cards
            .iter()
            .filter(|card| card.title.contains(typed) || card.file_number.contains(typed));
        Ok(called.map(|card| card.family).collect())
    }

    fn overview(&self, asked: &AccessPeriod, today: NaiveDate) -> Result<AccessOverview, Failure> {
        let mut notes = Vec::new();
        let reader = self.reader()?;
        reader.each(period(asked.from, asked.until), |opened| {
            notes.extend(opened.note.map(|note| (opened.at, note)));
        })?;
        let unusual = patterns(notes.iter().map(|(at, note)| (*at, note)));
        let rules = self.centre.access_rules();
        let reviews = self.centre.access_reviews();
        let next_from = reviews.iter().map(|review| review.until).max();
        let next_from = next_from.and_then(|day| day.checked_add_days(Days::new(1)));
        Ok(AccessOverview {
            patterns: unusual
                .iter()
                .map(|it| AccessPattern {
                    kind: it.kind.name().to_owned(),
                    account: it.account.to_string(),
                    name: self.authors.name(it.account),
                    day: it.day,
                    count: it.count,
                })
                .collect(),
            reviews: reviews
                .iter()
                .map(|review| AccessReviewLine {
                    from: review.from,
                    until: review.until,
                    remark: review.remark.clone(),
                    by: self.authors.name(review.by.0),
                    at: review.by.1,
                })
                .collect(),
            rules: AccessRules {
                keep_years: rules.keep_years,
                review_days: rules.review_days,
                families_a_minute: rules.families_a_minute,
            },
            next_from: next_from.unwrap_or_else(|| self.noted_since(today)),
            due: self.review_due(today),
            pruned: 0,
        })
    }

    /// The day of the oldest note of this device.
    fn noted_since(&self, today: NaiveDate) -> NaiveDate {
        let since = self.noting.log.since().ok().flatten();
        since.map_or(today, day_in_korea)
    }

    /// The day on which the next review is due: some days after the last one, or after the log
    /// began.
    fn review_due(&self, today: NaiveDate) -> NaiveDate {
        let reviews = self.centre.access_reviews();
        let last = reviews.first().map(|review| day_in_korea(review.by.1));
        let days = self.centre.access_rules().review_days;
        let since = last.unwrap_or_else(|| self.noted_since(today));
        since
            .checked_add_days(Days::new(days.into()))
            .unwrap_or(today)
    }

    /// The day since which a review is due, for those who audit.
    pub(super) fn overdue_review(&self, today: NaiveDate) -> Option<NaiveDate> {
        let audits = self.role.may(Permission::AuditAccess);
        let due = audits.then(|| self.review_due(today))?;
        (due <= today).then_some(due)
    }
}

/// What everybody is called, and the families of some notes.
struct Names {
    authors: Authors,
    families: HashMap<FamilyId, Card>,
}

impl Names {
    fn of<'a>(seat: &Seat, notes: impl IntoIterator<Item = &'a Opened>) -> Self {
        let mut families = HashMap::new();
        // While the register is made anew families are shown by their ids.
        if let Ok(register) = seat.listing.register() {
            let notes = notes.into_iter().filter_map(|it| it.note.as_ref()?.family);
            for family in notes {
                if let Entry::Vacant(place) = families.entry(family)
                    && let Ok(Some(card)) = register.card(family)
                {
                    place.insert(card);
                }
            }
        }
        Self {
            authors: seat.authors.clone(),
            families,
        }
    }

    fn line(&self, opened: &Opened) -> AccessLine {
        let note = opened.note.as_ref();
        let card = note
            .and_then(|it| it.family)
            .and_then(|it| self.families.get(&it));
        let person = note.and_then(|it| it.person).and_then(|id| {
            let mut people = card?.people.iter();
            let person = people.find(|person| person.id == id)?;
            in_shown_order(&person.names).into_iter().next()
        });
        let about = note.and_then(|it| it.about.clone());
        let account = about.as_deref().and_then(|about| about.parse().ok());
        AccessLine {
            device: self.authors.device(opened.device),
            seq: opened.seq,
            at: opened.at,
            deed: note.map(|it| it.deed.clone()),
            by: note
                .and_then(|it| it.account)
                .map(|account| self.authors.name(account)),
            family: note.and_then(|it| it.family).map(|it| it.to_string()),
            title: card.map(|card| card.title.clone()),
            file_number: card.map(|card| card.file_number.clone()),
            person,
            account: account.map(|account| self.authors.name(account)),
            about: about.filter(|_| account.is_none()),
            count: note.and_then(|it| it.count),
            purpose: note.and_then(|it| it.purpose.clone()),
        }
    }
}

fn heads(words: &Words) -> [String; 9] {
    [
        "at", "by", "device", "deed", "family", "person", "about", "purpose", "seq",
    ]
    .map(|column| words.say(&format!("access-column-{column}"), &[]))
}

fn cells(words: &Words, line: &AccessLine) -> [String; 9] {
    let deed = line.deed.as_deref().map_or("unread", |deed| deed);
    let said = format!("deed-{deed}");
    let deed = match words.knows(&said) {
        true => words.say(&said, &[]),
        false => deed.to_owned(),
    };
    let family = [&line.file_number, &line.title].map(|it| it.as_deref().unwrap_or_default());
    let family = match family.concat().is_empty() {
        true => line.family.clone().unwrap_or_default(),
        false => family.join(" ").trim().to_owned(),
    };
    let about = line.account.as_ref().or(line.about.as_ref());
    let said = |text: Option<&String>| text.cloned().unwrap_or_default();
    [
        in_korea(line.at).format("%Y-%m-%d %H:%M:%S").to_string(),
        said(line.by.as_ref()),
        line.device.clone(),
        deed,
        family,
        said(line.person.as_ref()),
        said(about),
        said(line.purpose.as_ref()),
        line.seq.to_string(),
    ]
}

fn period(
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
    let end = until.and_then(|day| day.checked_add_days(Days::new(1)));
    (from.map(midnight_in_korea), end.map(midnight_in_korea))
}
