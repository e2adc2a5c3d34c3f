// How figures of the rulebook are said: their names, for whom they stand, and their values.

import { sayDayShort } from '../lib/day';
import type { FigureRow, RulingFigure, TurnSum } from '../lib/generated/contract';
import { canSay, say } from '../lib/words/say';
import { sayWon } from '../lib/won';

export const STAGES = ['proposed', 'standing', 'refused', 'withdrawn', 'contested'] as const;
export const WAYS = ['gains', 'loses', 'learns', 'changes'] as const;
export const CERTAINTIES = ['confirmed', 'provisional'] as const;
/** The figures of conditions and programmes, by the last word of their name. */
export const FIGURES = [
  'amount',
  'apply_within',
  'areas',
  'kinds',
  'unconfirmed',
  'elapsed',
  'disputed',
  'classes',
  'months',
  'days',
  'years',
  'tested',
  'day',
] as const;
/** The questions that the sources leave open, each with its readings. */
export const QUESTIONS = ['ninety-days', 'f4-ansan', 'f4-gyeonggi'] as const;
export const READINGS = ['exceeds', 'at-least', 'accepted', 'refused'] as const;
/** For whom a figure stands. */
export const WHENS = ['classes', 'months', 'kinds', 'disability', 'born_from', 'born_until'] as const;
/** How a figure is typed, where that is not plain. */
export const FORMS = ['won', 'number', 'truth', 'day', 'range', 'words'] as const;

/** The condition that a figure belongs to; none for what belongs to the programme itself. */
const conditionOf = (parameter: string) => (parameter.includes('.') ? (parameter.split('.')[0] ?? '') : null);
const wordOf = (parameter: string) => parameter.split('.').at(-1) ?? parameter;

/** What a figure is called. */
export function sayFigure(parameter: string): string {
  const condition = conditionOf(parameter);
  const name = say(`figure-${wordOf(parameter)}`);
  return condition ? `${say(`condition-${condition}`)} – ${name}` : name;
}

/** For which children a figure stands. */
export function sayWhen(when: string): string {
  if (when === '') return '';
  const parts = when.split(',').map((part) => {
    const [key = '', value = ''] = part.split('=');
    const said = key === 'kinds' ? value.split('+').map(sayKind).join(', ') : value.replace('-', '–');
    return say(`figure-when-${key}`, { value: key.startsWith('born') ? sayDayShort(value) : said });
  });
  return parts.join(', ');
}

const sayKind = (word: string) => sayOr(`enrolment-sort-${word}`, word);

function sayOr(id: string, word: string): string {
  return canSay(id) ? say(id) : word;
}

function sayWord(parameter: string, word: string): string {
  if (parameter.endsWith('.areas')) return sayOr(`care-area-${word}`, word);
  if (parameter.startsWith('registered.')) return sayOr(`registration-sort-${word}`, word);
  return sayKind(word);
}

/** A value as people read it. */
export function sayValue(row: Pick<FigureRow, 'form' | 'parameter' | 'unit'>, value: string): string {
  switch (row.form) {
    case 'won': {
      const won = Number(value.replace(/[,\s]/g, ''));
      if (Number.isNaN(won)) return value;
      return say(row.unit === 'krw_per_hour' ? 'figure-by-hour' : 'figure-by-month', { won: sayWon(won) });
    }
    case 'number':
      return say(wordOf(row.parameter) === 'years' ? 'figure-years-of' : 'figure-days-of', { count: value });
    case 'range':
      return say(`figure-when-${wordOf(row.parameter)}`, { value: value.replace('-', '–') });
    case 'truth':
      return say(value === 'true' ? 'figure-yes' : 'figure-no');
    case 'day':
      return sayDayShort(value);
    default: {
      const words = value
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '');
      if (words.length > 0) return words.map((word) => sayWord(row.parameter, word)).join(', ');
      return say(row.parameter.endsWith('.areas') ? 'care-area-anywhere' : 'figure-none');
    }
  }
}

/** A figure of a ruling in a line, by the row that it is a value of. */
export function sayRuled(figure: RulingFigure, rows: FigureRow[]): string {
  const row = rows.find((one) => one.place === figure.place);
  if (!row) return `${figure.place} ${figure.value}`;
  const when = row.when === '' ? '' : ` (${sayWhen(row.when)})`;
  return say('ruling-figure', {
    programme: say(`programme-${row.programme}-short`),
    figure: `${sayFigure(row.parameter)}${when}`,
    value: sayValue(row, figure.value),
    from: sayDayShort(figure.from),
  });
}

/** What answers that turn one way come to. */
export function saySum(sum: TurnSum): string {
  const children = say('what-if-sum', { families: sum.families, children: sum.children });
  // An amount that became known is no gain: it was paid before.
  const sign = sum.way === 'learns' ? '' : sum.won > 0 ? '+' : '−';
  const won = sum.won === 0 ? '' : ` · ${say('what-if-won', { won: `${sign}${sayWon(Math.abs(sum.won))}` })}`;
  const unknown = sum.unknown === 0 ? '' : ` · ${say('what-if-unknown', { count: sum.unknown })}`;
  return children + won + unknown;
}
