// What of a person's lists holds on a day.

import { daysBetween, type Day } from '../lib/day';
import type { Field, List, PersonView } from '../lib/generated/contract';

export interface Held {
  value: string;
  until: Day | null;
}

/** Values of a list whose period covers the day. One without a first day is taken to hold. */
export function heldOn(person: PersonView, list: List, field: Field, day: Day): Held[] {
  const records = person.lists[list]?.records ?? [];
  return records.flatMap(({ fields }) => {
    const value = fields[field];
    const from = typeof fields.from === 'string' ? fields.from : null;
    const until = typeof fields.until === 'string' ? fields.until : null;
    const holds = (from === null || from <= day) && (until === null || day <= until);
    return typeof value === 'string' && holds ? [{ value, until }] : [];
  });
}

/** Before the end of a stay, an extension is asked for: the last sixty days count. */
const NEAR = 60;

export function isNear(until: Day, today: Day): boolean {
  return daysBetween(today, until) <= NEAR;
}
