// What a form is called where another one refers to it.

import { sayDayShort } from './day';
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

/** The records of a family that others can refer to, by kind. */
export function referable(view: FamilyView, around: Around): Partial<Record<Kind, Named[]>> {
  const named = (records: RecordView[]) =>
    records.map((record) => ({ id: record.id, name: nameOfForm(record, around) }));
  const of = (kind: Kind) => named(view.forms.filter((form) => form.kind === kind));
  return { plan: of('plan'), goal: of('goal'), consent: of('consent'), note: named(view.notes) };
}
