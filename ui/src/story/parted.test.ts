import { expect, test } from 'vitest';
import { parted } from './parted';

const marked = (text: string, query: string) => parted(text, query).map((part) => (part.found ? `[${part.text}]` : part.text)).join('');

test('marks each place, whatever the case', () => {
  expect(marked('TOPIK 3급, topik 4급', 'topik')).toBe('[TOPIK] 3급, [topik] 4급');
});

test('marks nothing where nothing is searched for, or found', () => {
  expect(marked('전화함', ' ')).toBe('전화함');
  expect(marked('전화함', '방문')).toBe('전화함');
});

test('marks Hangul that was typed in parts', () => {
  expect(marked('어머니와 전화함', '전화'.normalize('NFD'))).toBe('어머니와 [전화]함');
});

test('marks nothing rather than the wrong letters', () => {
  expect(marked('İstanbul 전화', '전화')).toBe('İstanbul 전화');
});
