// Message ids that are put together on the sheet for an interview.

/** Each text of a consent: what the law wants said before somebody signs. */
export const CONSENTS = ['collection_use', 'third_party', 'sensitive', 'unique_id'] as const;

export const families: Record<string, readonly string[]> = { 'interview-consent-': CONSENTS };
