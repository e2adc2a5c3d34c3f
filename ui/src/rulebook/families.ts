// Message ids of the rulebook desk that are put together from a word of a vocabulary.

import { CERTAINTIES, FIGURES, FORMS, QUESTIONS, READINGS, STAGES, WAYS, WHENS } from './words';

/** Prefix → the words that can follow it. */
export const families: Record<string, readonly string[]> = {
  'figure-': FIGURES,
  'figure-when-': WHENS,
  'figure-hint-': FORMS,
  'figure-status-': CERTAINTIES,
  'question-': QUESTIONS,
  'question-what-': QUESTIONS,
  'reading-': READINGS,
  'ruling-stage-': STAGES,
  'what-if-': WAYS,
  'refusal-': ['wrong-value', 'does-not-fit'],
};
