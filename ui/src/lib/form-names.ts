// What a form is called where another one refers to it.

import { sayDayShort } from './day';
import { COLUMNS, LISTS } from './lists';
import { say } from './words/say';
import { sayValue, shapeOf, type Around, type Named } from './fields';
import type { Field, FamilyView, Kind, RecordView } from './generated/contract';

/** The fields that tell one form of a kind from another. */
const TELLING: Partial<Record<Kind, Field[]>> = {
  intake: ['route'],
  consent: ['sort', 'person'],
  screening: ['result'],
  assessment: ['risk'],
  plan: ['text'],
  goal: ['text'],
  progress: ['goal', 'score'],
  delivery: ['service_area', 'session'],
  referral: ['agency', 'outcome'],
  meeting: ['sort'],
  exception: ['text'],
  promise: ['text'],
  closure: ['reason'],
  reopening: ['reason'],
  aftercare: ['way'],
  note: ['way'],
  flag: ['sort', 'person', 'text'],
};

/** `제3자 제공 · 응우옌 티 란`, without its day. */
export function tellingOf(form: RecordView, around: Around): string {
  return (TELLING[form.kind] ?? [])
    .flatMap((field) => {
      const value = form.fields[field] ?? null;
      return value === null ? [] : [sayValue(shapeOf(form.kind, field), value, around)];
    })
    .join(' · ');
}

/** `2024. 3. 6. · 제3자 제공 · 응우옌 티 란`. */
export function nameOfForm(form: RecordView, around: Around): string {
  const on = form.fields.on;
  return [typeof on === 'string' ? sayDayShort(on) : '', tellingOf(form, around)]
    .filter((part) => part !== '')
    .join(' · ');
}

function namedPaper(paper: RecordView): Named {
  return { id: paper.id, name: String(paper.fields.name ?? '') };
}

/** What a paper of the family can evidence: its people and what is known of each. */
export function facts(view: FamilyView, around: Around): Named[] {
  const said = (record: RecordView, fields: readonly Field[]) =>
    fields
      .flatMap((field) => {
        const value = record.fields[field] ?? null;
        return value === null ? [] : [sayValue(shapeOf(record.kind, field), value, around)];
      })
      .slice(0, 2);
  const name = (words: string[]) => words.filter((word) => word !== '').join(' · ');
  const ofPeople = view.people.flatMap((person) => [
    { id: person.id, name: name([person.shown.main, ...said(person.record, ['birth_date'])]) },
    ...LISTS.flatMap((list) =>
      (person.lists[list]?.records ?? []).map((record) => ({
        id: record.id,
        name: name([person.shown.main, say(`kind-${record.kind}`), ...said(record, COLUMNS[list])]),
      })),
    ),
  ]);
  const ties = view.ties.map((tie) => ({ id: tie.id, name: name([say('kind-tie'), ...said(tie, ['person', 'sort'])]) }));
  const consents = view.forms
    .filter((form) => form.kind === 'consent')
    .map((form) => ({ id: form.id, name: name([say('kind-consent'), nameOfForm(form, around)]) }));
  return [...ofPeople, ...ties, ...consents];
}

/** The records of a family that others can refer to, by kind. */
export function referable(view: FamilyView, around: Around): Partial<Record<Kind, Named[]>> {
  const named = (records: RecordView[]) =>
    records.map((record) => ({ id: record.id, name: nameOfForm(record, around) }));
  const of = (kind: Kind) => named(view.forms.filter((form) => form.kind === kind));
  const decided = { screening: of('screening'), assessment: of('assessment'), closure: of('closure'), exception: of('exception') };
  return { ...decided, plan: of('plan'), goal: of('goal'), consent: of('consent'), note: named(view.notes), document: view.documents.map(namedPaper) };
}
