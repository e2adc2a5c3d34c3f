// What is due to be destroyed, for the fake host: one of each sort.

import type { AccountCard, Destructions, DestructionLine, RetainedFamily } from '../generated/contract';

const FAMILY: RetainedFamily = {
  id: 'family-closed',
  title: '카리모바 가족',
  fileNumber: '2017-00012',
  closedOn: '2018-05-09',
  numbers: 2,
  papers: 3,
};

export function fakeDestructions(me: AccountCard): Destructions {
  const by = (name: string, day: string) => ({ by: name, device: 'office-1', at: `${day}T01:00:00Z` });
  const line: DestructionLine = {
    id: 'destruction-2',
    number: '2023-0002',
    class: 'numbers',
    ground: 'on_request',
    stage: 'proposed',
    families: 1,
    named: [FAMILY],
    askedOn: '2023-05-02',
    proposed: by('오세린', '2023-05-08'),
    decided: null,
    ended: null,
    count: null,
    reach: null,
    loans: [],
    remark: '창구에서 요구함',
    reply: null,
    own: false,
  };
  return {
    periods: { caseFile: 5, numbers: null, papers: null },
    due: [{ family: FAMILY, class: 'case_file', dueOn: '2023-05-10' }],
    counts: [{ class: 'case_file', count: 1 }],
    asked: FAMILY,
    all: [
      line,
      {
        ...line,
        id: 'destruction-1',
        number: '2023-0001',
        class: 'case_file',
        ground: 'period_over',
        stage: 'destroyed',
        families: 4,
        named: [],
        askedOn: null,
        proposed: by(me.name, '2023-04-03'),
        decided: by('오세린', '2023-04-04'),
        ended: by('오세린', '2023-04-04'),
        count: 4,
        reach: 'cleared',
        remark: null,
        own: true,
      },
    ],
    stuck: 0,
    waitsForBackups: false,
  };
}
