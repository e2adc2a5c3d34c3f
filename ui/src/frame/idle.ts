// Whether somebody is at the desk. The host keeps the time and locks; here it only hears of hands
// on keys and mouse, and the window hears of the lock.

import { failureOf } from '../lib/failure';
import { session } from '../lib/session.svelte';

/** How often the host is told while somebody works, in milliseconds. */
const TELL_EVERY = 20_000;
/** How often is asked what the host did by itself meanwhile, in milliseconds. */
const LOOK_EVERY = 5_000;
const HANDS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Watches the hands while somebody is signed in. Call within an effect; what it returns ends it. */
export function watchHands(minutes: number): () => void {
  let told = performance.now();
  let timer: ReturnType<typeof setTimeout>;
  const ask = () => void session.stir().catch(failureOf);
  const look = () => void session.refresh().catch(failureOf);
  const wait = () => {
    clearTimeout(timer);
    // A moment later than the host: it locks, the window only shows that it has.
    timer = setTimeout(look, minutes * 60_000 + 1_000);
  };
  const hand = () => {
    if (performance.now() - told < TELL_EVERY) return;
    told = performance.now();
    ask();
    // The host reckons from what it was told last, and so does the window.
    wait();
  };
  const back = () => {
    if (document.visibilityState === 'visible') look();
  };
  wait();
  const looking = setInterval(look, LOOK_EVERY);
  for (const event of HANDS) window.addEventListener(event, hand, { passive: true });
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', back);
  return () => {
    clearTimeout(timer);
    clearInterval(looking);
    for (const event of HANDS) window.removeEventListener(event, hand);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', back);
  };
}
