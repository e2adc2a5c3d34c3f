// What an office can have decided.

export const DECIDED = ['eligible', 'not_eligible'] as const;
