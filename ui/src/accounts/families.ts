// Message ids of these screens that are put together from a word of a vocabulary.

import { ROLES } from '../lib/vocabulary';
import { PERMISSIONS } from './permissions';
import { SCOPES } from './reach';

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'permission-': PERMISSIONS,
  'role-what-': ROLES,
  'scope-': SCOPES,
  'scope-what-': SCOPES,
  'account-act-': ['found', 'add_account', 'change_account', 'close_account', 'change_passphrase', 'recover', 'role', 'grant', 'revoke', 'set_up_reset', 'ask_reset', 'reset_passphrase'],
  'account-': ['close', 'close-what', 'reset', 'reset-what'],
};
