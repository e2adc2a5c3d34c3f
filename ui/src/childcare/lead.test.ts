import { expect, test } from 'vitest';
import type { ChildChange, ProgrammeAnswer } from '../lib/generated/contract';
import { answer, exampleView } from './fixtures';
import { isWithinCityFee, ranked } from './lead';

const change = (...flips: ChildChange['flips']): ChildChange => ({ id: 'child', flips, questions: [] });
const names = (answers: ProgrammeAnswer[] | undefined) => answers?.map(({ programme }) => programme);

function ofExample(enrolled: boolean) {
  const view = exampleView(enrolled);
  return ranked(view.answer!.children[0]!.programmes, view.children[0]!.change)!;
}

test('the fee for the place that is paid is said first', () => {
  expect(ofExample(true).lead.programme).toBe('ansan-daycare');
});

test('of several fees that cannot be decided yet the first of the contract leads', () => {
  const { lead } = ofExample(false);
  expect([lead.programme, lead.outcome]).toEqual(['ansan-daycare', 'undetermined']);
});

test('a place that might be had is said before a cash benefit that is certain', () => {
  const { lead, others } = ranked(
    [
      answer('national-daycare', { outcome: 'undetermined', missing: ['child.enrolments'] }),
      answer('child-allowance', { outcome: 'eligible', amount: 100_000 }),
    ],
    change(),
  )!;
  expect(lead.programme).toBe('national-daycare');
  expect(names(others)).toEqual(['child-allowance']);
});

test('where nothing is paid, the programme made for such a child explains why', () => {
  const { lead } = ranked(
    [
      answer('ansan-daycare', { failed: ['foreign', 'class_age'] }),
      answer('national-daycare', { failed: ['class_age'] }),
    ],
    change(),
  )!;
  expect(lead.programme).toBe('national-daycare');
});

test('cash that is paid is said before a place that is not', () => {
  const { lead } = ranked(
    [
      answer('national-daycare', { failed: ['enrolled'] }),
      answer('home-care-allowance', { outcome: 'eligible', amount: 100_000 }),
    ],
    change(),
  )!;
  expect(lead.programme).toBe('home-care-allowance');
});

test('what is out of force or out of reach is folded away, what a change would bring is not', () => {
  const { others, folded } = ofExample(true);
  expect(names(others)).toContain('foreign-kindergarten');
  expect(names(folded)).toContain('gyeonggi-undocumented');
  expect(names(folded)).toContain('national-daycare');
  expect(names(folded)).not.toContain('foreign-kindergarten');
});

test('what hangs on the same questions as the first answer stands apart', () => {
  const { lead, others, open } = ofExample(false);
  expect(lead.programme).toBe('ansan-daycare');
  expect(names(open)).toEqual(['foreign-kindergarten', 'gyeonggi-daycare', 'ansan-extended-care']);
  expect(names(others)).toEqual([]);
});

test('a programme that only has to begin is folded even though waiting would bring it', () => {
  const { folded } = ranked(
    [answer('ansan-daycare'), answer('free-education-extra', { failed: ['in_force'] })],
    change({
      programme: 'free-education-extra',
      changes: [{ kind: 'wait', until: '2025-07-01' }],
      outcome: 'eligible',
      amount: 70_000,
      on: '2025-07-01',
    }),
  )!;
  expect(names(folded)).toEqual(['free-education-extra']);
});

test("the province's fee lies within the city's wherever both are paid", () => {
  const province = answer('gyeonggi-daycare', { outcome: 'eligible', amount: 100_000 });
  const city = answer('ansan-daycare', { outcome: 'amount_unconfirmed' });
  expect(isWithinCityFee(province, [city, province])).toBe(true);
  expect(isWithinCityFee(province, [answer('ansan-daycare'), province])).toBe(false);
  expect(isWithinCityFee(city, [city, province])).toBe(false);
});

test('without programmes there is nothing to rank', () => {
  expect(ranked([], change())).toBeNull();
});
