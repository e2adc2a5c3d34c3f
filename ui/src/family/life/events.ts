// What is asked of each event of life, and how the answers become what the core takes.

import { readValue, shapeOf, type Around } from '../../lib/fields';
import type { Field, Kind, LifeEvent, LifeEventKind, Value } from '../../lib/generated/contract';

/** To whom it happens: one person, two, the parents, any of the family, or perhaps nobody yet. */
export type Who = 'one' | 'couple' | 'parents' | 'several' | 'newcomer';

interface Form {
  who: Who;
  /** What else is asked, each as the field of a kind. */
  asks: [Kind, Field][];
  /** The sorts of names that are asked. */
  names: ('hangul' | 'passport' | 'legal')[];
}

const PLACE: [Kind, Field][] = [
  ['address', 'area'],
  ['address', 'detail'],
];

export const FORMS: Record<LifeEventKind, Form> = {
  birth: {
    who: 'parents',
    asks: [
      ['person', 'sex'],
      ['nationality', 'country'],
    ],
    names: ['hangul', 'passport'],
  },
  marriage: { who: 'couple', asks: [], names: [] },
  separation: { who: 'couple', asks: PLACE, names: [] },
  divorce: { who: 'couple', asks: [], names: [] },
  departure: { who: 'several', asks: [], names: [] },
  death: { who: 'one', asks: [], names: [] },
  naturalisation: { who: 'one', asks: [['registration', 'from']], names: ['legal'] },
  arrival: {
    who: 'newcomer',
    asks: [
      ['person', 'birth_date'],
      ['person', 'sex'],
      ['nationality', 'country'],
      ...PLACE,
      ['stay', 'status'],
      ['stay', 'until'],
    ],
    names: ['hangul', 'passport'],
  },
  move: { who: 'several', asks: PLACE, names: [] },
  school_entry: { who: 'one', asks: [], names: [] },
};

/** What was typed: `on`, `person`, `other`, a field each, `name-hangul` and so on. */
export type Typed = Record<string, string>;

/** Everything that any event asks, with nothing typed. */
export function blank(): Typed {
  const fields = Object.values(FORMS).flatMap(({ asks }) => asks.map(([, field]) => field));
  return Object.fromEntries(['on', 'person', 'other', ...fields].map((key) => [key, '']));
}

/** What is wrong, by the key of what was typed: a message. */
export type Troubles = Record<string, string>;

/** Whether somebody new is told of, so that who they are is asked. */
export function isNew(event: LifeEventKind, typed: Typed): boolean {
  return event === 'birth' || (event === 'arrival' && (typed.person ?? '').trim() === '');
}

/** What is asked of this event with what is typed so far. */
export function asked(event: LifeEventKind, typed: Typed): Pick<Form, 'asks' | 'names'> {
  const { asks, names } = FORMS[event];
  if (event !== 'arrival' || isNew(event, typed)) return { asks, names };
  return { asks: asks.filter(([kind]) => kind !== 'person' && kind !== 'nationality'), names: [] };
}

/** Reads what was typed. */
export function read(
  family: string,
  event: LifeEventKind,
  typed: Typed,
  chosen: string[],
  around: Around,
): { event: LifeEvent } | { troubles: Troubles } {
  const troubles: Troubles = {};
  const value = (key: string, kind: Kind, field: Field): Value => {
    const given = readValue(shapeOf(kind, field), typed[key] ?? '', around);
    if ('value' in given) return given.value;
    troubles[key] = given.trouble;
    return null;
  };
  const on = value('on', 'note', 'on');
  if (on === null && !troubles.on) troubles.on = 'needed';

  const { who } = FORMS[event];
  const roles = who === 'couple' || who === 'parents' ? ['person', 'other'] : ['person'];
  const people = roles.flatMap((role) => value(role, 'tie', role as Field) ?? []).map(String);
  if (who === 'couple' && people.length < 2) troubles.other ??= 'needed';
  if (who !== 'several' && who !== 'newcomer' && people.length === 0) troubles.person ??= 'needed';

  const { asks, names } = asked(event, typed);
  const fields: Partial<Record<Field, Value>> = {};
  for (const [kind, field] of asks) {
    const given = value(field, kind, field);
    if (given !== null) fields[field] = given;
  }
  const told = names.flatMap((sort) => {
    const text = (typed[`name-${sort}`] ?? '').normalize('NFC').trim();
    return text === '' ? [] : [{ sort, text }];
  });
  if (Object.keys(troubles).length > 0) return { troubles };
  return {
    event: {
      family,
      event,
      on: String(on),
      people: who === 'several' ? chosen : people,
      fields,
      names: told,
    },
  };
}
