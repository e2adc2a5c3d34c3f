// A rulebook of a few figures, for the fake host: one of each sort of thing that the desk shows.

import type { RulebookView, RulingView, WhatIf } from '../generated/contract';

const by = (name: string, day: string) => ({ by: name, device: 'office-1', at: `${day}T01:00:00Z` });

const PROPOSED: RulingView = {
  id: 'ruling-2',
  question: null,
  reading: null,
  figures: [{ place: 'ansan-daycare/amount/classes=3-5', from: '2024-01-01', value: '290000' }],
  status: 'confirmed',
  evidence: '안산시 여성보육과 공문',
  document: null,
  stage: 'proposed',
  proposed: by('오세린', '2023-05-08'),
  decided: null,
  withdrawn: null,
  reply: null,
  own: false,
  fits: true,
  others: [],
};

export function fakeRulebook(): RulebookView {
  return {
    version: '2026-11-01',
    digest: '0123456789abcdef',
    figures: [
      {
        place: 'ansan-daycare/residence.elapsed',
        programme: 'ansan-daycare',
        parameter: 'residence.elapsed',
        when: '',
        form: 'number',
        unit: 'krw_per_month',
        values: [{ from: '2018-07-01', value: '91', status: 'confirmed', source: '조례', ruling: null }],
      },
      {
        place: 'ansan-daycare/amount/classes=3-5',
        programme: 'ansan-daycare',
        parameter: 'amount',
        when: 'classes=3-5',
        form: 'won',
        unit: 'krw_per_month',
        values: [
          { from: '2018-07-01', value: '220000', status: 'confirmed', source: '인천일보', ruling: null },
          { from: '2023-04-01', value: '262000', status: 'provisional', source: '한국경제', ruling: null },
          { from: '2024-01-01', value: null, status: null, source: '금액을 찾지 못함', ruling: null },
        ],
      },
    ],
    questions: [
      {
        id: 'f4-ansan',
        readings: [
          { id: 'accepted', figures: [{ place: 'ansan-daycare/registered.unconfirmed', from: '2018-07-01', value: '' }] },
          { id: 'refused', figures: [{ place: 'ansan-daycare/registered.kinds', from: '2018-07-01', value: 'alien' }] },
        ],
        settled: null,
        waits: null,
      },
    ],
    rulings: [
      PROPOSED,
      {
        ...PROPOSED,
        id: 'ruling-1',
        figures: [{ place: 'ansan-daycare/residence.elapsed', from: '2023-01-01', value: '91' }],
        stage: 'standing',
        own: true,
        proposed: by('김하나', '2023-05-02'),
        decided: by('오세린', '2023-05-03'),
      },
    ],
  };
}

export function fakeWhatIf(today: string): WhatIf {
  const none = { families: 0, children: 0, won: 0, unknown: 0 };
  return {
    on: today,
    families: 120,
    changed: 3,
    turns: [
      { way: 'gains', families: 2, children: 2, won: 56000, unknown: 0 },
      { way: 'loses', families: 1, children: 1, won: -30000, unknown: 0 },
      { way: 'learns', ...none },
      { way: 'changes', ...none },
    ],
    rows: [
      {
        family: 'family-1',
        title: '카리모바 가족',
        fileNumber: '2023-00001',
        child: 'child-1',
        name: '아지즈',
        programme: 'ansan-daycare',
        way: 'gains',
        before: 'eligible',
        amountBefore: 262000,
        now: 'eligible',
        amountNow: 290000,
        won: 28000,
      },
    ],
  };
}
