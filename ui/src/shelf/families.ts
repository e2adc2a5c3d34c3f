// Message ids of the shared store that are put together from a word of a vocabulary.

import { DEVICE_TROUBLES, ON_SHELF, STEPS, TROUBLES, WAITS } from './words';

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'shelf-waits-': WAITS,
  'shelf-device-': DEVICE_TROUBLES,
  'shelf-trouble-': TROUBLES,
  'shelf-step-': STEPS,
  'on-shelf-': ON_SHELF,
};
