// A made-up year of work, for developing the screens in a plain browser.

import type { AskStatistics, Caseload, CaseloadList, Counts, Statistics, StatisticsList } from '../generated/contract';

const counts = (people: number, attendances: number, acts: number): Counts => ({
  people,
  attendances,
  acts,
  sessions: Math.ceil(acts / 2),
  families: Math.ceil(people / 2),
});

const row = (word: string, people: number, attendances: number, acts: number) => ({
  word,
  counts: counts(people, attendances, acts),
  hidden: people === 2,
});

export function fakeStatistics(asked: AskStatistics, today: string): Statistics {
  return {
    asked,
    countedAt: `${today}T01:00:00Z`,
    total: counts(12, 40, 30),
    cases: { carried: 5, fresh: 3, reopened: 0, served: 8, closed: 3, open: 5 },
    casesHidden: [],
    tables: [
      { split: 'area', totalHidden: false, rows: [row('korean', 10, 28, 20), row('counselling', 4, 12, 10)] },
      { split: 'case_type', totalHidden: false, rows: [row('multicultural', 10, 35, 26), row('refugee', 2, 5, 4)] },
      { split: 'start', totalHidden: false, rows: [row('new', 4, 10, 8), row('carried', 8, 30, 22)] },
      { split: 'nationality', totalHidden: false, rows: [row('VN', 10, 35, 0), row('UZ', 2, 5, 0)] },
      { split: 'sex', totalHidden: false, rows: [row('female', 9, 30, 0), row('male', 3, 10, 0)] },
      { split: 'age_band', totalHidden: false, rows: [row('0-6', 4, 10, 0), row('30-39', 8, 30, 0)] },
    ],
    months: [1, 2, 3].map((month) => ({ month: `2023-0${month}-01`, counts: counts(6, 12, 10), hidden: false })),
    nameless: 1,
    silent: 0,
    undated: 0,
    unreadable: 0,
    threshold: 3,
    allHidden: false,
  };
}

const LINE = { title: '응우옌 티 란 가정', fileNumber: '2023-00001', worker: '박서준', people: ['응우옌 티 란'] };

export const fakeBehind = (family: string): StatisticsList => ({ families: [{ ...LINE, family, about: null }], of: 1 });

export const fakeOpenCases = (family: string): CaseloadList => ({
  families: [{ ...LINE, family, people: [], about: '2023-04-18' }],
  of: 1,
});

export function fakeCaseload(today: string, account: { id: string; name: string }): Caseload {
  const troubles = ['review', 'consent', 'answer', 'nobody'].map((word, at) => ({ word, families: at === 0 ? 1 : 0 }));
  return {
    on: today,
    own: false,
    families: 3,
    weeks: ['2023-04-24', '2023-05-01', '2023-05-08'],
    workers: [{ account: account.id, name: account.name, families: 3, weeks: [1, 0, 2], troubles }],
    tables: [
      { by: 'trouble', rows: troubles },
      { by: 'silence', rows: [{ word: '0-30', families: 2 }, { word: 'never', families: 1 }] },
      { by: 'stage', rows: [{ word: 'plan', families: 3 }] },
      { by: 'risk', rows: [{ word: 'low', families: 3 }] },
      { by: 'language', rows: [{ word: 'vi', families: 3 }] },
    ],
  };
}
