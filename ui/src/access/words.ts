// What the access log says: the words of the core, and how a line is said.

import type { AccessLine } from '../lib/generated/contract';
import { canSay, say } from '../lib/words/say';

/** What is noted. */
export const DEEDS = [
  'signed_in',
  'signed_out',
  'locked',
  'sign_in_failed',
  'recovered',
  'family_opened',
  'hit_opened',
  'search_shown',
  'family_made',
  'number_revealed',
  'contacts_shown',
  'number_copied',
  'printed',
  'paper_taken_out',
  'paper_destroyed',
  'consent_withdrawn',
  'picture_taken_out',
  'document_taken_out',
  'list_taken_out',
  'statistics_taken_out',
  'imported',
  'import_undone',
  'backed_up',
  'restored',
  'glass_broken',
  'glass_signed_off',
  'family_given',
  'family_taken',
  'copy_taken_in',
  'copy_taken_back',
  'family_sealed',
  'shelf_changed',
  'family_unsealed',
  'denied',
  'account_added',
  'account_changed',
  'account_closed',
  'passphrase_changed',
  'reset_set_up',
  'reset_asked',
  'passphrase_reset',
  'confirmed',
  'confirm_failed',
  'log_read',
  'log_taken_out',
  'log_reviewed',
  'log_pruned',
  'log_broken',
  'log_rules_set',
  'destruction_proposed',
  'destruction_approved',
  'destruction_refused',
  'records_destroyed',
  'retention_set',
  'device_enrolled',
  'device_withdrawn',
  'lent',
  'loan_taken',
  'loan_extended',
  'loan_returned',
  'loan_withdrawn',
  'loan_lost',
  'quarantine_judged',
  'partner_kept',
  'partner_forgotten',
  'family_sent',
  'transfer_called_back',
  'transfer_accepted',
  'transfer_refused',
  'transfer_heard',
] as const;

/** What is unusual, and the deeds that a reviewer then looks at. */
export const OF_PATTERN: Record<string, readonly string[]> = {
  night: ['family_opened', 'hit_opened'],
  weekend: ['family_opened', 'hit_opened'],
  holiday: ['family_opened', 'hit_opened'],
  many_families: ['family_opened', 'hit_opened'],
  many_numbers: ['number_revealed', 'number_copied'],
  wrong_passphrases: ['sign_in_failed', 'confirm_failed'],
  denials: ['denied'],
  taken_out: ['paper_taken_out', 'picture_taken_out', 'document_taken_out', 'list_taken_out', 'statistics_taken_out', 'log_taken_out'],
};
export const PATTERNS = Object.keys(OF_PATTERN);

/** What can be wrong with the log. */
export const FAULTS = [
  'altered',
  'missing',
  'moved',
  'unreadable',
  'unsigned',
  'wrong_signer',
  'beginning_cut',
  'end_cut',
  'no_mark',
  'gap_noted',
  'closed',
  'put_aside',
] as const;

/** The columns of the table, here and where it is saved. */
export const COLUMNS = ['at', 'by', 'device', 'deed', 'family', 'person', 'about', 'purpose', 'seq'] as const;

/** What was done; a word of a newer version stands as it is. */
export function sayDeed(deed: string | null): string {
  const id = `deed-${deed ?? 'unread'}`;
  return canSay(id) ? say(id) : (deed ?? '');
}

/** What it was about, where that is more than the family. */
export function sayAbout(line: AccessLine): string {
  const { about, account, count, deed } = line;
  if (account !== null) return account;
  if (about !== null && canSay(`permission-${about}`)) return say(`permission-${about}`);
  if (about !== null && canSay(`record-class-${about}`)) return say(`record-class-${about}`);
  if (deed === 'printed' && about !== null) return say('access-screen', { screen: sayScreen(about) });
  if (about !== null && canSay(`document-${about}`)) return say(`document-${about}`);
  if (about !== null && canSay(`tab-${about}`)) return say(`tab-${about}`);
  return count === null ? '' : say('access-gone', { count });
}

function sayScreen(screen: string): string {
  for (const prefix of ['tab-', 'rail-']) if (canSay(prefix + screen)) return say(prefix + screen);
  return screen;
}
