import { expect, test } from 'vitest';
import { settleParticles } from './particles';

test.each([
  ['어린이집을(를) 물어보세요', '어린이집을 물어보세요'],
  ['주소을(를) 물어보세요', '주소를 물어보세요'],
  ['체류자격이(가) 없습니다', '체류자격이 없습니다'],
  ['국적이(가) 없습니다', '국적이 없습니다'],
  ['보육료은(는) 시설로', '보육료는 시설로'],
  ['보육료과(와) 수당', '보육료와 수당'],
])('the particle follows the last syllable: %s', (written, settled) => {
  expect(settleParticles(written)).toBe(settled);
});

test('after a final ㄹ the direction particle stays 로', () => {
  expect(settleParticles('서울(으)로, 안산(으)로, 시흥시(으)로')).toBe('서울로, 안산으로, 시흥시로');
});

test('a digit counts as it is read', () => {
  expect(settleParticles('1이(가) 2이(가) 3이(가) 10이(가)')).toBe('1이 2가 3이 10이');
});

test('brackets and quotes before the particle are not heard', () => {
  expect(settleParticles('누리(3세 반)을(를) 「국적」이(가)')).toBe('누리(3세 반)을 「국적」이');
});

test('a foreign name takes the particle of its Hangul spelling', () => {
  expect(settleParticles('Nguyen은(는) Anna은(는) Иван은(는) Юлия은(는) Minh은(는) Daniel(으)로')).toBe(
    'Nguyen은 Anna는 Иван은 Юлия는 Minh은 Daniel로',
  );
});

test('text without particles is left alone', () => {
  expect(settleParticles('월 262,000원 (확정)')).toBe('월 262,000원 (확정)');
});
