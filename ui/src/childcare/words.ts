// The words of this screen: the Fluent messages with particles that fit, and the numbers, days
// and facts that go into them.

import { dayNumber, isFirstOfMonth, isLastOfMonth } from './days';
import type { Day } from '../lib/day';
import type { Unit } from '../lib/generated/contract';
import { look, type Language } from '../lib/words/look.svelte';
import { say as rawSay } from '../lib/words/say';
import { sayWon } from '../lib/won';
import { settleParticles } from './particles';
import { split } from './questions';

export type Args = Record<string, string | number>;

export interface Words {
  say(id: string, args?: Args): string;
  /** A whole number with its thousands parted. */
  number(value: number): string;
  /** A month as it is said: `2023년 3월`. */
  month(day: Day): string;
  /** A day as it is said: `2023년 3월 2일`. */
  day(day: Day): string;
  /** The first day of a period as it is said: a month where it begins one. */
  from(day: Day): string;
  /** The last day of a period as it is said: a month where it ends one. */
  until(day: Day): string;
  /** An amount with its unit: `월 262,000원`; where there is none, that it must be confirmed. */
  amount(of: { amount: number | null; unit: Unit }): string;
  /** The places that prefixes of area codes stand for; anywhere, where there are none. */
  areas(prefixes: string[]): string;
  /** A fact's name; with the person's, where it is not the child's own. */
  fact(path: string): string;
  /** Several facts, each said once. */
  facts(paths: string[]): string;
  /** A person's name, as far as the family knows the id. */
  person(id: string | null): string;
}

const AMOUNTS: Record<Unit, string> = {
  krw_per_month: 'care-amount-month',
  krw_per_hour: 'care-amount-hour',
};

const LOCALES: Record<Language, string> = { ko: 'ko-KR', en: 'en-GB' };

/** Words about one child (or about nobody in particular), over the family's names by id. */
export function wordsFor(names: ReadonlyMap<string, string>, child: string | null): Words {
  const locale = LOCALES[look.language];
  const number = new Intl.NumberFormat(locale);
  const month = dayFormat(locale, { year: 'numeric', month: 'long' });
  const day = dayFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' });
  const person = (id: string | null) => (id && names.get(id)) ?? say('care-someone');
  const fact = (path: string) => {
    const { person: whose, field } = split(path);
    const name = say(`care-fact-${field.replaceAll('.', '-')}`);
    return whose === child || whose === '' ? name : say('care-fact-of', { name: person(whose), fact: name });
  };
  return {
    say,
    number: number.format,
    month,
    day,
    from: (first) => (isFirstOfMonth(first) ? month(first) : day(first)),
    until: (last) => (isLastOfMonth(last) ? month(last) : day(last)),
    amount: ({ amount, unit }) =>
      amount === null
        ? say('care-amount-missing')
        : say(AMOUNTS[unit], { amount: sayWon(amount) }),
    areas: (prefixes) =>
      prefixes.length === 0
        ? say('care-area-anywhere')
        : prefixes.map((prefix) => say(`care-area-${prefix}`)).join(', '),
    fact,
    facts: (paths) => [...new Set(paths.map(fact))].join(', '),
    person,
  };
}

function say(id: string, args?: Args): string {
  return settleParticles(rawSay(id, args));
}

function dayFormat(locale: string, parts: Intl.DateTimeFormatOptions): (day: Day) => string {
  const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  return (day) => format.format(dayNumber(day) * 86_400_000);
}
