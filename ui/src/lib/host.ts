// The one door to the host. Nothing else imports `@tauri-apps`.

import { invoke, isTauri } from '@tauri-apps/api/core';
import { confirming } from './confirm.svelte';
import type { Commands, Failure } from './generated/contract';

export type CommandName = keyof Commands;
export type InputOf<N extends CommandName> = Commands[N]['input'];
export type OutputOf<N extends CommandName> = Commands[N]['output'];

/** Answers commands. */
export type Host = <N extends CommandName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;

/** The host has refused; the failure says why in codes. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

let host: Host = (name, input) => {
  const bytes = 'content' in input ? input.content : null;
  if (!(bytes instanceof Uint8Array)) return invoke(name, { input });
  // A large file goes as it is: to write it as letters would hold up the window.
  return invoke(name, bytes, { headers: { 'hamkke-input': asciiOf({ ...input, content: '' }) } });
};

/** JSON without a letter that a header could not hold. */
function asciiOf(input: object): string {
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(input).replace(/[^\x20-\x7e]/g, escaped);
}

/** Puts another host in place: tests, and the plain browser of `npm run dev`. */
export function useHost(other: Host): void {
  host = other;
}

/** Whether the page runs in the program's own window. */
export const inWindow = isTauri;

/**
 * Sends a command. Where the host wants the passphrase first, it is asked for and the command sent
 * once more. Throws `Refused`.
 */
export async function call<N extends CommandName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  try {
    return await send(name, input);
  } catch (thrown) {
    const asks = thrown instanceof Refused && thrown.failure.code === 'confirm';
    if (!asks || !(await confirming.ask(thrown.failure))) throw thrown;
    return send(name, input);
  }
}

/** Commands that are not answered yet. */
const waiting = new Set<Promise<unknown>>();

async function send<N extends CommandName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer = host(name, input);
  waiting.add(answer);
  try {
    return await answer;
  } catch (thrown) {
    throw thrown instanceof Refused ? thrown : new Refused(asFailure(thrown));
  } finally {
    waiting.delete(answer);
  }
}

/** Waits until every command that was sent by now is answered. */
export async function answered(): Promise<void> {
  await Promise.allSettled(waiting);
}

function asFailure(thrown: unknown): Failure {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown) return thrown as Failure;
  return { code: 'bad_call', field: null, value: null, reason: null };
}
