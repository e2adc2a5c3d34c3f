import { expect, test } from 'vitest';
import type { FactUsed, ParameterUsed } from '../lib/generated/contract';
import { factInWords, parameterInWords } from './steps';
import { wordsFor } from './words';

const words = wordsFor(new Map([['mother', '굴노라']]), 'child');
const fact = (path: string, value: string, more: Partial<FactUsed> = {}): FactUsed => ({
  path,
  value,
  assumed: false,
  ...more,
});

test.each([
  [fact('child.nationalities', 'UZ', { from: '2019-06-01' }), '국적: 우즈베키스탄, 2019. 6. 1.부터'],
  [
    fact('child.stays', 'F-1', { from: '2019-07-20', until: '2027-01-31' }),
    '체류자격: F-1, 2019. 7. 20. – 2027. 1. 31.',
  ],
  [fact('child.registrations', 'alien', { from: '2019-07-20' }), '등록: 외국인등록, 2019. 7. 20.부터'],
  [
    fact('child.enrolments', 'daycare 41273', { from: '2021-03-02' }),
    '다니는 시설: 어린이집(경기 안산시 단원구), 2021. 3. 2.부터',
  ],
  [fact('child.absences', 'none', { assumed: true }), '국외 체류: 없음, 묻지 않아 가정함'],
  [fact('child.birth_date', '2019-06-01'), '생년월일: 2019. 6. 1.'],
  [fact('child.guardians', 'mother'), '보호자: 굴노라'],
  [fact('child.disability', 'false', { assumed: true }), '장애 등록: 아니요, 묻지 않아 가정함'],
  [
    fact('mother.addresses', '99999', { from: '2019-02-01' }),
    '굴노라의 주소: 99999, 2019. 2. 1.부터',
  ],
])('a fact is said with its value and time: %#', (used, said) => {
  expect(factInWords(used, words)).toBe(said);
});

const figure = (name: string, value: string): ParameterUsed => ({
  name,
  value,
  from: '2023-04-01',
  status: 'provisional',
  source: '인천일보',
});

test.each([
  [figure('ansan-daycare', '262000'), '262,000원'],
  [figure('residence.areas', '4127, 41390'), '안산시, 시흥시'],
  [figure('enrolled.areas', ''), '국내 어디든'],
  [figure('residence.elapsed', '91'), '91일'],
  [figure('class_age.classes', '0–5'), '0–5세 반'],
  [figure('months.months', '0–95'), '0–95개월'],
  [figure('registered.kinds', 'alien, overseas_korean'), '외국인등록, 국내거소신고'],
  [figure('enrolled.kinds', 'daycare'), '어린이집'],
  [figure('in_force.from', '2018-07-01'), '2018. 7. 1.'],
])('a figure is said in the words of its kind, with first day, certainty and source: %#', (used, said) => {
  expect(parameterInWords(used, words)).toBe(`기준: ${said} · 2023. 4. 1.부터 · 잠정 · 인천일보`);
});

test('a figure that the rulebook lacks is said to be missing', () => {
  expect(parameterInWords({ ...figure('ansan-daycare', ''), status: null }, words)).toBe('기준: 확인 필요 · 인천일보');
});
