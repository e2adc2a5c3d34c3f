// Money left behind, for the fake host: a programme of one child.

import type { Unclaimed } from '../generated/contract';

export function fakeUnclaimed(today: string): Unclaimed {
  const months = ['2023-03-01', '2023-04-01', '2023-05-01'];
  return {
    on: today,
    months: months.map((month, at) => ({ month, found: 262000, claimed: at * 100000, unknown: 0 })),
    total: 1,
    won: 786000,
    unknown: 0,
    rows: [
      {
        family: 'family-1',
        title: '카리모바 가족',
        fileNumber: '2023-00001',
        worker: '김하나',
        child: 'child-1',
        name: '아지즈',
        programme: 'ansan-daycare',
        months: months.map((month) => ({ month, won: 262000 })),
        won: 786000,
        unknown: 0,
        asked: false,
        applyBy: null,
        calls: [{ name: '카리모바', phone: '010-0000-1234' }],
        flags: [],
      },
    ],
  };
}
