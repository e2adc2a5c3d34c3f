// What is half typed, kept by the host so that it survives a crash, and offered again.

import { SvelteMap } from 'svelte/reactivity';
import { failureOf } from './failure';
import type { Draft } from './generated/contract';
import { call } from './host';

/** How long typing rests before it is kept, in milliseconds. */
const REST = 300;

export class Drafts {
  #kept = new SvelteMap<string, Draft>();
  // Nothing on a screen follows what is waiting.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #waiting = new Map<string, { text: string; timer: ReturnType<typeof setTimeout> }>();

  /** Drafts of a family; of forms outside of a family, where there is none. */
  constructor(readonly family: string | null) {}

  /** Fetches what an earlier session left. */
  async load(): Promise<void> {
    const { drafts } = await call('drafts', { family: this.family });
    this.#kept.clear();
    for (const draft of drafts) this.#kept.set(draft.key, draft);
  }

  /** What was left half typed there. */
  left(key: string): Draft | undefined {
    return this.#kept.get(key);
  }

  /** How many were left. */
  get count(): number {
    return this.#kept.size;
  }

  /** Keeps what is typed, once typing rests. */
  keep(key: string, text: string): void {
    clearTimeout(this.#waiting.get(key)?.timer);
    const timer = setTimeout(() => void this.#write(key), REST);
    this.#waiting.set(key, { text, timer });
  }

  /** Keeps everything at once: the field is left, the window goes. */
  async flush(): Promise<void> {
    await Promise.all([...this.#waiting.keys()].map((key) => this.#write(key)));
  }

  /** Forgets what was typed there: it was saved or taken back. */
  async drop(key: string): Promise<void> {
    clearTimeout(this.#waiting.get(key)?.timer);
    this.#waiting.delete(key);
    this.#kept.delete(key);
    // A draft that could not be dropped is offered once more: a nuisance, and no loss.
    await call('drop_draft', { family: this.family, key }).catch(failureOf);
  }

  async #write(key: string): Promise<void> {
    const waiting = this.#waiting.get(key);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(key);
    try {
      await call('keep_draft', { family: this.family, key, text: waiting.text });
    } catch (thrown) {
      failureOf(thrown);
      // It waits for the next key or the next time that everything is kept.
      if (!this.#waiting.has(key)) this.#waiting.set(key, waiting);
    }
  }
}

// Nothing on a screen follows who types where.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const typing = new Set<Drafts>();

/** Keeps whatever is half typed anywhere, before whoever typed it is signed out. */
export async function keepAll(): Promise<void> {
  await Promise.all([...typing].map((drafts) => drafts.flush()));
}

/** Keeps drafts when the window goes or is hidden. Call within an effect. */
export function keepOnLeaving(drafts: Drafts): () => void {
  const flush = () => void drafts.flush();
  typing.add(drafts);
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  return () => {
    flush();
    typing.delete(drafts);
    window.removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flush);
  };
}
