// A stretch of the timeline in words.

import type { ProgrammeAnswer, Run } from '../lib/generated/contract';
import { isEntitled } from './lead';
import type { Words } from './words';

/** `안산시 외국인 아동 보육료 · 2023년 3월 – 2023년 12월 · 받을 수 있음, 월 262,000원`. */
export function runInWords(
  { programme, unit }: Pick<ProgrammeAnswer, 'programme' | 'unit'>,
  run: Run,
  words: Words,
): string {
  const why = isEntitled(run) ? [words.amount({ amount: run.amount, unit })] : obstacles(run, words);
  return words.say('care-timeline-run', {
    programme: words.say(`programme-${programme}`),
    from: words.from(run.from),
    until: words.until(run.until),
    outcome: [words.say(`outcome-${run.outcome}`), ...why].join(', '),
  });
}

/** What fails, or what has to be asked. */
function obstacles(run: Run, words: Words): string[] {
  if (run.outcome === 'undetermined') return [words.facts(run.missing)];
  return run.failed.map((condition) => words.say(`condition-${condition}`));
}
