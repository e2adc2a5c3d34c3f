// Where the program stands, as the host says it.

import { keepAll } from './drafts.svelte';
import { failureOf } from './failure';
import { call } from './host';
import type { AccountCard, Status } from './generated/contract';
import { look } from './words/look.svelte';

/** How often progress is asked for while long work runs, in milliseconds. */
const POLL = 250;

class Session {
  #status = $state.raw<Status | null>(null);
  #poll: ReturnType<typeof setTimeout> | undefined;

  /** None until the host has answered for the first time. */
  get status(): Status | null {
    return this.#status;
  }

  /** The computer's day. */
  get today(): string {
    return this.#status?.today ?? '';
  }

  /** Everyone who works in the centre. */
  get accounts(): AccountCard[] {
    return this.#status?.centre?.accounts ?? [];
  }

  may(permission: string): boolean {
    return this.#status?.session?.permissions.includes(permission) ?? false;
  }

  /** Takes a status that came with another answer. */
  take(status: Status): void {
    // What is as it was leaves the screens alone.
    if (JSON.stringify(status) !== JSON.stringify(this.#status)) this.#status = status;
    if (status.session) look.takeUp(status.session.account.id);
    clearTimeout(this.#poll);
    if (status.progress) this.#poll = setTimeout(() => void this.refresh().catch(failureOf), POLL);
  }

  /** Tells the host that somebody is at the desk; hears whether it was locked meanwhile. */
  async stir(): Promise<void> {
    this.take(await call('stir', {}));
  }

  async refresh(): Promise<void> {
    this.take(await call('status', {}));
  }

  async signOut(): Promise<void> {
    try {
      await keepAll();
      this.take(await call('sign_out', {}));
    } catch (thrown) {
      // Nobody was signed in any more: the status says where the program stands.
      failureOf(thrown);
      await this.refresh();
    }
  }
}

export const session = new Session();
