//! What comes to be known of a family, put in the order in which a centre hears of it.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc, Weekday};

use super::draw::Draw;
use super::{Content, Deed, Local, SampleAct, SampleEdit};
use crate::model::{Action, Field, Kind};

/// The clock of Korea, which has no summer time.
pub(super) const KOREA: TimeDelta = TimeDelta::hours(9);
const OPENS: i64 = 9 * 60;
const CLOSES: i64 = 17 * 60 + 30;

/// What is known of a family, with the days on which the centre heard of it.
pub(super) struct Story {
    /// The day on which the file was opened.
    pub(super) opened: NaiveDate,
    /// The day of the first interview, on which everything that held before is asked.
    interview: NaiveDate,
    /// The last day on which anything can be heard.
    last: NaiveDate,
    first: Vec<SampleEdit>,
    later: Vec<Heard>,
    records: u32,
}

struct Heard {
    on: NaiveDate,
    why: Option<&'static str>,
    edit: SampleEdit,
}

impl Story {
    /// A story that is told before `today` dawns.
    pub(super) fn new(opened: NaiveDate, interview: NaiveDate, today: NaiveDate) -> Self {
        let last = today - Days::new(1);
        let opened = opened.min(last);
        Self {
            opened,
            interview: interview.clamp(opened, last),
            last,
            first: Vec::new(),
            later: Vec::new(),
            records: 0,
        }
    }

    /// A record that was there when the file was opened.
    pub(super) fn begin_with(
        &mut self,
        kind: Kind,
        fields: impl IntoIterator<Item = (Field, Content)>,
    ) -> Local {
        let edit = self.new_edit(kind, fields);
        let record = edit.record;
        self.first.push(edit);
        record
    }

    /// A record that the centre hears of on a day; what held before the first interview is heard
    /// there. What lies ahead is not heard.
    pub(super) fn hear(
        &mut self,
        on: NaiveDate,
        why: Option<&'static str>,
        kind: Kind,
        fields: impl IntoIterator<Item = (Field, Content)>,
    ) -> Option<Local> {
        (on <= self.last).then(|| self.tell(on, why, kind, fields))
    }

    /// The same on a day that is known not to lie ahead.
    pub(super) fn tell(
        &mut self,
        on: NaiveDate,
        why: Option<&'static str>,
        kind: Kind,
        fields: impl IntoIterator<Item = (Field, Content)>,
    ) -> Local {
        let edit = self.new_edit(kind, fields);
        let record = edit.record;
        self.keep(on, why, edit);
        record
    }

    /// A change of a record that was heard of before.
    pub(super) fn change(
        &mut self,
        on: NaiveDate,
        why: Option<&'static str>,
        (record, kind): (Local, Kind),
        field: Field,
        content: impl Into<Content>,
    ) {
        if on <= self.last {
            let fields = vec![(field, content.into())];
            let edit = SampleEdit {
                record,
                kind,
                fields,
            };
            self.keep(on, why, edit);
        }
    }

    /// The last day on which anything can be heard.
    pub(super) fn last(&self) -> NaiveDate {
        self.last
    }

    /// Whether a day lies after the first interview and can be heard of.
    pub(super) fn unfolds(&self, on: NaiveDate) -> bool {
        on > self.interview && on <= self.last
    }

    fn new_edit(
        &mut self,
        kind: Kind,
        fields: impl IntoIterator<Item = (Field, Content)>,
    ) -> SampleEdit {
        let record = Local(self.records);
        self.records += 1;
        let fields = fields.into_iter().collect();
        SampleEdit {
            record,
            kind,
            fields,
        }
    }

    fn keep(&mut self, on: NaiveDate, why: Option<&'static str>, edit: SampleEdit) {
        let on = on.max(self.interview);
        let why = why.filter(|_| on > self.interview);
        self.later.push(Heard { on, why, edit });
    }

    /// The acts: one that opens the file, then one for each day on which something was heard.
    /// Most are by the family's own worker.
    pub(super) fn acts(mut self, draw: &mut Draw, worker: usize, authors: usize) -> Vec<SampleAct> {
        self.later.sort_by_key(|heard| heard.on);
        let mut clock = Clock::default();
        let mut acts = vec![SampleAct {
            author: worker,
            at: clock.reach(draw, self.opened, self.last),
            action: Action::CreateFamily,
            reason: None,
            deed: Deed::Set(self.first),
        }];
        for day in self.later.chunk_by(|one, next| one.on == next.on) {
            let Some(Heard { on, .. }) = day.first() else {
                continue;
            };
            let marks = |heard: &Heard| {
                heard
                    .edit
                    .fields
                    .iter()
                    .all(|(field, _)| *field == Field::AskedNone)
            };
            let author = match draw.chance(25) {
                true => draw.within(0..=authors as i64 - 1) as usize,
                false => worker,
            };
            acts.push(SampleAct {
                author,
                at: clock.reach(draw, *on, self.last),
                action: match day.iter().all(marks) {
                    true => Action::MarkList,
                    false => Action::Edit,
                },
                reason: day.iter().find_map(|heard| heard.why).map(str::to_owned),
                deed: Deed::Set(day.iter().map(|heard| heard.edit.clone()).collect()),
            });
        }
        acts
    }
}

/// Walks through office hours and never back.
#[derive(Default)]
struct Clock(Option<DateTime<Utc>>);

impl Clock {
    /// An instant on the day, or on the Monday after where the office is closed.
    fn reach(&mut self, draw: &mut Draw, day: NaiveDate, last: NaiveDate) -> DateTime<Utc> {
        let closed = match day.weekday() {
            Weekday::Sat => 2,
            Weekday::Sun => 1,
            _ => 0,
        };
        let monday = day + Days::new(closed);
        let day = if monday <= last { monday } else { day };
        let minute = TimeDelta::minutes(draw.within(OPENS..=CLOSES));
        let second = TimeDelta::seconds(draw.within(0..=59));
        let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc() - KOREA;
        let drawn = midnight + minute + second;
        let next = self.0.map(|before| before + TimeDelta::seconds(41));
        let at = next.map_or(drawn, |next| next.max(drawn));
        self.0 = Some(at);
        at
    }
}
