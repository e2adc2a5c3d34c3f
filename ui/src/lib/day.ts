// Days: read as people type them, said as people read them. A day is text, `2024-03-05`.

import { look, type Language } from './words/look.svelte';

export type Day = string;

/** Makes a day of numbers, if there is such a day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const made = new Date(Date.UTC(year, month - 1, day));
  made.setUTCFullYear(year);
  const real = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return real && year >= 1900 && year <= 2199 ? made.toISOString().slice(0, 10) : null;
}

const TODAY = ['오늘', 'today'];
const YESTERDAY = ['어제', 'yesterday'];
const TOMORROW = ['내일', 'tomorrow'];

/**
 * Reads a day as it is typed: `20240305`, `240305`, `2024. 3. 5.`, `2024년 3월 5일`, `3/5` (of
 * this year), `5 Mar 2024`, 오늘, 어제, 내일. Two digits of a year mean the century that lies
 * nearer: not more than ten years ahead. Gives none for anything else.
 */
export function readDay(typed: string, today: Day): Day | null {
  const text = typed.normalize('NFC').trim().toLowerCase();
  if (TODAY.includes(text)) return today;
  if (YESTERDAY.includes(text)) return addDays(today, -1);
  if (TOMORROW.includes(text)) return addDays(today, 1);
  const plain = /^(\d{4}|\d{2})(\d{2})(\d{2})$/.exec(text);
  if (plain) return fromParts(plain[1], plain[2], plain[3], today);
  const spelled = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})$/.exec(text);
  if (spelled) return fromParts(spelled[3], String(MONTHS.indexOf(spelled[2] ?? '') + 1), spelled[1], today);
  const parts = text
    .replace(/\(.*\)$/, '')
    .split(/[\s./년월일-]+/)
    .filter((part) => part !== '');
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  if (parts.length === 2) return fromParts(today.slice(0, 4), parts[0], parts[1], today);
  return parts.length === 3 ? fromParts(parts[0], parts[1], parts[2], today) : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function fromParts(year = '', month = '', day = '', today: Day): Day | null {
  if (year.length !== 4 && year.length !== 2) return null;
  return dayOf(year.length === 4 ? Number(year) : fullYear(Number(year), today), Number(month), Number(day));
}

function fullYear(short: number, today: Day): number {
  const latest = Number(today.slice(0, 4)) + 10;
  const century = latest - (latest % 100);
  return century + short <= latest ? century + short : century - 100 + short;
}

export function addDays(day: Day, days: number): Day {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Days from one day to another; negative where it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const WEEKDAYS = ['일', '월', '화', '수', '목', '금', '토'];

/** `2025. 3. 2. (일)` or `2 Mar 2025`. Text that is no full day is said as it stands. */
export function sayDay(day: string, language: Language = look.language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return day;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  if (language === 'en') {
    const name = MONTHS[month - 1] ?? '';
    return `${date} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
  }
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${year}. ${month}. ${date}. (${weekday})`;
}

/** Days within a line of words, kept from breaking in two. */
export function unbroken(words: string): string {
  return words.replace(/(\d\.) (?=\d)/g, '$1\u00a0');
}

/** The same without the weekday, for tables. */
export function sayDayShort(day: string, language: Language = look.language): string {
  return sayDay(day, language).replace(/ \(.\)$/, '');
}

const KOREA = 9 * 60 * 60 * 1000;

/** An instant on the clock of Korea, wherever the program runs: `2024-03-05T14:03:00.000`. */
const inKorea = (instant: string) => new Date(Date.parse(instant) + KOREA).toISOString();

/** The day of an instant in Korea. */
export function dayAt(instant: string): Day {
  return inKorea(instant).slice(0, 10);
}

/** `14:03`, in Korea. */
export function sayTime(instant: string): string {
  return inKorea(instant).slice(11, 16);
}

/** An instant as its day and time, without the weekday. */
export function sayMoment(instant: string): string {
  return `${sayDayShort(dayAt(instant))} ${sayTime(instant)}`;
}

/** `D-12`, `D-day`, `D+3`. */
export function sayDaysLeft(day: Day, today: Day): string {
  const left = daysBetween(today, day);
  return left === 0 ? 'D-day' : left > 0 ? `D-${left}` : `D+${-left}`;
}

/** This instant, as the host writes instants. */
export function now(): string {
  return new Date().toISOString();
}
