// Where everything of the picture stands. Places are percent of its width, so that it fits any
// window and any size of text.

import type { ChildTimeline, ProgrammeId, Run } from '../lib/generated/contract';
import { addDays, type Day } from '../lib/day';
import { dayNumber, schoolYearOf, yearOf } from './days';

export interface Piece {
  run: Run;
  x: number;
  width: number;
}

export interface Lane {
  programme: ProgrammeId;
  pieces: Piece[];
  /** Whether it pays, or may pay, on any day. */
  everApplies: boolean;
}

export interface Tick {
  x: number;
  /** The calendar year that begins a school year at this place. */
  year: number;
}

export interface Picture {
  lanes: Lane[];
  ticks: Tick[];
  asked: number | null;
  today: number | null;
}

/** Lays out a child's timeline from its first run to its last. */
export function picture(timeline: ChildTimeline, asked: Day, today: Day): Picture {
  const runs = timeline.programmes.flatMap((programme) => programme.runs);
  if (runs.length === 0) return { lanes: [], ticks: [], asked: null, today: null };
  const first = runs.map((run) => run.from).reduce(earlier);
  const end = addDays(runs.map((run) => run.until).reduce(later), 1);
  const place = scale(first, end);
  const marker = (day: Day) => (day >= first && day < end ? place(day) : null);
  return {
    lanes: timeline.programmes.map(({ programme, runs }) => ({
      programme,
      pieces: runs.map((run) => piece(run, place)),
      everApplies: runs.some((run) => run.outcome !== 'not_eligible'),
    })),
    ticks: schoolYears(first, end).map((year) => ({ x: place(schoolYearOf(year)), year })),
    asked: marker(asked),
    today: marker(today),
  };
}

/** A programme's runs. */
export function runsOf(timeline: ChildTimeline, programme: ProgrammeId): Run[] {
  return timeline.programmes.find((lane) => lane.programme === programme)?.runs ?? [];
}

export interface Cursor {
  lane: number;
  piece: number;
}

export type Move = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * Where an arrow key leads: along a lane, or to the piece of the next lane that stands at the
 * same time.
 */
export function step(lanes: Lane[], at: Cursor, move: Move): Cursor {
  const pieces = lanes[at.lane]?.pieces ?? [];
  switch (move) {
    case 'left':
      return { ...at, piece: Math.max(0, at.piece - 1) };
    case 'right':
      return { ...at, piece: Math.min(pieces.length - 1, at.piece + 1) };
    case 'first':
      return { ...at, piece: 0 };
    case 'last':
      return { ...at, piece: pieces.length - 1 };
    default:
      return neighbour(lanes, at, move === 'up' ? at.lane - 1 : at.lane + 1);
  }
}

/** The piece of each lane that a day falls into; the first where there is none. */
export function pieceOn(lane: Lane, on: Day): number {
  return Math.max(0, lane.pieces.findIndex(({ run }) => run.from <= on && on <= run.until));
}

function neighbour(lanes: Lane[], at: Cursor, lane: number): Cursor {
  const here = lanes[at.lane]?.pieces[at.piece];
  const there = lanes[lane];
  return here && there ? { lane, piece: pieceOn(there, here.run.from) } : at;
}

function piece(run: Run, place: (day: Day) => number): Piece {
  const x = place(run.from);
  return { run, x, width: place(addDays(run.until, 1)) - x };
}

function scale(first: Day, end: Day): (day: Day) => number {
  const start = dayNumber(first);
  const length = dayNumber(end) - start;
  return (day) => ((dayNumber(day) - start) / length) * 100;
}

/** The school years that begin within the picture. */
function schoolYears(first: Day, end: Day): number[] {
  const years: number[] = [];
  for (let year = yearOf(first); schoolYearOf(year) < end; year += 1) {
    if (schoolYearOf(year) >= first) years.push(year);
  }
  return years;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
