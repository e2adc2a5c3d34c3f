// Message ids that are put together in the copy queue.

import type { CopyStanding } from '../lib/generated/contract';

const STANDINGS: CopyStanding[] = ['missing', 'disputed', 'hidden', 'new', 'changed', 'typed'];

export const families: Record<string, readonly string[]> = { 'copy-': STANDINGS };
