// The one sentence of an answer, as it is read aloud across the desk.

import type { ConditionId, Flip, ProgrammeAnswer, Run, Unit } from '../lib/generated/contract';
import type { Day } from '../lib/day';
import { isEntitled } from './lead';
import { stepSentence } from './steps';
import type { Words } from './words';

export interface Sentence {
  /** What it comes to, for which programme, and how much. */
  head: string;
  /** From when until when, or why not, or what comes next. */
  tail: string[];
}

/** What else is known beside the answer. */
export interface Beside {
  on: Day;
  /** The programme's runs, if they have been reckoned. */
  runs: Run[];
  flips: Flip[];
}

/** Puts an answer into words. */
export function sentence(answer: ProgrammeAnswer, beside: Beside, words: Words): Sentence {
  const programme = words.say(`programme-${answer.programme}`);
  switch (answer.outcome) {
    case 'eligible':
      return { head: paid(answer, programme, words), tail: span(answer, beside, words) };
    case 'amount_unconfirmed':
      return { head: words.say('care-say-unconfirmed', { programme }), tail: span(answer, beside, words) };
    case 'not_eligible':
      return {
        head: words.say('care-say-not-eligible', { programme }),
        tail: [reason(answer, words), ...hope(answer, beside, words)],
      };
    case 'undetermined':
      return {
        head: words.say('care-say-undetermined', { programme }),
        tail: [words.say('care-say-ask', { facts: words.facts(answer.missing) })],
      };
  }
}

/** What a child gets as a whole: the leading answer, or that there is nothing and why. */
export function leading(lead: ProgrammeAnswer, all: ProgrammeAnswer[], beside: Beside, words: Words): Sentence {
  const said = sentence(lead, beside, words);
  return all.every(({ outcome }) => outcome === 'not_eligible')
    ? { head: words.say('care-say-nothing'), tail: said.tail }
    : said;
}

function paid(answer: ProgrammeAnswer, programme: string, words: Words): string {
  if (answer.amount === 0) return words.say('care-say-no-cash', { programme });
  return words.say('care-say-eligible', { programme, amount: words.amount(answer) });
}

/** How long it stays so, and how it goes on where it is still paid then. */
function span({ unit }: ProgrammeAnswer, { on, runs }: Beside, words: Words): string[] {
  const at = runs.findIndex((run) => run.from <= on && on <= run.until);
  const run = runs[at];
  if (!run) return [];
  const said = words.say('care-say-span', {
    from: words.from(run.from),
    until: words.until(run.until),
  });
  const next = runs[at + 1];
  return next && isEntitled(next) ? [said, continued(next, unit, words)] : [said];
}

function continued({ from, amount }: Run, unit: Unit, words: Words): string {
  const since = words.from(from);
  if (amount === null) return words.say('care-say-then-unconfirmed', { from: since });
  return words.say('care-say-then-amount', { from: since, amount: words.amount({ amount, unit }) });
}

/** The conditions in the order in which a failing one explains the answer best to a layperson. */
const PLAINEST: ConditionId[] = [
  'in_force',
  'entitled',
  'foreign',
  'born_since_2022',
  'class_age',
  'months',
  'before_school',
  'unregistered',
  'registered',
  'lawful_stay',
  'residence',
  'guardian_residence',
  'present',
  'income',
  'enrolled',
  'not_enrolled',
  'extended_care',
];

/** The plainest of the conditions that fail. */
export function plainest(failed: ConditionId[]): ConditionId | undefined {
  return PLAINEST.find((condition) => failed.includes(condition));
}

function reason(answer: ProgrammeAnswer, words: Words): string {
  const condition = plainest(answer.failed);
  const step = answer.steps?.find((step) => step.condition === condition);
  return step ? stepSentence(step, words) : '';
}

/** Where only time is needed: from when it is paid. */
function hope(answer: ProgrammeAnswer, { flips }: Beside, words: Words): string[] {
  const flip = flips.find(({ programme, on }) => programme === answer.programme && on !== null);
  if (!flip || flip.on === null || !flip.changes.every(({ kind }) => kind === 'wait')) return [];
  const from = words.from(flip.on);
  if (flip.amount === null) return [words.say('care-say-from-unconfirmed', { from })];
  const amount = words.amount({ amount: flip.amount, unit: answer.unit });
  return [words.say('care-say-from', { from, amount })];
}
