// The words of the core about destruction.

import type { RecordClass } from '../lib/generated/contract';

/** What is destroyed together, the larger first. */
export const CLASSES: readonly RecordClass[] = ['case_file', 'numbers', 'papers'];
export const GROUNDS = ['period_over', 'on_request'] as const;
export const STAGES = ['proposed', 'refused', 'approved', 'destroyed'] as const;
export const REACHES = ['cleared', 'partly', 'no_place'] as const;

/** The columns of the register where it is saved. */
export const COLUMNS = [
  'number',
  'class',
  'families',
  'count',
  'ground',
  'stage',
  'how',
  'proposed-on',
  'proposed-by',
  'decided-on',
  'decided-by',
  'ended-on',
  'device',
  'reach',
] as const;
