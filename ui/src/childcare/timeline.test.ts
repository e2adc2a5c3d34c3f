import { expect, test } from 'vitest';
import type { ChildTimeline, Run } from '../lib/generated/contract';
import { picture, pieceOn, step } from './timeline';

const run = (from: string, until: string, outcome: Run['outcome']): Run => ({
  from,
  until,
  outcome,
  amount: outcome === 'eligible' ? 262_000 : null,
  failed: [],
  missing: [],
});

const timeline: ChildTimeline = {
  id: 'child',
  programmes: [
    {
      programme: 'ansan-daycare',
      runs: [
        run('2020-01-01', '2020-12-31', 'not_eligible'),
        run('2021-01-01', '2022-12-31', 'eligible'),
        run('2023-01-01', '2023-12-31', 'amount_unconfirmed'),
      ],
    },
    { programme: 'national-daycare', runs: [run('2020-01-01', '2023-12-31', 'not_eligible')] },
    {
      programme: 'child-allowance',
      runs: [run('2020-01-01', '2021-06-30', 'eligible'), run('2021-07-01', '2023-12-31', 'not_eligible')],
    },
  ],
};

const drawn = picture(timeline, '2022-01-01', '2030-01-01');

test('the pieces of a lane touch and fill the whole width', () => {
  for (const { pieces } of drawn.lanes) {
    expect(pieces[0]?.x).toBe(0);
    pieces.slice(1).forEach((piece, before) => {
      const { x, width } = pieces[before]!;
      expect(piece.x).toBeCloseTo(x + width, 9);
    });
    expect(pieces.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 9);
  }
});

test('a piece is as wide as it has days', () => {
  const [first, second] = drawn.lanes[0]!.pieces;
  expect(first!.width / second!.width).toBeCloseTo(366 / 730, 9);
});

test('school years begin on 1 March within the picture', () => {
  expect(drawn.ticks.map((tick) => tick.year)).toEqual([2020, 2021, 2022, 2023]);
  expect(drawn.ticks[0]!.x).toBeCloseTo((60 / 1461) * 100, 9);
});

test('the day asked is marked, and a today outside of the picture is not', () => {
  expect(drawn.asked).toBeCloseTo((731 / 1461) * 100, 9);
  expect(drawn.today).toBeNull();
});

test('a lane that is not eligible on any day never applies', () => {
  expect(drawn.lanes.map((lane) => lane.everApplies)).toEqual([true, false, true]);
});

test('a child without runs has an empty picture', () => {
  expect(picture({ id: 'child', programmes: [] }, '2022-01-01', '2022-01-01').lanes).toEqual([]);
});

test('left and right stay within the lane', () => {
  expect(step(drawn.lanes, { lane: 0, piece: 0 }, 'left')).toEqual({ lane: 0, piece: 0 });
  expect(step(drawn.lanes, { lane: 0, piece: 1 }, 'right')).toEqual({ lane: 0, piece: 2 });
  expect(step(drawn.lanes, { lane: 0, piece: 2 }, 'right')).toEqual({ lane: 0, piece: 2 });
  expect(step(drawn.lanes, { lane: 0, piece: 2 }, 'first')).toEqual({ lane: 0, piece: 0 });
  expect(step(drawn.lanes, { lane: 0, piece: 0 }, 'last')).toEqual({ lane: 0, piece: 2 });
});

test('up and down keep the time and stop at the edge', () => {
  const lanes = [drawn.lanes[0]!, drawn.lanes[2]!];
  expect(step(lanes, { lane: 0, piece: 2 }, 'down')).toEqual({ lane: 1, piece: 1 });
  expect(step(lanes, { lane: 1, piece: 1 }, 'up')).toEqual({ lane: 0, piece: 1 });
  expect(step(lanes, { lane: 0, piece: 1 }, 'up')).toEqual({ lane: 0, piece: 1 });
  expect(step(lanes, { lane: 1, piece: 1 }, 'down')).toEqual({ lane: 1, piece: 1 });
});

test('a lane is entered at the piece of the day', () => {
  expect(pieceOn(drawn.lanes[0]!, '2023-06-01')).toBe(2);
  expect(pieceOn(drawn.lanes[0]!, '2033-06-01')).toBe(0);
});
