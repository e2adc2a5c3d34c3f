// Languages that are spoken and read in families, by ISO 639-1. Names come from the language data
// of the web view.

import type { Choice } from '../choices';
import { look, type Language } from '../words/look.svelte';

const CODES =
  'ko vi zh uz ru km id tl ne uk kk ky mn th my ja en bn ur si ta hi lo tg tk fa ps ar fr es pt de tr az ka hy am sw ha yo ig';

const names: Record<Language, Intl.DisplayNames> = {
  ko: new Intl.DisplayNames('ko', { type: 'language', fallback: 'code' }),
  en: new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }),
};

export const SPOKEN: Choice[] = CODES.split(' ').map((code) => ({
  code,
  ko: names.ko.of(code) ?? code,
  en: names.en.of(code) ?? code,
}));

/** A language in the language of now. */
export function sayLanguage(code: string): string {
  return SPOKEN.some((choice) => choice.code === code) ? (names[look.language].of(code) ?? code) : code;
}
