//! What is due to be destroyed: listed, proposed by one, decided by another, kept in a register.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::failures::{of_register, read_id, reasoned};
use super::{Desk, Permission, Seat};
use crate::FileError;
use crate::access::{Deed, Note, report};
use crate::centre::{Decided, DestructionNote, NewDestruction, Ring};
use crate::contract::*;
use crate::korea::day_in_korea;
use crate::log::{FamilyId, RecordId};
use crate::retention::{
    DestructionGround, DestructionStage, MOST_YEARS, Periods, RecordClass, Retained,
};
use crate::words::Words;

/// So many families of a proposal are named.
const NAMED: usize = 200;
/// So many letters say why.
const LONGEST_WORDS: usize = 500;
/// The word for a family of which there is nothing to destroy.
const NOTHING: &str = "nothing-there";

pub(super) fn destructions(desk: &Desk, input: AskDestructions) -> Result<Destructions, Failure> {
    let today = desk.host.today();
    of_register(desk.seated(|seat| seat.destructions(&input, today)))
}

pub(super) fn propose_destruction(
    desk: &Desk,
    input: ProposeDestruction,
) -> Result<Destructions, Failure> {
    let today = desk.host.today();
    let families: BTreeSet<FamilyId> = input
        .families
        .iter()
        .map(|id| read_id(id))
        .collect::<Result<_, _>>()?;
    let families: Vec<FamilyId> = families.into_iter().collect();
    if families.is_empty() {
        return Err(Failure::of_field("families", "missing"));
    }
    let remark = words(input.remark.as_deref(), "remark")?;
    let on_request = input.ground == DestructionGround::OnRequest;
    if on_request {
        match input.asked_on {
            None => return Err(Failure::of_field("askedOn", "missing")),
            Some(on) if on > today => return Err(Failure::of_field("askedOn", "in-the-future")),
            Some(_) => {}
        }
        if remark.is_none() {
            return Err(Failure::of_field("remark", "missing"));
        }
    }
    desk.seated(|seat| {
        let periods = seat.centre.retention();
        let waiting = Waiting::of(seat);
        for family in &families {
            let kept = seat.retained(*family)?;
            if waiting.has(*family, input.class) {
                return Err(reasoned(FailureCode::InvalidField, "already-proposed"));
            }
            seat.may_go(&kept, (input.class, input.ground), &periods, today)?;
        }
        let now = seat.now;
        seat.centre
            .check_passphrase(&seat.identity, &input.own_passphrase, now)?;
        seat.note(about(Deed::DestructionProposed, input.class, &families))?;
        let new = NewDestruction {
            class: input.class,
            ground: input.ground,
            families: &families,
            asked_on: input.asked_on.filter(|_| on_request),
            remark,
        };
        seat.centre.propose_destruction(&seat.identity, &new, now)?;
        seat.destructions(&AskDestructions::default(), today)
    })
}

pub(super) fn decide_destruction(
    desk: &Desk,
    input: DecideDestruction,
) -> Result<Destructions, Failure> {
    let today = desk.host.today();
    let id: RecordId = read_id(&input.destruction)?;
    let reason = words(input.reason.as_deref(), "reason")?;
    let reason = match (input.approve, reason) {
        (false, None) => return Err(Failure::of_field("reason", "missing")),
        (_, reason) => reason,
    };
    let answer = desk.seated(|seat| {
        let note = seat.centre.destruction(id)?;
        if note.stage != DestructionStage::Proposed {
            return Err(FailureCode::NotFound.into());
        }
        if input.approve {
            seat.may_approve(&note, today)?;
        }
        let now = seat.now;
        seat.centre
            .check_passphrase(&seat.identity, &input.own_passphrase, now)?;
        let deed = match input.approve {
            true => Deed::DestructionApproved,
            false => Deed::DestructionRefused,
        };
        seat.note(about(deed, note.class, &note.families))?;
        match input.approve {
            true => seat.approve_destruction(&note)?,
            false => {
                let reason = reason.unwrap_or_default();
                let identity = &seat.identity;
                seat.centre.refuse_destruction(identity, id, reason, now)?;
            }
        }
        seat.destructions(&AskDestructions::default(), today)
    });
    desk.wake();
    answer
}

pub(super) fn set_retention(
    desk: &Desk,
    input: RetentionPeriods,
) -> Result<RetentionPeriods, Failure> {
    let parts = [
        ("caseFile", Some(input.case_file)),
        ("numbers", input.numbers),
        ("papers", input.papers),
    ];
    for (field, years) in parts {
        // What goes sooner than its file has a period of its own; what would go later has none.
        let most = match field {
            "caseFile" => MOST_YEARS,
            _ => input.case_file,
        };
        if years.is_some_and(|years| years > most) {
            return Err(Failure::of_field(field, "out-of-range"));
        }
    }
    let periods = Periods {
        case_file: input.case_file,
        numbers: input.numbers,
        papers: input.papers,
    };
    desk.seated(|seat| {
        seat.note(Note::of(Deed::RetentionSet))?;
        let now = seat.now;
        seat.centre.set_retention(&seat.identity, periods, now)?;
        Ok(input)
    })
}

/// Saves the register of destructions where the user chooses. Nobody's data stand in it.
pub(super) fn save_destructions(
    desk: &Desk,
    input: SaveDestructions,
) -> Result<ReportSaved, Failure> {
    let said = Words::new(input.language.into());
    let bytes = desk.seated(|seat| Ok(seat.register_of_destructions(&said)))?;
    // Asked while the desk is not locked: the dialog stays open as long as the user likes.
    let Some(path) = desk.host.choose_file_to_save("destructions.csv") else {
        return Ok(ReportSaved { saved: false });
    };
    desk.seated(|seat| seat.note(Note::of(Deed::ListTakenOut)))?;
    std::fs::write(path, bytes).map_err(FileError::from)?;
    Ok(ReportSaved { saved: true })
}

impl Default for AskDestructions {
    fn default() -> Self {
        Self {
            class: None,
            family: None,
            limit: NAMED as u32,
        }
    }
}

/// What was proposed or approved already, and is not to be proposed again.
struct Waiting(BTreeMap<FamilyId, BTreeSet<RecordClass>>);

impl Waiting {
    fn of(seat: &Seat) -> Self {
        let mut waiting: BTreeMap<FamilyId, BTreeSet<RecordClass>> = BTreeMap::new();
        for note in seat.centre.destructions() {
            let open = matches!(
                note.stage,
                DestructionStage::Proposed | DestructionStage::Approved
            );
            if open {
                for family in note.families {
                    waiting.entry(family).or_default().insert(note.class);
                }
            }
        }
        Self(waiting)
    }

    /// Whether a class of a family waits already, or the whole file does.
    fn has(&self, family: FamilyId, class: RecordClass) -> bool {
        let classes = self.0.get(&family);
        classes.is_some_and(|it| it.contains(&class) || it.contains(&RecordClass::CaseFile))
    }
}

type Due = (FamilyId, Retained, RecordClass, NaiveDate);

impl Seat {
    /// Everything that is due and not proposed yet, the longest closed first.
    fn due(&self, today: NaiveDate) -> Result<Vec<Due>, Failure> {
        let periods = self.centre.retention();
        let waiting = Waiting::of(self);
        let mut due = Vec::new();
        for (family, kept) in self.listing.register()?.closed(today)? {
            for class in kept.due(&periods, today) {
                if let Some(on) = kept.due_on(class, &periods)
                    && !waiting.has(family, class)
                {
                    due.push((family, kept, class, on));
                }
            }
        }
        Ok(due)
    }

    /// How many families are due, and how many proposals wait for whoever sits here.
    pub(super) fn destructions_to_do(&self, today: NaiveDate) -> Result<(u64, u64), Failure> {
        if !self.role.may(Permission::ProposeDestruction) {
            return Ok((0, 0));
        }
        let due: BTreeSet<FamilyId> = self.due(today)?.into_iter().map(|due| due.0).collect();
        let me = self.identity.account.id;
        let waits = |note: &DestructionNote| {
            note.stage == DestructionStage::Proposed && note.proposed.by != me
        };
        let waiting = match self.role.may(Permission::ApproveDestruction) {
            true => self
                .centre
                .destructions()
                .iter()
                .filter(|it| waits(it))
                .count(),
            false => 0,
        };
        Ok((due.len() as u64, waiting as u64))
    }

    fn destructions(
        &self,
        asked: &AskDestructions,
        today: NaiveDate,
    ) -> Result<Destructions, Failure> {
        let periods = self.centre.retention();
        let due = self.due(today)?;
        let of_class = |class: RecordClass| due.iter().filter(|it| it.2 == class).count() as u64;
        let counts = RecordClass::ALL.iter().map(|class| DueCount {
            class: *class,
            count: of_class(*class),
        });
        let counts: Vec<DueCount> = counts.filter(|it| it.count > 0).collect();
        let shown = due
            .iter()
            .filter(|it| asked.class.is_none_or(|class| it.2 == class))
            .take(asked.limit as usize);
        let due = shown.map(|(family, kept, class, due_on)| {
            Ok(DueLine {
                family: self.retained_family(*family, *kept)?,
                class: *class,
                due_on: *due_on,
            })
        });
        let due = due.collect::<Result<_, Failure>>()?;
        let family = asked.family.as_deref().map(read_id::<FamilyId>);
        let family = match family.transpose()? {
            Some(family) => Some(self.retained_family(family, self.retained(family)?)?),
            None => None,
        };
        let all = self.centre.destructions().into_iter();
        let all: Vec<DestructionLine> = all
            .map(|note| self.line(&note))
            .collect::<Result<_, Failure>>()?;
        let waits = all
            .iter()
            .any(|line| line.stage == DestructionStage::Destroyed && line.reach.is_none());
        Ok(Destructions {
            periods: RetentionPeriods {
                case_file: periods.case_file,
                numbers: periods.numbers,
                papers: periods.papers,
            },
            due,
            counts,
            asked: family,
            all,
            stuck: u32::try_from(self.destroying.stuck()).unwrap_or(u32::MAX),
            waits_for_backups: waits && self.backup_folder().is_err(),
        })
    }

    pub(super) fn line(&self, note: &DestructionNote) -> Result<DestructionLine, Failure> {
        let by = |decided: Decided| DecidedBy {
            by: self.authors.name(decided.by),
            device: self.authors.device(decided.device),
            at: decided.at,
        };
        let mut named = Vec::new();
        if note.stage == DestructionStage::Proposed {
            for family in note.families.iter().take(NAMED) {
                if let Ok(kept) = self.retained(*family) {
                    named.push(self.retained_family(*family, kept)?);
                }
            }
        }
        let (remark, reply) = self.centre.said_of(&self.identity, note);
        Ok(DestructionLine {
            id: note.id.to_string(),
            number: note.number.clone(),
            class: note.class,
            ground: note.ground,
            stage: note.stage,
            families: u32::try_from(note.families.len()).unwrap_or(u32::MAX),
            named,
            asked_on: note.asked_on,
            proposed: by(note.proposed),
            decided: note.decided.map(by),
            ended: note.ended.map(by),
            count: note.count,
            reach: note.reach,
            loans: self.loans_holding(&note.families),
            remark,
            reply,
            own: note.proposed.by == self.identity.account.id,
        })
    }

    /// What the register knows of a family.
    fn retained(&self, family: FamilyId) -> Result<Retained, Failure> {
        if let Some(kept) = self.listing.register()?.retained(family)? {
            return Ok(kept);
        }
        match self.centre.destroyed().contains(&family) {
            true => Err(FailureCode::Destroyed.into()),
            false => Err(FailureCode::NotFound.into()),
        }
    }

    /// A family with its name, for whoever has the key to it.
    fn retained_family(&self, family: FamilyId, kept: Retained) -> Result<RetainedFamily, Failure> {
        let card = self.listing.register()?.card(family)?;
        let card = card.ok_or(FailureCode::NotFound)?;
        let reads =
            self.role.may(Permission::ReadFamily) && self.centre.opens(&self.identity, family);
        Ok(RetainedFamily {
            id: family.to_string(),
            title: reads.then_some(card.title),
            file_number: card.file_number,
            closed_on: kept.closed_on,
            numbers: kept.numbers,
            papers: kept.papers,
        })
    }

    /// Refuses what is not due, or of which there is nothing.
    fn may_go(
        &self,
        kept: &Retained,
        (class, ground): (RecordClass, DestructionGround),
        periods: &Periods,
        today: NaiveDate,
    ) -> Result<(), Failure> {
        let is_there = match class {
            RecordClass::CaseFile => true,
            RecordClass::Numbers => kept.numbers > 0,
            RecordClass::Papers => kept.papers > 0,
        };
        if !is_there {
            return Err(reasoned(FailureCode::InvalidField, NOTHING));
        }
        let is_due = kept.due_on(class, periods).is_some_and(|due| due <= today);
        match ground {
            DestructionGround::PeriodOver if !is_due => {
                Err(reasoned(FailureCode::InvalidField, "not-due"))
            }
            _ => Ok(()),
        }
    }

    /// Refuses what was due when it was proposed and is not any more: a case that was opened again
    /// stops the clock. Nothing of a family may come back meanwhile.
    fn may_approve(&self, note: &DestructionNote, today: NaiveDate) -> Result<(), Failure> {
        // Who does not open all families cannot tell what is approved, nor carry it out.
        let opens_all = self.identity.holds(Ring::Families);
        if note.proposed.by == self.identity.account.id || !opens_all {
            return Err(FailureCode::Denied.into());
        }
        if self
            .work
            .as_ref()
            .is_some_and(super::backup_work::Work::brings_back)
        {
            return Err(FailureCode::Busy.into());
        }
        let periods = self.centre.retention();
        for family in &note.families {
            let kept = match self.retained(*family) {
                Err(failure) if failure.code == FailureCode::Destroyed => continue,
                kept => kept?,
            };
            let going = (note.class, note.ground);
            match self.may_go(&kept, going, &periods, today) {
                Err(failure) if failure.reason.as_deref() == Some(NOTHING) => {}
                other => other?,
            }
        }
        Ok(())
    }

    /// How many files, numbers or papers a destruction is about.
    pub(super) fn count_of(&self, note: &DestructionNote) -> u64 {
        let counts = note.families.iter().map(|family| {
            let kept = self.retained(*family).unwrap_or_default();
            u64::from(match note.class {
                RecordClass::CaseFile => 1,
                RecordClass::Numbers => kept.numbers,
                RecordClass::Papers => kept.papers,
            })
        });
        counts.sum()
    }

    fn register_of_destructions(&self, words: &Words) -> Vec<u8> {
        let heads = COLUMNS.map(|column| words.say(&format!("destruction-column-{column}"), &[]));
        let lines = self.centre.destructions();
        let lines = lines.iter().rev().map(|note| {
            let say = |prefix: &str, word: &str| words.say(&format!("{prefix}{word}"), &[]);
            let day = |it: Option<Decided>| {
                it.map_or_else(String::new, |it| day_in_korea(it.at).to_string())
            };
            let who =
                |it: Option<Decided>| it.map_or_else(String::new, |it| self.authors.name(it.by));
            [
                note.number.clone(),
                say("record-class-", note.class.name()),
                note.families.len().to_string(),
                note.count
                    .map_or_else(String::new, |count| count.to_string()),
                say("destruction-ground-", note.ground.name()),
                say("destruction-stage-", note.stage.name()),
                say("destruction-how-", note.class.name()),
                day(Some(note.proposed)),
                who(Some(note.proposed)),
                day(note.decided),
                who(note.decided),
                day(note.ended),
                note.ended
                    .map_or_else(String::new, |it| self.authors.device(it.device)),
                note.reach
                    .map_or_else(String::new, |reach| say("backup-reach-", reach.name())),
            ]
        });
        report(&heads, lines)
    }
}

/// The columns of the register of destructions.
const COLUMNS: [&str; 14] = [
    "number",
    "class",
    "families",
    "count",
    "ground",
    "stage",
    "how",
    "proposed-on",
    "proposed-by",
    "decided-on",
    "decided-by",
    "ended-on",
    "device",
    "reach",
];

fn about(deed: Deed, class: RecordClass, families: &[FamilyId]) -> Note {
    let single = match families {
        [family] => Some(*family),
        _ => None,
    };
    Note {
        family: single,
        about: Some(class.name().to_owned()),
        count: Some(families.len() as u64),
        ..Note::of(deed)
    }
}

/// What somebody says about it: none where it is empty, and not at length.
fn words<'a>(text: Option<&'a str>, field: &str) -> Result<Option<&'a str>, Failure> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    match text.is_some_and(|text| text.chars().count() > LONGEST_WORDS) {
        true => Err(Failure::of_field(field, "too-long")),
        false => Ok(text),
    }
}
