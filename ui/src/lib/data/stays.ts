// Statuses of stay (체류자격), as the Enforcement Decree of the Immigration Act names them
// (출입국관리법 시행령 별표 1·1의2·1의3), with the sub-codes that families have. A free list: any other
// code can be typed too.

import type { Choice } from '../choices';

const TABLE: [code: string, ko: string, en: string][] = [
  ['F-6', '결혼이민', 'Marriage migrant'],
  ['F-6-1', '국민의 배우자', 'Spouse of a national'],
  ['F-6-2', '자녀양육', 'Raising a child'],
  ['F-6-3', '혼인단절', 'Marriage broken off'],
  ['F-5', '영주', 'Permanent residence'],
  ['F-4', '재외동포', 'Overseas Korean'],
  ['F-2', '거주', 'Residence'],
  ['F-2-1', '국민의 미성년 자녀', 'Minor child of a national'],
  ['F-2-3', '영주자의 배우자·자녀', 'Spouse or child of a permanent resident'],
  ['F-2-4', '난민인정자', 'Recognised refugee'],
  ['F-1', '방문동거', 'Visiting or joining family'],
  ['F-1-5', '결혼이민자의 부모', 'Parent of a marriage migrant'],
  ['F-3', '동반', 'Dependent family'],
  ['H-2', '방문취업', 'Working visit'],
  ['H-1', '관광취업', 'Working holiday'],
  ['E-9', '비전문취업', 'Non-professional employment'],
  ['E-7', '특정활동', 'Specially designated activities'],
  ['E-10', '선원취업', 'Crew employment'],
  ['E-8', '계절근로', 'Seasonal work'],
  ['E-1', '교수', 'Professor'],
  ['E-2', '회화지도', 'Language teaching'],
  ['E-3', '연구', 'Research'],
  ['E-4', '기술지도', 'Technical instruction'],
  ['E-5', '전문직업', 'Professional employment'],
  ['E-6', '예술흥행', 'Arts and entertainment'],
  ['G-1', '기타', 'Other'],
  ['G-1-5', '난민신청자', 'Refugee applicant'],
  ['G-1-6', '인도적체류허가자', 'Humanitarian stay'],
  ['D-2', '유학', 'Study'],
  ['D-4', '일반연수', 'General training'],
  ['D-10', '구직', 'Job seeking'],
  ['D-1', '문화예술', 'Culture and arts'],
  ['D-3', '기술연수', 'Technical training'],
  ['D-5', '취재', 'News coverage'],
  ['D-6', '종교', 'Religious work'],
  ['D-7', '주재', 'Intra-company transfer'],
  ['D-8', '기업투자', 'Corporate investment'],
  ['D-9', '무역경영', 'Trade management'],
  ['C-3', '단기방문', 'Short visit'],
  ['C-4', '단기취업', 'Short-term employment'],
  ['C-1', '일시취재', 'Temporary news coverage'],
  ['B-1', '사증면제', 'Visa waiver'],
  ['B-2', '관광통과', 'Tourist transit'],
  ['A-1', '외교', 'Diplomat'],
  ['A-2', '공무', 'Official'],
  ['A-3', '협정', 'Agreement'],
];

export const STAYS: Choice[] = TABLE.map(([code, ko, en]) => ({ code, ko: `${code} ${ko}`, en: `${code} ${en}` }));

/** What a stay code looks like: `F-6-1`, typed as `f61`, `F6-1` or `F-6-1`. Gives none for others. */
export function readStay(typed: string): string | null {
  const parts = /^([A-H])[\s-]?(10|[1-9])(?:[\s-]?(\d{1,2}))?$/i.exec(typed.trim());
  if (!parts) return null;
  return [parts[1]?.toUpperCase(), parts[2], parts[3]].filter((part) => part !== undefined).join('-');
}
