// The words of transfers, as the core has them.

import type { CardState, TransferStage, WhyStays } from '../lib/generated/contract';

export const CARD_STATES: CardState[] = ['known', 'changed', 'new', 'own'];
export const STAGES: TransferStage[] = ['proposed', 'sent', 'called_back', 'refused', 'accepted', 'came_in'];
/** What an answer can come to, and what becomes of what came. */
export const ANSWERED: TransferStage[] = ['accepted', 'refused'];
export const HEARD: TransferStage[] = ['accepted', 'refused', 'called_back'];
/** Where a family is that is out. */
export const OUT: TransferStage[] = ['proposed', 'sent', 'accepted'];
export const STAYS: WhyStays[] = [
  'no_consent',
  'secret',
  'numbers',
  'sensitive',
  'contacts',
  'papers',
  'supervision',
  'consents',
  'own_work',
  'disputed',
];

/** Why a family does not go, or is not taken over. */
export const REFUSALS = [
  'no-consent',
  'unknown-centre',
  'unknown-sender',
  'under-way',
  'closed',
  'lent',
  'parts',
  'not-here',
  'answered',
  'gone',
] as const;
