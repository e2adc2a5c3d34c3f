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
  /** Others may go with the one to whom it happens. */
  along?: true;
  /** Who goes may no longer be of this family. */
  leaves?: true;
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
  separation: { who: 'couple', asks: PLACE, names: [], along: true, leaves: true },
  divorce: { who: 'couple', asks: PLACE, names: [], along: true, leaves: true },
  departure: { who: 'several', asks: [], names: [], leaves: true },
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
  school_entry: { who: 'one', asks: [['enrolment', 'facility']], names: [] },
};

/** What was typed: `on`, `person`, `other`, `parent`, a field each, `name-hangul` and so on. */
export type Typed = Record<string, string>;

/** Everything that was told: what was typed, and who and what was ticked. */
export interface Told {
  typed: Typed;
  /** To whom it happened, where it can be several. */
  chosen: string[];
  /** Who went with the one who left. */
  along: string[];
  /** Whether they are no longer of this family. */
  leaves: boolean;
}

/** Everything that any event asks, with nothing typed. */
export function blank(): Typed {
  const fields = Object.values(FORMS).flatMap(({ asks }) => asks.map(([, field]) => field));
  return Object.fromEntries(['on', 'person', 'other', 'parent', ...fields].map((key) => [key, '']));
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

/** Where in what is typed people stand: a role of the tie that it makes, by the key. */
export type Role = 'person' | 'other' | 'parent';

/** Whom an event asks for by name. Of a child that is new, the parents are asked. */
export function rolesOf(event: LifeEventKind, typed: Typed): Role[] {
  const { who } = FORMS[event];
  if (who === 'several') return [];
  if (who === 'couple' || who === 'parents') return ['person', 'other'];
  return event === 'arrival' && isNew(event, typed) ? ['person', 'parent', 'other'] : ['person'];
}

/** Reads what was told. */
export function read(
  family: string,
  event: LifeEventKind,
  { typed, chosen, along, leaves }: Told,
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

  const { who, along: others, leaves: mayLeave } = FORMS[event];
  const people = rolesOf(event, typed)
    .flatMap((role) => value(role, 'tie', role === 'other' ? 'other' : 'person') ?? [])
    .map(String);
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
      people: who === 'several' ? chosen : [...people, ...(others ? along.filter((id) => !people.includes(id)) : [])],
      leavesFamily: mayLeave === true && leaves,
      fields,
      names: told,
    },
  };
}
