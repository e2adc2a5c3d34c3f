// The pictures of a family.

export const PICTURES = ['genogram', 'ecomap'] as const;
export type PictureSort = (typeof PICTURES)[number];
