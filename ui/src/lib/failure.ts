// Failures in words: what happened, what is kept, what to do.

import type { Failure, FailureCode } from './generated/contract';
import { Refused } from './host';
import { canSay, say } from './words/say';

export const FAILURE_CODES: FailureCode[] = [
  'wrong_secret',
  'waiting',
  'account_closed',
  'confirm',
  'not_logged',
  'last_manager',
  'weak_passphrase',
  'centre_exists',
  'centre_in_use',
  'no_centre',
  'signed_out',
  'denied',
  'changed_meanwhile',
  'family_shut',
  'not_found',
  'destroyed',
  'file_in_use',
  'file_too_new',
  'file_damaged',
  'read_only',
  'invalid_field',
  'undo_blocked',
  'busy',
  'register_damaged',
  'disk_full',
  'disk',
  'backup',
  'copy',
  'carry',
  'loan_over',
  'transfer',
  'bad_call',
];

/** A failure as a sentence; a value that was refused is named with its field and the reason. */
export function sayFailure(failure: Failure): string {
  const { code, field, value, reason } = failure;
  if (code === 'undo_blocked' && reason && canSay(`undo-blocked-${reason}`)) return say(`undo-blocked-${reason}`);
  if (code === 'not_logged' && reason && canSay(`not-logged-${reason}`)) return say(`not-logged-${reason}`);
  if (code === 'invalid_field' && !field && reason && canSay(`refusal-${reason}`)) return say(`refusal-${reason}`);
  if (code === 'backup' && reason && canSay(`backup-error-${reason}`)) return say(`backup-error-${reason}`);
  if (code === 'copy' && reason && canSay(`incoming-error-${reason}`)) return say(`incoming-error-${reason}`);
  if (code === 'denied' && reason === 'for-supervisor') return say('failure-denied-for-supervisor');
  if (code === 'carry' && reason && canSay(`carry-${reason}`)) return say(`carry-${reason}`, { group: value ?? '0' });
  if (code === 'transfer' && reason && canSay(`transfer-refused-${reason}`)) return say(`transfer-refused-${reason}`);
  if (code !== 'invalid_field' || !field || !canSay(`field-${field}`)) return say(`failure-${code}`, { value: value ?? '' });
  const why = reason && canSay(`refusal-${reason}`) ? say(`refusal-${reason}`) : '';
  const named = { field: say(`field-${field}`), value: value ?? '' };
  // Where nothing was typed, or a file was brought, there is no value to quote.
  if (!value && why) return say('failure-field-why', { ...named, why });
  return `${say('failure-field', named)} ${why}`.trim();
}

/** What the host refused with; anything else is a fault of the program and goes on. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Refused) return thrown.failure;
  throw thrown;
}
