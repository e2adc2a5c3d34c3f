// The page of a handover as lines under titles, for the screen and for paper alike.

import { sayCountry } from '../lib/data/countries';
import { sayDayShort, sayDaysLeft, unbroken } from '../lib/day';
import { sayValue, shapeOf, type Around } from '../lib/fields';
import { GREATEST_NEED } from '../lib/forms';
import type {
  FamilyView,
  Field,
  HandoverGoal,
  HandoverLine,
  HandoverPage,
  HandoverPerson,
  HandoverRisk,
  Kind,
  Need,
  Work,
} from '../lib/generated/contract';
import { labelOf } from '../lib/labels';
import { canSay, say } from '../lib/words/say';
import { sayAbout, sayWhat } from '../disputes/words';
import { sayWork } from '../today/say-work';
import { whereOf, type Where } from '../today/where';
import { whereIs } from './where';

/** A line: when, what, what else is known, and where it stands in the family. */
export interface Row {
  key: string;
  when: string | null;
  /** Whether its day has come. */
  near: boolean;
  what: string;
  more: string | null;
  where: Where | null;
}

/** Lines under a title. */
export interface Part {
  name: string;
  title: string;
  rows: Row[];
  /** Whether it warns. */
  warns: boolean;
}

/** What stands in the place of a kind's word: the way of a contact, the agency of a referral. */
const SORTS: Partial<Record<Kind, Field>> = { note: 'way', aftercare: 'way', intake: 'route', referral: 'agency', stay: 'status' };

function joined(words: (string | null | undefined)[]): string | null {
  return words.filter((word) => word !== null && word !== undefined && word !== '').join(' · ') || null;
}

/** The parts of the page, in the order in which somebody asks who takes a family over. */
export function partsOf(page: HandoverPage, view: FamilyView, around: Around): Part[] {
  const part = (name: string, rows: Row[], title = say(`handover-${name}`), warns = false): Part => ({ name, title, rows, warns });
  const lines = (all: HandoverLine[]) => all.map((line) => lineRow(line, view, around));
  const works = (all: Work[]) => all.map((work, at) => workRow(work, at, view, page.on));
  const contacts = say('handover-contacts', { count: page.contactCount });
  return [
    part('people', page.people.map((person) => personRow(person))),
    part('risks', page.risks.map((risk) => riskRow(risk, view, around)), undefined, true),
    part('promises', works(page.promises)),
    part('unanswered', lines(page.unanswered)),
    part('deadlines', works(page.deadlines)),
    part('conflicts', conflictRows(page, around)),
    part('story', storyRows(page, view, around)),
    part('contacts', lines(page.contacts), contacts),
    part('goals', page.goals.map((goal) => goalRow(goal, view))),
    part('unknown', unknownRows(page, view)),
    part('unseen', lines(page.unseen)),
  ];
}

function personRow(person: HandoverPerson): Row {
  const { shown } = person;
  const stay = person.stay
    ? joined([
        sayValue({ sort: 'stay' }, person.stay, { today: '', people: [], accounts: [] }),
        person.stayUntil ? say('handover-until', { day: sayDayShort(person.stayUntil) }) : null,
      ])
    : null;
  const speaks = person.speaks
    ? sayValue({ sort: 'languages' }, person.speaks, { today: '', people: [], accounts: [] })
    : say('handover-languages-unasked');
  const needs = { true: 'handover-interpreter', false: 'handover-interpreter-none', null: 'handover-interpreter-unasked' } as const;
  return {
    key: person.record,
    when: null,
    near: false,
    what: joined([shown.main, shown.passport === shown.main ? null : shown.passport]) ?? '',
    more: joined([
      person.relation && canSay(`relation-${person.relation}`) ? say(`relation-${person.relation}`) : person.relation,
      person.age === null ? null : say('person-age', { age: person.age }),
      person.diedOn ? say('handover-died', { day: sayDayShort(person.diedOn) }) : null,
      person.nationalities.map(sayCountry).join(', '),
      stay,
      speaks,
      say(needs[`${person.interpreterNeeded}`]),
    ]),
    where: { tab: 'overview', person: person.record, mark: null },
  };
}

function lineRow(line: HandoverLine, view: FamilyView, around: Around): Row {
  const sort = line.sort ? sayValue(shapeOf(line.kind, SORTS[line.kind] ?? 'sort'), line.sort, around) : null;
  return {
    key: line.record,
    when: line.on ? sayDayShort(line.on) : null,
    near: false,
    what: joined([say(`kind-${line.kind}`), sort, line.person]) ?? '',
    more: line.words,
    where: whereIs(line.kind, line.record, view),
  };
}

function workRow(work: Work, at: number, view: FamilyView, today: string): Row {
  return {
    key: `${at} ${work.item}`,
    when: work.due ? unbroken(`${sayDaysLeft(work.due, today)} · ${sayDayShort(work.due)}`) : say('work-no-day'),
    near: work.due !== null && work.due <= today,
    what: sayWork(work),
    more: joined([say(`work-kind-${work.kind}`), work.personName]),
    where: whereOf(work, view),
  };
}

function riskRow(risk: HandoverRisk, view: FamilyView, around: Around): Row {
  const value = sayValue(shapeOf(risk.kind, risk.field), risk.value, around);
  const found = risk.field === 'violence' ? `${value}/${GREATEST_NEED}` : value;
  return {
    key: `${risk.record} ${risk.field}`,
    when: risk.on ? sayDayShort(risk.on) : null,
    near: false,
    what: risk.kind === 'flag' ? value : `${labelOf(risk.kind, risk.field)}: ${found}`,
    more: joined([risk.person, risk.words]),
    where: whereIs(risk.kind, risk.record, view),
  };
}

function conflictRows(page: HandoverPage, around: Around): Row[] {
  return page.conflicts.map((conflict) => ({
    key: `${conflict.record} ${conflict.field}`,
    when: null,
    near: false,
    what: sayAbout(conflict),
    more: conflict.said.map((said) => `${sayWhat(said, conflict.kind, conflict.field, around)} (${said.by})`).join(' ↔ ') || null,
    where: { tab: 'disputes', person: null, mark: { record: conflict.record } },
  }));
}

function storyRows(page: HandoverPage, view: FamilyView, around: Around): Row[] {
  const told = (key: string, what: string): Row => ({ key, when: null, near: false, what, more: null, where: { tab: 'course', person: null, mark: null } });
  const rows = page.intake ? [lineRow(page.intake, view, around)] : [];
  if (page.stage) rows.push(told('stage', say('handover-stage', { stage: say(`stage-${page.stage}`) })));
  if (page.closed) rows.push(told('closed', say('handover-closed')));
  return rows;
}

function goalRow(goal: HandoverGoal, view: FamilyView): Row {
  const reviewed =
    goal.score === null
      ? say('handover-no-review')
      : say('handover-score', { score: goal.score, day: goal.reviewedOn ? sayDayShort(goal.reviewedOn) : '–' });
  return {
    key: goal.record,
    when: goal.due ? sayDayShort(goal.due) : null,
    near: false,
    what: goal.text ?? say('kind-goal'),
    more: reviewed,
    where: whereIs('goal', goal.record, view),
  };
}

function unknownRows(page: HandoverPage, view: FamilyView): Row[] {
  const asked = page.questions.map(({ person, fact }, at): Row => ({
    key: `question ${at}`,
    when: null,
    near: false,
    what: say(`question-${fact.replaceAll('.', '-')}`, { who: person ?? '' }),
    more: person,
    where: { tab: 'childcare', person: null, mark: null },
  }));
  const needed = page.needs.map((need, at): Row => ({
    key: `need ${at}`,
    when: null,
    near: false,
    what: sayNeed(need),
    more: view.people.find(({ id }) => id === need.person)?.shown.main ?? null,
    where: { tab: 'course', person: null, mark: null },
  }));
  return [...asked, ...needed];
}

/** `접수·초기상담지: 상담 경로`. */
function sayNeed({ kind, field, sort }: Need): string {
  const what = joined([field ? labelOf(kind, field) : null, sort && canSay(`${kind}-sort-${sort}`) ? say(`${kind}-sort-${sort}`) : sort]);
  return what ? `${say(`kind-${kind}`)}: ${what}` : say(`kind-${kind}`);
}
