// Message ids of these screens that are put together from a word of a vocabulary.

import { CLASSES, COLUMNS, GROUNDS, REACHES, STAGES } from './words';

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'record-class-': CLASSES,
  'retention-': CLASSES,
  'destruction-how-': CLASSES,
  'destruction-unit-': CLASSES,
  'destruction-approve-': CLASSES,
  'destruction-ground-': GROUNDS,
  'destruction-stage-': STAGES,
  'destruction-column-': COLUMNS,
  'certificate-law-': GROUNDS,
  'backup-reach-': REACHES,
  'refusal-': ['not-due', 'already-proposed', 'nothing-there'],
  'rail-': ['destruction'],
  'work-': ['destroying', 'clearing-backups'],
};
