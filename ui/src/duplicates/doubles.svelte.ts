// What is known of the people of the open family beyond its own file.

import { getContext, setContext } from 'svelte';
import type { Decided, Doubled, Doubles } from '../lib/generated/contract';
import { call, Refused } from '../lib/host';

export class OpenDoubles {
  #known = $state.raw<Doubles>({ alike: [], decided: [] });
  #asked = 0;

  constructor(readonly family: string) {}

  /** Asks anew; where the register cannot answer, what was known stays. */
  async load(): Promise<void> {
    const mine = ++this.#asked;
    try {
      const known = await call('doubles', { family: this.family });
      if (mine === this.#asked) this.#known = known;
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown;
    }
  }

  /** Those of the decisions about people who left this file for another. */
  gone(here: string[]): string[] {
    const left = this.#known.decided.filter((one) => one.decision === 'same' && !one.here && !here.includes(one.person));
    return left.map(({ person }) => person);
  }

  alike(person: string): Doubled[] {
    return this.#known.alike.filter((one) => one.person === person);
  }

  decided(person: string): Decided[] {
    return this.#known.decided.filter((one) => one.person === person);
  }
}

const KEY = Symbol('doubles');

export function knowDoubles(family: string): OpenDoubles {
  return setContext(KEY, new OpenDoubles(family));
}

export function theDoubles(): OpenDoubles {
  return getContext<OpenDoubles>(KEY);
}
