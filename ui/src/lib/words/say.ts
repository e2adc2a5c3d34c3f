// All words that a person reads: Fluent messages of `locales/<language>/*.ftl`.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { look, type Language } from './look.svelte';

const sources: Record<string, string> = import.meta.glob('/locales/*/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function bundle(language: Language): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(sources)) {
    if (path.startsWith(`/locales/${language}/`)) made.addResource(new FluentResource(text));
  }
  return made;
}

const bundles: Record<Language, FluentBundle> = { ko: bundle('ko'), en: bundle('en') };

/**
 * The message in a language; the id where there is none, which a test keeps from happening. An
 * argument that is lacking stands as its name: a screen must not go away for a word.
 */
export function sayIn(language: Language, id: string, args?: Record<string, FluentVariable>): string {
  const pattern = bundles[language].getMessage(id)?.value;
  return pattern ? bundles[language].formatPattern(pattern, args, []) : id;
}

/** The message in the language of now; reading it in a component follows a change of language. */
export function say(id: string, args?: Record<string, FluentVariable>): string {
  return sayIn(look.language, id, args);
}

/** Whether there is such a message; for words of a vocabulary that may have grown since. */
export function canSay(id: string): boolean {
  return bundles[look.language].hasMessage(id);
}
