// Choosing from a list by typing: Korean, English or the code.

import type { Language } from './words/look.svelte';

/** One thing to choose. */
export interface Choice {
  code: string;
  ko: string;
  en: string;
  /** Further words by which it is found. */
  also?: string[];
}

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const SYLLABLES_AN_INITIAL = 588;

/** The initial consonants of Hangul, other letters as they are: 우즈베키스탄 → ㅇㅈㅂㅋㅅㅌ. */
export function initials(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return letter;
      return INITIALS[Math.floor((code - FIRST_SYLLABLE) / SYLLABLES_AN_INITIAL)] ?? letter;
    })
    .join('');
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\-·()]/g, '');
}

const EXACT = 0;
const BEGINS = 1;
const HOLDS = 2;
const INITIALS_MATCH = 3;
const NOT = 4;

function rank(choice: Choice, typed: string): number {
  const texts = [choice.code, choice.ko, choice.en, ...(choice.also ?? [])].map(fold);
  if (texts.includes(typed)) return EXACT;
  if (texts.some((text) => text.startsWith(typed))) return BEGINS;
  if (texts.some((text) => text.includes(typed))) return HOLDS;
  return initials(fold(choice.ko)).includes(typed) ? INITIALS_MATCH : NOT;
}

/** The choices that fit what was typed, the best first. All of them where nothing was typed. */
export function matching(choices: Choice[], typed: string, limit: number): Choice[] {
  const folded = fold(typed);
  if (folded === '') return choices.slice(0, limit);
  return choices
    .map((choice) => ({ choice, rank: rank(choice, folded) }))
    .filter((one) => one.rank < NOT)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map((one) => one.choice);
}

/** What was meant: the exact one, or the only one that fits. */
export function meant(choices: Choice[], typed: string): Choice | null {
  const folded = fold(typed);
  if (folded === '') return null;
  const best = matching(choices, typed, 2);
  const first = best[0];
  if (!first) return null;
  return rank(first, folded) === EXACT || best.length === 1 ? first : null;
}

/** How a choice is called. */
export function sayChoice(choice: Choice, language: Language): string {
  return language === 'ko' ? choice.ko : choice.en;
}
