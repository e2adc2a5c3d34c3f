// Which families an account opens, in words.

import type { AccountLine, AccountReach } from '../lib/generated/contract';
import { say } from '../lib/words/say';

/** Which families an account can open. */
export const SCOPES = ['all', 'team', 'own', 'named'] as const;

/** Whether accounts of a role open families at all. */
export function opensFamilies(role: string): boolean {
  return role !== 'administrator';
}

/** Whether an account can be on duty: it works with some families, and not with all. */
export function servesOnDuty(role: string, scope: string): boolean {
  return (role === 'supervisor' || role === 'caseworker') && (scope === 'team' || scope === 'own');
}

/** The reach of an account, as a list says it; nothing where it opens all families. */
export function sayReach({ role, reach }: Pick<AccountLine, 'role'> & { reach: AccountReach }): string {
  if (!opensFamilies(role) || reach.scope === 'all') return '';
  const parts = [say(`scope-${reach.scope}`)];
  if (reach.team) parts.push(reach.team);
  if (reach.onDuty) parts.push(say('account-duty'));
  return parts.join(' · ');
}
