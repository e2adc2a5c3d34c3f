// A long list is drawn from its beginning on, a part a frame: what is looked at first stands at
// once, and all of it stands soon.

export class Progressive {
  #drawn = $state(0);
  #of = $state.raw<unknown>();
  readonly #first: number;
  readonly #begins: () => unknown;

  /**
   * Made while a component is: `count` says how long the list is. Where `begins` gives something
   * else than before, it is another list, which is drawn from its beginning on.
   */
  constructor(count: () => number, first: number, step: number, begins: () => unknown = () => undefined) {
    this.#first = first;
    this.#begins = begins;
    this.#drawn = first;
    $effect(() => {
      const [drawn, of] = [this.drawn, begins()];
      if (drawn >= count()) return;
      const frame = requestAnimationFrame(() => ([this.#drawn, this.#of] = [drawn + step, of]));
      return () => cancelAnimationFrame(frame);
    });
  }

  /** How many are drawn by now. */
  get drawn(): number {
    return this.#of === this.#begins() ? this.#drawn : this.#first;
  }
}
