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
  'intake-on',
  'intake-person',
  'consent-on',
  'consent-sort',
  'consent-person',
  'consent-other',
  'consent-until',
  'consent-language',
  'screening-on',
  'screening-reason',
  'assessment-on',
  'plan-on',
  'plan-text',
  'plan-due',
  'plan-until',
  'goal-text',
  'progress-on',
  'progress-text',
  'progress-due',
  'delivery-on',
  'referral-on',
  'referral-reason',
  'meeting-sort',
  'meeting-text',
  'closure-on',
  'closure-reason',
  'closure-text',
  'reopening-on',
  'reopening-reason',
  'promise-on',
  'promise-person',
  'promise-text',
  'flag-person',
  'flag-sort',
  'flag-text',
] as const;

/** What a field is called where it stands. */
export function labelOf(kind: Kind, field: Field): string {
  const own = `field-${kind}-${field}`;
  return canSay(own) ? say(own) : say(`field-${field}`);
}
