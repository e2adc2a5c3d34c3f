//! What a family is told, row by row.

use chrono::NaiveDate;
use eligibility::{ChildAnswer, ChildTimeline, Outcome, Payee, ProgrammeAnswer, ProgrammeId, Unit};

use super::PageWords;
use crate::contract::{ChildcareChild, ChildcareView};
use crate::sheet::{Beside, Said, grouped};

/// What the page is made of.
pub(crate) struct Told<'a> {
    /// The answers of the day.
    pub(crate) childcare: &'a ChildcareView,
    /// The outcomes of the children over days, by their order among the answers.
    pub(crate) timelines: &'a [ChildTimeline],
    /// The Korean words.
    pub(crate) korean: &'a PageWords,
    /// Those of the family's language.
    pub(crate) other: &'a PageWords,
}

/// The rows of the page.
pub(crate) fn rows(told: &Told<'_>) -> Vec<Beside> {
    let mut page = Page {
        told,
        rows: Vec::new(),
    };
    let on = told.childcare.on;
    page.head(|words| words.say("page-title", &[]));
    page.row(|words| words.say("page-intro", &[("day", &words.day(on))]));
    let answers = told.childcare.answer.iter().flat_map(|it| &it.children);
    for ((answer, child), timeline) in answers.zip(&told.childcare.children).zip(told.timelines) {
        page.child(answer, child, timeline);
    }
    page.row(|words| words.say("page-decides", &[]));
    page.row(|words| words.say("page-help", &[]));
    page.rows
}

struct Page<'a> {
    told: &'a Told<'a>,
    rows: Vec<Beside>,
}

impl Page<'_> {
    fn add(&mut self, head: bool, say: impl Fn(&PageWords) -> String) {
        self.rows.push(Beside {
            head,
            korean: say(self.told.korean),
            other: Said {
                language: self.told.other.code(),
                text: say(self.told.other),
            },
        });
    }

    fn head(&mut self, say: impl Fn(&PageWords) -> String) {
        self.add(true, say);
    }

    fn row(&mut self, say: impl Fn(&PageWords) -> String) {
        self.add(false, say);
    }

    fn child(&mut self, answer: &ChildAnswer, child: &ChildcareChild, timeline: &ChildTimeline) {
        self.head(|words| words.say("page-child", &[("name", &child.name)]));
        // What cannot be had together is told once: as the child goes now, the best first.
        let way = child.options.options.iter().find(|way| way.present);
        let goes = |id| way.is_none_or(|way| way.parts.iter().any(|part| part.programme == id));
        let paid = answer.programmes.iter();
        let paid = paid.filter(|it| is_paid(it.outcome) && goes(it.programme));
        let paid: Vec<&ProgrammeAnswer> = paid.collect();
        for answer in &paid {
            self.programme(answer, child, timeline);
        }
        let facts = missing(answer);
        match (facts.is_empty(), paid.is_empty()) {
            (true, true) => self.row(|words| words.say("page-nothing", &[])),
            (true, false) => {}
            (false, _) => self.row(|words| {
                let facts = facts
                    .iter()
                    .map(|fact| format!("\n· {}", words.say(fact, &[])));
                let asked: String = facts.collect();
                words.say("page-ask", &[]) + &asked
            }),
        }
    }

    fn programme(
        &mut self,
        answer: &ProgrammeAnswer,
        child: &ChildcareChild,
        timeline: &ChildTimeline,
    ) {
        let id = answer.programme;
        self.add(false, |words| {
            let programme = words.say(name(id), &[]);
            let mut lines = vec![words.say("page-yes", &[("programme", &programme)])];
            lines.push(amount(answer, words));
            lines.extend(payee(id, child, answer).map(|it| words.say(it, &[])));
            lines.extend(period(id, timeline, self.told.childcare.on, words));
            lines.join("\n")
        });
        let cash = payee(id, child, answer) == Some(CASH);
        self.row(|words| {
            let where_to = words.say(where_to(id), &[]);
            let bring = words.say(bring(id, cash), &[]);
            format!("{where_to}\n{bring}\n{}", by_when(answer, words))
        });
    }
}

const CASH: &str = "page-payee-cash";

const fn is_paid(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Eligible | Outcome::AmountUnconfirmed)
}

fn amount(answer: &ProgrammeAnswer, words: &PageWords) -> String {
    let Some(amount) = answer.amount else {
        return words.say("page-amount-open", &[]);
    };
    if amount == 0 {
        return words.say("page-amount-none", &[]);
    }
    let id = match answer.unit {
        Unit::KrwPerMonth => "page-amount-month",
        Unit::KrwPerHour => "page-amount-hour",
    };
    words.say(id, &[("won", &grouped(amount))])
}

/// Where the money goes, as the way says that the child goes now.
fn payee(
    id: ProgrammeId,
    child: &ChildcareChild,
    answer: &ProgrammeAnswer,
) -> Option<&'static str> {
    if answer.amount == Some(0) {
        return None;
    }
    let present = child.options.options.iter().filter(|way| way.present);
    let part = present
        .flat_map(|way| &way.parts)
        .find(|part| part.programme == id)?;
    Some(match part.payee {
        Payee::Facility => "page-payee-facility",
        Payee::Cash => CASH,
    })
}

/// The days around the one asked on which the answer is that it is paid.
fn period(
    id: ProgrammeId,
    timeline: &ChildTimeline,
    on: NaiveDate,
    words: &PageWords,
) -> Option<String> {
    let mut all = timeline.programmes.iter();
    let runs = &all.find(|it| it.programme == id)?.runs;
    let at = runs
        .iter()
        .position(|run| run.from <= on && on <= run.until)?;
    let first = runs[..at]
        .iter()
        .rev()
        .take_while(|run| is_paid(run.outcome))
        .last();
    let last = runs[at..]
        .iter()
        .take_while(|run| is_paid(run.outcome))
        .last()?;
    let from = words.day(first.unwrap_or(&runs[at]).from);
    let until = words.day(last.until);
    Some(words.say("page-period", &[("from", &from), ("until", &until)]))
}

/// By when to apply, or from when it is paid.
fn by_when(answer: &ProgrammeAnswer, words: &PageWords) -> String {
    if let Some(month) = &answer.payable_from {
        return words.say("page-applied", &[("month", &words.month(month))]);
    }
    match answer.apply_by {
        Some(day) => words.say("page-apply-by", &[("day", &words.day(day))]),
        None => words.say("page-apply-soon", &[]),
    }
}

/// What is still to be asked about a child, each once, in the order of the answers.
fn missing(answer: &ChildAnswer) -> Vec<&'static str> {
    let mut facts = Vec::new();
    for path in answer.programmes.iter().flat_map(|it| &it.missing) {
        if let Some(fact) = fact(path)
            && !facts.contains(&fact)
        {
            facts.push(fact);
        }
    }
    facts
}

/// The words for a fact's path; none for what is assumed where nobody asks.
fn fact(path: &str) -> Option<&'static str> {
    let ends = [
        (".enrolments.extended_care", "page-fact-extended-care"),
        (".nationalities", "page-fact-nationalities"),
        (".registrations", "page-fact-registrations"),
        (".stays", "page-fact-stays"),
        (".addresses", "page-fact-addresses"),
        (".guardians", "page-fact-guardians"),
        (".enrolments", "page-fact-enrolments"),
        ("household_income", "page-fact-income"),
    ];
    let found = ends.into_iter().find(|(end, _)| path.ends_with(end));
    found.map(|(_, fact)| fact)
}

const fn name(id: ProgrammeId) -> &'static str {
    match id {
        ProgrammeId::AnsanDaycare => "page-programme-ansan-daycare",
        ProgrammeId::AnsanExtendedCare => "page-programme-ansan-extended-care",
        ProgrammeId::ForeignKindergarten => "page-programme-foreign-kindergarten",
        ProgrammeId::GyeonggiDaycare => "page-programme-gyeonggi-daycare",
        ProgrammeId::GyeonggiUndocumented => "page-programme-gyeonggi-undocumented",
        ProgrammeId::NationalDaycare => "page-programme-national-daycare",
        ProgrammeId::NationalKindergarten => "page-programme-national-kindergarten",
        ProgrammeId::FreeEducationExtra => "page-programme-free-education-extra",
        ProgrammeId::ParentalBenefit => "page-programme-parental-benefit",
        ProgrammeId::HomeCareAllowance => "page-programme-home-care-allowance",
        ProgrammeId::ChildAllowance => "page-programme-child-allowance",
    }
}

/// Where it is applied for: the schemes of the city and the province through the facility, the
/// national ones at the office of the place where the family lives.
const fn where_to(id: ProgrammeId) -> &'static str {
    match id {
        ProgrammeId::AnsanDaycare
        | ProgrammeId::AnsanExtendedCare
        | ProgrammeId::GyeonggiDaycare
        | ProgrammeId::GyeonggiUndocumented => "page-where-daycare",
        ProgrammeId::ForeignKindergarten | ProgrammeId::FreeEducationExtra => {
            "page-where-kindergarten"
        }
        ProgrammeId::NationalDaycare
        | ProgrammeId::NationalKindergarten
        | ProgrammeId::ParentalBenefit
        | ProgrammeId::HomeCareAllowance
        | ProgrammeId::ChildAllowance => "page-where-office",
    }
}

/// What to bring. Which papers show that a child without registration lives here is asked at the
/// centre: no list is known.
const fn bring(id: ProgrammeId, cash: bool) -> &'static str {
    match (id, cash) {
        (ProgrammeId::GyeonggiUndocumented, _) => "page-bring-ask",
        (_, true) => "page-bring-cash",
        (_, false) => "page-bring",
    }
}
