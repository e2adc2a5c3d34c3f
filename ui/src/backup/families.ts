// Message ids of backups that are put together from a word of a vocabulary.

import { EVERY, OUTCOMES, REASONS, SAID_AT_FOOT, SCOPES, WHERES } from './reasons';

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'backup-error-': REASONS,
  'foot-backup-': SAID_AT_FOOT,
  'backup-every-': EVERY,
  'restored-': OUTCOMES,
  'restore-scope-': SCOPES,
  'restore-where-': WHERES,
  'restore-what-': WHERES,
};
