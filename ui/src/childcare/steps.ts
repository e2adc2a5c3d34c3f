// A step of an answer in words: its sentence, and the facts and figures that stand behind it.

import { sayDayShort } from '../lib/day';
import { areaOf } from '../lib/data/areas';
import { sayCountry } from '../lib/data/countries';
import type { FactUsed, ParameterUsed, Step } from '../lib/generated/contract';
import { sayWon } from '../lib/won';
import { look } from '../lib/words/look.svelte';
import { split } from './questions';
import type { Words } from './words';

/** The sentence of a condition and what it came to, with what was reckoned on the way. */
export function stepSentence(step: Step, words: Words): string {
  const reckoned = step.reckoned.map(({ name, value }) => [name, sayDayShort(value)] as const);
  return words.say(`step-${step.condition}-${step.verdict}`, Object.fromEntries(reckoned));
}

/** A fact with its value and period: `주소: 안산시 단원구, 2019. 6. 1.부터`. */
export function factInWords(fact: FactUsed, words: Words): string {
  const parts = [valueInWords(fact, words), ...period(fact, words)];
  if (fact.assumed) parts.push(words.say('care-fact-assumed'));
  return words.say('care-fact-line', { fact: words.fact(fact.path), said: parts.join(', ') });
}

function valueInWords({ path, value }: FactUsed, words: Words): string {
  const { field } = split(path);
  switch (field) {
    case 'nationalities':
      return sayCountry(value);
    case 'addresses':
      return area(value);
    case 'enrolments':
      return enrolment(value, words);
    case 'registrations':
      return words.say(`registration-sort-${value}`);
    case 'guardians':
      return words.person(value);
    case 'birth_date':
      return sayDayShort(value);
    default:
      return plain(value, words);
  }
}

/** A kind and the area of its facility: `daycare 41273`. */
function enrolment(value: string, words: Words): string {
  const [sort, code] = value.split(' ');
  const said = words.say(`enrolment-sort-${sort}`);
  return code ? words.say('care-enrolment-in', { sort: said, area: area(code) }) : said;
}

function area(code: string): string {
  return areaOf(code)?.[look.language] ?? code;
}

/** Yes, no, none, a day, or a code that is said as it stands. */
function plain(value: string, words: Words): string {
  if (value === 'true') return words.say('truth-yes');
  if (value === 'false') return words.say('truth-no');
  if (value === 'none') return words.say('care-fact-none');
  return sayDayShort(value);
}

function period({ from, until }: FactUsed, words: Words): string[] {
  if (!from) return [];
  if (!until) return [words.say('care-fact-since', { from: sayDayShort(from) })];
  return [words.say('care-fact-period', { from: sayDayShort(from), until: sayDayShort(until) })];
}

/** A figure of the rulebook with its first day, how sure it is, and where it was read. */
export function parameterInWords(parameter: ParameterUsed, words: Words): string {
  const { status, source, from } = parameter;
  if (status === null) return words.say('care-parameter-missing', { source });
  return words.say('care-parameter', {
    value: figureInWords(parameter, words),
    from: sayDayShort(from),
    status: words.say(`status-${status}`),
    source,
  });
}

function figureInWords({ name, value }: ParameterUsed, words: Words): string {
  const [condition, figure] = name.split('.');
  switch (figure) {
    case undefined:
      return sayWon(Number(value));
    case 'areas':
      return words.areas(value === '' ? [] : value.split(', '));
    case 'kinds':
    case 'unconfirmed': {
      const sorts = condition === 'enrolled' ? 'enrolment-sort-' : 'registration-sort-';
      return value
        .split(', ')
        .map((sort) => words.say(sorts + sort))
        .join(', ');
    }
    case 'elapsed':
    case 'disputed':
    case 'days':
      return words.say('care-figure-days', { days: value });
    case 'classes':
      return words.say('care-figure-classes', { classes: value });
    case 'months':
      return words.say('care-figure-months', { months: value });
    default:
      return sayDayShort(value);
  }
}
