// The words of devices and loans, as the core has them.

import { dayAt, sayDay, type Day } from '../lib/day';
import type { DeviceSort, LoanLine, LoanPurpose, LoanState } from '../lib/generated/contract';
import { say } from '../lib/words/say';

export const SORTS: DeviceSort[] = ['office', 'laptop'];
export const PURPOSES: LoanPurpose[] = ['visit', 'outreach', 'event', 'other'];
export const LOAN_STATES: LoanState[] = ['out', 'overdue', 'returned', 'forgotten', 'withdrawn', 'lost'];

/** Why something that is carried in a folder was not written or taken over. */
export const CARRY_REASONS = [
  'none',
  'unreachable',
  'mistyped',
  'wrong-code',
  'over',
  'foreign',
  'other-device',
  'other-account',
  'withdrawn',
  'too-new',
  'damaged',
  'drafts',
] as const;

/** The last day of a loan, whose end is the midnight after it in Korea. */
export function lastDay(until: string): Day {
  return dayAt(new Date(Date.parse(until) - 1).toISOString());
}

/** The same, said. */
export function sayLastDay(until: string): string {
  return sayDay(lastDay(until));
}

/** On which laptop a loan is, with whom, and how it stands. */
export function sayLoan({ device, account, state }: LoanLine): string {
  return say('on-loan', { device, account, state: say(`loan-state-${state}`) });
}
