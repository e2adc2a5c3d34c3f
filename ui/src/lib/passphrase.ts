import { sayFailure } from './failure';
import type { Failure } from './generated/contract';
import type { Sending } from './sending.svelte';
import { say } from './words/say';

/** The shortest passphrase that the house takes, in letters. */
export const SHORTEST = 10;

/** The message that says what is wrong with a new passphrase; none if it will do. */
export function passphraseTrouble(passphrase: string, again: string): string | null {
  if ([...passphrase.normalize('NFC')].length < SHORTEST) return 'passphrase-short';
  return passphrase === again ? null : 'passphrase-differs';
}

/** Why the passphrase that somebody has was refused; none where the failure is about something else. */
export function passphraseRefused(failure: Failure | null): string | null {
  return failure?.code === 'wrong_secret' || failure?.code === 'waiting' ? sayFailure(failure) : null;
}

/** What is wrong with the passphrase that somebody has, as it was typed into a form. */
export function passphraseTold(sending: Sending, passphrase: string): string | null {
  return passphraseRefused(sending.failure) ?? (sending.tried && passphrase === '' ? say('needed') : null);
}
