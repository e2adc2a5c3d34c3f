// What is to be done, in words.

import type { Work, WorkKind } from '../lib/generated/contract';
import { sayDayShort } from '../lib/day';
import { canSay, say } from '../lib/words/say';
import { sayWon } from '../lib/won';

/** The kinds, in the order of the list. */
export const KINDS: readonly WorkKind[] = [
  'task',
  'visit',
  'promise',
  'approval',
  'changed_since',
  'sent_back',
  'handover',
  'handed_back',
  'transfer',
  'unanswered',
  'contact',
  'aftercare',
  'apply_by',
  'stay',
  'answer_changed',
  'answer_begins',
  'review',
  'goal',
  'consent',
  'fourteen',
  'without_basis',
  'class_change',
  'conflict',
  'untouched',
];

/** Whether it is done by a decision, not by ticking it off. */
export const isDecided = (work: Work): boolean => ['approval', 'changed_since', 'sent_back', 'handover', 'transfer', 'unanswered'].includes(work.kind);

/** Which way a saved answer has turned, by how much, and until when to apply; none where that is not told. */
function sayTurned({ turned }: Work): string | null {
  if (!turned) return null;
  const { gains, loses, learns, won, applyBy } = turned;
  if (!gains && !loses && !learns) return null;
  const way = gains && loses ? 'both' : gains ? 'gains' : loses ? 'loses' : 'learns';
  const parts = [say(`work-turned-${way}`)];
  if (won !== null && won !== 0) {
    const sign = won < 0 ? '−' : way === 'learns' ? '' : '+';
    parts.push(say('work-turned-won', { won: `${sign}${sayWon(Math.abs(won))}` }));
  }
  if (gains && applyBy) parts.push(say('work-turned-by', { day: sayDayShort(applyBy) }));
  return parts.join(' · ');
}

/** One line: what is to be done and why now. */
export function sayWork(work: Work): string {
  const words = work.words ?? '';
  switch (work.kind) {
    case 'visit':
      return words || say('work-visit');
    case 'task':
    case 'promise':
    case 'goal':
      return words || say(`work-kind-${work.kind}`);
    case 'stay':
      return say('work-stay', { status: words });
    case 'apply_by':
    case 'answer_begins':
      return say(`work-${work.kind}`, { programme: canSay(`programme-${words}`) ? say(`programme-${words}`) : words });
    case 'answer_changed':
      return sayTurned(work) ?? say('work-answer_changed');
    case 'consent':
    case 'without_basis':
      return say(`work-${work.kind}`, { sort: canSay(`consent-sort-${words}`) ? say(`consent-sort-${words}`) : words });
    case 'class_change':
      return words === '6' ? say('work-school') : say('work-class_change', { class: words });
    case 'aftercare':
      return say('work-aftercare', { months: words });
    case 'approval':
    case 'changed_since':
    case 'sent_back':
      return say(`work-${work.kind}`, { what: canSay(`kind-${words}`) ? say(`kind-${words}`) : words });
    case 'handover':
    case 'handed_back':
    case 'transfer':
      return say(`work-${work.kind}`, { reason: words });
    case 'unanswered':
      return say('work-unanswered', { centre: words });
    case 'conflict':
      return say('work-conflict', { what: canSay(`kind-${words}`) ? say(`kind-${words}`) : words });
    default:
      return say(`work-${work.kind}`);
  }
}
