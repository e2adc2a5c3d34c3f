import type { Field, Kind } from './generated/contract';
import { canSay, say } from './words/say';

/** Fields that are called otherwise in a certain kind of record. */
export const OWN_LABELS = [
  'guardian-other',
  'address-from',
  'address-until',
  'enrolment-sort',
  'enrolment-from',
  'enrolment-until',
  'name-sort',
  'name-text',
  'registration-sort',
  'registration-from',
  'tie-sort',
  'bond-sort',
  'bond-other',
  'absence-from',
  'absence-until',
  'application-on',
] as const;

/** What a field is called where it stands. */
export function labelOf(kind: Kind, field: Field): string {
  const own = `field-${kind}-${field}`;
  return canSay(own) ? say(own) : say(`field-${field}`);
}
