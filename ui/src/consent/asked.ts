// Which consent was asked for when something was refused.

import type { Failure } from '../lib/generated/contract';

/** The sorts of consent for which the core refuses what it lacks. */
const SORTS: Record<string, 'unique_id' | 'sensitive'> = {
  'needs-unique-id-consent': 'unique_id',
  'needs-sensitive-consent': 'sensitive',
};

/** The sort of the consent that a refusal asks for; none where it is about something else. */
export function consentAsked(failure: Failure | null): 'unique_id' | 'sensitive' | null {
  return failure?.code === 'invalid_field' ? (SORTS[failure.reason ?? ''] ?? null) : null;
}
