// What can be allowed, in the order of a working day.

export const PERMISSIONS = [
  'find_people',
  'read_family',
  'write_family',
  'reveal_number',
  'keep_drafts',
  'import_families',
  'merge_people',
  'take_out',
  'approve',
  'keep_backups',
  'give_families',
  'break_glass',
  'sign_off_glass',
  'propose_destruction',
  'approve_destruction',
  'tend_register',
  'manage_accounts',
  'audit_access',
  'own_account',
] as const;
