// Which of a child's eleven answers is said first, which stand below it, and which are folded away.

import type { ChildChange, ConditionId, Outcome, ProgrammeAnswer, ProgrammeId } from '../lib/generated/contract';

const PLACES: ProgrammeId[] = [
  'ansan-daycare',
  'foreign-kindergarten',
  'gyeonggi-daycare',
  'gyeonggi-undocumented',
  'national-daycare',
  'national-kindergarten',
];

const OUTCOMES: Outcome[] = ['eligible', 'amount_unconfirmed', 'undetermined', 'not_eligible'];

export interface Ranked {
  /** What the mother hears first. */
  lead: ProgrammeAnswer;
  /** What else concerns this child. */
  others: ProgrammeAnswer[];
  /** What hangs on answers that are still to be given. */
  open: ProgrammeAnswer[];
  /** What cannot concern the child. */
  folded: ProgrammeAnswer[];
}

/**
 * Ranks a child's answers. The fee for the place in a daycare or kindergarten is what was asked,
 * so it leads wherever it can be had or might be; else whatever else is paid.
 */
export function ranked(programmes: ProgrammeAnswer[], change: ChildChange | undefined): Ranked | null {
  const order = [...programmes].sort(
    (a, b) => rank(a) - rank(b) || (b.amount ?? 0) - (a.amount ?? 0),
  );
  const [lead, ...rest] = order;
  if (!lead) return null;
  return {
    lead,
    others: rest.filter((answer) => !isOpen(answer) && !isFolded(answer, change)),
    open: rest.filter(isOpen),
    folded: rest.filter((answer) => isFolded(answer, change)),
  };
}

/** Paid, be the amount known or not. */
export function isEntitled({ outcome }: { outcome: Outcome }): boolean {
  return outcome === 'eligible' || outcome === 'amount_unconfirmed';
}

/**
 * Whether the province's fee is part of another answer: the city's figure is a total that holds
 * it already, so the two are never added.
 */
export function isWithinCityFee(answer: ProgrammeAnswer, programmes: ProgrammeAnswer[]): boolean {
  return (
    answer.programme === 'gyeonggi-daycare' &&
    isEntitled(answer) &&
    programmes.some((other) => other.programme === 'ansan-daycare' && isEntitled(other))
  );
}

function isOpen({ outcome }: ProgrammeAnswer): boolean {
  return outcome === 'undetermined';
}

function isFolded(answer: ProgrammeAnswer, change: ChildChange | undefined): boolean {
  if (answer.outcome !== 'not_eligible') return false;
  const outOfForce = answer.failed.length === 1 && answer.failed[0] === 'in_force';
  return outOfForce || !change?.flips.some((flip) => flip.programme === answer.programme);
}

/** Conditions that say for whom a programme is made: no act of the family changes them. */
const MADE_FOR: ConditionId[] = ['in_force', 'foreign', 'entitled', 'unregistered', 'born_since_2022'];

function isForSuch({ failed }: ProgrammeAnswer): boolean {
  return !failed.some((condition) => MADE_FOR.includes(condition));
}

function rank(answer: ProgrammeAnswer): number {
  const outcome = OUTCOMES.indexOf(answer.outcome);
  const isPlace = PLACES.includes(answer.programme);
  if (answer.outcome === 'not_eligible') return (isForSuch(answer) ? 20 : 22) + (isPlace ? 0 : 1);
  return isPlace ? outcome : 10 + outcome;
}
