//! What a childcare check asks about a child beside its papers.

use chrono::{Datelike, Days, NaiveDate};

use super::Content;
use super::draw::Draw;
use super::facts::Who;
use super::household::Member;
use super::place;
use super::story::Story;
use crate::model::{Field, Kind, List};

/// Tells what was asked about a child; each list may have been left out. Gives back those that
/// were asked and are empty.
pub(super) fn tell(
    story: &mut Story,
    draw: &mut Draw,
    (who, child): (Who, &Member),
    (area, since): (&'static str, NaiveDate),
    guardians: &[Who],
) -> Vec<List> {
    let mut empty = Vec::new();
    if draw.chance(78) {
        for guardian in guardians {
            story.guardian(who, *guardian);
        }
    }
    if draw.chance(52) && !enrolments(story, draw, (who, child), (area, since)) {
        empty.push(List::Enrolments);
    }
    if draw.chance(45) && !absence(story, draw, who, since) {
        empty.push(List::Absences);
    }
    if draw.chance(50) && !applications(story, draw, who, child) {
        empty.push(List::Applications);
    }
    if draw.chance(40) {
        let disability = draw.chance(3);
        if disability {
            agree_to_health(story, who, guardians);
        }
        story.about(who, Field::Disability, disability);
    }
    if child.is_korean && draw.chance(10) {
        story.about(who, Field::SchoolDeferred, false);
    }
    empty
}

/// That a child has a disability is written down with a consent of whoever looks after it.
fn agree_to_health(story: &mut Story, who: Who, guardians: &[Who]) {
    let mut consent: Vec<(Field, Content)> = vec![
        (Field::Sort, "sensitive".into()),
        (Field::Person, who.record.into()),
        (Field::On, who.heard.into()),
    ];
    if let Some(guardian) = guardians.first() {
        consent.push((Field::Other, guardian.record.into()));
        consent.push((Field::Verified, true.into()));
    }
    story.hear(who.heard, None, Kind::Consent, consent);
}

/// Daycare from a March on, and in many cases a kindergarten from class 3 on; whether any.
fn enrolments(
    story: &mut Story,
    draw: &mut Draw,
    (who, child): (Who, &Member),
    (area, since): (&'static str, NaiveDate),
) -> bool {
    if draw.chance(22) {
        return false;
    }
    let year = child.birth.year();
    let (class_3, school) = (march(year + 4), march(year + 7));
    let first = march(year + draw.within(1..=3) as i32).max(since + Days::new(30));
    let to_kindergarten = draw.chance(35);
    let leaves = if to_kindergarten { class_3 } else { school };
    let mut any = false;
    if first < leaves && first <= story.last() {
        let facility = place::facility(draw, area, true);
        let extended = draw.chance(60).then(|| draw.chance(35));
        let period = (first, Some(leaves - Days::new(1)));
        let facility = (facility.0, facility.1.as_str());
        story.enrolment(who, "daycare", facility, period, extended);
        any = true;
    }
    let first = class_3.max(since + Days::new(30));
    if to_kindergarten && first < school && first <= story.last() {
        let sort = match draw.chance(35) {
            true => "kindergarten_public",
            false => "kindergarten_private",
        };
        let facility = place::facility(draw, area, false);
        let facility = (facility.0, facility.1.as_str());
        story.enrolment(
            who,
            sort,
            facility,
            (first, Some(school - Days::new(1))),
            None,
        );
        any = true;
    }
    any
}

/// The first of March, on which a school year begins.
fn march(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 3, 1).unwrap_or_default()
}

fn absence(story: &mut Story, draw: &mut Draw, who: Who, since: NaiveDate) -> bool {
    let room = (story.last() - since).num_days();
    if room < 150 || !draw.chance(14) {
        return false;
    }
    let from = since + Days::new(draw.within(30..=room - 110).unsigned_abs());
    let until = from + Days::new(draw.within(14..=105).unsigned_abs());
    story.absence(who, (from, Some(until)));
    true
}

fn applications(story: &mut Story, draw: &mut Draw, who: Who, child: &Member) -> bool {
    let programmes: &[&str] = match child.is_korean {
        true => &["child-allowance", "parental-benefit", "national-daycare"],
        false => &["ansan-daycare", "gyeonggi-daycare"],
    };
    let mut any = false;
    for programme in programmes {
        let on = child.birth + Days::new(draw.within(8..=120).unsigned_abs());
        let on = on.max(who.heard);
        if draw.chance(45) && on <= story.last() {
            story.application(who, programme, on);
            any = true;
        }
    }
    any
}
