import type { BackupEvery } from '../lib/generated/contract';

/** Why a backup cannot be made, opened or restored, as the core says it. */
export const REASONS = [
  'none',
  'no-folder',
  'unreachable',
  'foreign',
  'within',
  'in-use',
  'too-new',
  'damaged',
  'unfaithful',
  'occupied',
  'disk-full',
  'disk',
  'key',
  'faults',
  'unsound',
  'missing',
] as const;

/** Those that are said at the foot of the window, in few words; others are said in the settings. */
export const SAID_AT_FOOT = ['unreachable', 'disk-full', 'disk', 'faults', 'unsound', 'missing', 'unfaithful', 'other'] as const;

export const EVERY: BackupEvery[] = ['never', 'day', 'week'];

/** What became of families that were to come back. */
export const OUTCOMES = ['placed', 'same', 'united', 'replaced', 'destroyed', 'not-in-backup', 'fault', 'left-alone'] as const;

/** What another attempt does not mend by itself. */
export const NOT_TRIED_AGAIN: readonly string[] = ['unsound', 'missing'];

/** How much comes back, and where to. */
export const SCOPES = ['one', 'all'] as const;
export const WHERES = ['here', 'beside'] as const;

/** How many days may go by without a backup before the foot warns: longer than they should. */
export function warnAfter(every: BackupEvery): number {
  return every === 'day' ? 3 : 8;
}
