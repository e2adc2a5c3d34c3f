// An access log of three notes; the core has the real one.

import { DEEDS } from '../../access/words';
import type { AccessLine, AccessList, AccessOverview, AccountCard } from '../generated/contract';

const NOTHING = { family: null, title: null, fileNumber: null, person: null, account: null, about: null, count: null, purpose: null };

export function fakeAccess(me: AccountCard, today: string): AccessList {
  const line = (seq: number, deed: string, more: Partial<AccessLine> = {}): AccessLine => ({
    device: 'office-1',
    seq,
    at: `${today}T0${seq}:00:00Z`,
    deed,
    by: me.name,
    ...NOTHING,
    ...more,
  });
  const family = { family: 'family-1', title: '응우옌 티 란 가정', fileNumber: '2023-0001' };
  return {
    lines: [
      line(3, 'number_revealed', { ...family, person: '응우옌 티 란', purpose: '보육료 신청' }),
      line(2, 'family_opened', family),
      line(1, 'denied', { about: 'manage_accounts' }),
    ],
    total: 3,
    accounts: [me],
    deeds: [...DEEDS],
  };
}

export function fakeOverview(me: AccountCard, today: string): AccessOverview {
  return {
    patterns: [{ kind: 'night', account: me.id, name: me.name, day: today, count: 4 }],
    reviews: [{ from: '2023-03-01', until: '2023-03-31', remark: '이상 없음', by: me.name, at: '2023-04-03T01:00:00Z' }],
    rules: { keepYears: 2, reviewDays: 31, familiesAMinute: 20 },
    nextFrom: '2023-04-01',
    due: '2023-05-04',
    pruned: 0,
  };
}
