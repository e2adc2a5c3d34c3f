// What would change an answer, in words.

import type { Flip, FlipChange, Unit } from '../lib/generated/contract';
import type { Words } from './words';

/** `안산의 사립 유치원에 다니면 → 외국인 유아 유아학비, 월 280,000원`. */
export function flipInWords(flip: Flip, unit: Unit, words: Words): string {
  return words.say('care-flip', {
    changes: flip.changes
      .map((change) => changeInWords(change, words))
      .reduce((one, other) => words.say('care-flip-and', { one, other })),
    programme: words.say(`programme-${flip.programme}`),
    amount: words.amount({ amount: flip.amount, unit }),
  });
}

function changeInWords(change: FlipChange, words: Words): string {
  switch (change.kind) {
    case 'answer':
      return words.say('flip-answer', { fact: words.fact(change.fact) });
    case 'enrol':
      return words.say('flip-enrol', { place: words.say(`place-${change.place}`), areas: words.areas(change.areas) });
    case 'wait':
      return words.say('flip-wait', { until: words.from(change.until) });
    case 'move':
      return words.say('flip-move', { areas: words.areas(change.areas) });
    default:
      return words.say(`flip-${change.kind}`);
  }
}
