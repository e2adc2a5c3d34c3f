// Message ids of documents that are put together.

import { LANGUAGES, SORTS } from './sorts';

export const families: Record<string, readonly string[]> = {
  'document-': [...SORTS, 'certificate'],
  'language-': LANGUAGES,
  'refusal-': ['no-typeface', 'no-answer'],
};
