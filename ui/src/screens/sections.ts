// The sections of the settings, and who has which.

/** In the order in which they stand. */
export const SECTIONS = ['look', 'centre', 'backup', 'shelf', 'own', 'accounts', 'devices', 'partners', 'rulebook', 'keys'] as const;
export type Section = (typeof SECTIONS)[number];

/** Whoever has one of these has the section; everybody has the others. */
const NEEDS: Partial<Record<Section, string[]>> = {
  centre: ['manage_accounts'],
  backup: ['keep_backups', 'manage_accounts'],
  shelf: ['own_account'],
  own: ['own_account'],
  accounts: ['manage_accounts'],
  devices: ['manage_accounts'],
  partners: ['transfer_families'],
  rulebook: ['find_people'],
};

export function sectionsFor(may: (permission: string) => boolean): Section[] {
  return SECTIONS.filter((section) => NEEDS[section]?.some(may) ?? true);
}
