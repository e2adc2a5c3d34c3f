// The pictures of a family.

import type { PictureFormat } from '../lib/generated/contract';

export const PICTURES = ['genogram', 'ecomap'] as const;
export const FORMATS = ['pdf', 'svg'] as const satisfies PictureFormat[];
export type PictureSort = (typeof PICTURES)[number];
