import { describe, expect, it } from 'vitest';
import { initials, matching, meant } from '../src/lib/choices';
import { AREAS } from '../src/lib/data/areas';
import { COUNTRIES } from '../src/lib/data/countries';
import { readStay, STAYS } from '../src/lib/data/stays';
import { choicesOf, readValue, sayValue, shapeOf, typedOf, type Around } from '../src/lib/fields';
import { COLUMNS, kindOf, LISTS } from '../src/lib/lists';

const around: Around = {
  today: '2024-03-10',
  people: [{ id: 'p1', name: '응우옌 티 란' }],
  accounts: [{ id: 'a1', name: '김하늘' }],
};

describe('a typed value', () => {
  it.each([
    ['stay', 'status', 'f61', 'F-6-1'],
    ['stay', 'status', 'F-6-1 국민의 배우자', 'F-6-1'],
    ['stay', 'status', 'E10', 'E-10'],
    ['stay', 'status', '방문취업', 'H-2'],
    ['address', 'area', '안산시 단원구', '41273'],
    ['address', 'area', '26350', '26350'],
    ['address', 'area', 'danwon', '41273'],
    ['nationality', 'country', '우즈벡', 'UZ'],
    ['nationality', 'country', 'kr', 'KR'],
    ['nationality', 'country', '베트남', 'VN'],
    ['registration', 'sort', '외국인등록', 'alien'],
    ['registration', 'number', '9104176000000', '910417-6000000'],
    ['enrolment', 'extended_care', '예', true],
    ['enrolment', 'extended_care', 'no', false],
    ['guardian', 'other', '응우옌 티 란', 'p1'],
    ['person', 'speaks', '베트남어, 한국어', 'vi,ko'],
    ['person', 'birth_date', '1990', '1990'],
    ['person', 'birth_date', '1990-5', '1990-05'],
    ['person', 'birth_date', '900517', '1990-05-17'],
    ['absence', 'from', '3/5', '2024-03-05'],
    ['address', 'detail', ' 다문화길 1 ', '다문화길 1'],
    ['address', 'detail', '  ', null],
  ] as const)('%s.%s “%s” is read', (kind, field, typed, value) => {
    expect(readValue(shapeOf(kind, field), typed, around)).toEqual({ value });
  });

  it.each([
    ['stay', 'status', 'Z9'],
    ['address', 'area', '4127'],
    ['address', 'area', '안산'],
    ['nationality', 'country', '없는나라'],
    ['registration', 'number', '910417-600'],
    ['person', 'speaks', '베트남어, 뭐지'],
    ['person', 'birth_date', '1990-13'],
    ['absence', 'from', '2023-02-30'],
  ] as const)('%s.%s “%s” is refused', (kind, field, typed) => {
    expect(readValue(shapeOf(kind, field), typed, around)).toHaveProperty('trouble');
  });

  it('is read back from the text with which its editing begins', () => {
    for (const list of LISTS) {
      for (const field of COLUMNS[list]) {
        const shape = shapeOf(kindOf(list), field);
        for (const { code } of choicesOf(shape, around) ?? []) {
          const value = shape.sort === 'truth' ? code === 'yes' : code;
          expect(readValue(shape, typedOf(shape, value, around), around), `${list}.${field} ${code}`).toEqual({ value });
        }
      }
    }
  });

  it('that names an account is said by the name of who works there', () => {
    expect(sayValue(shapeOf('family', 'worker'), 'a1', around)).toBe('김하늘');
  });

  it('that this version does not know is shown as it stands', () => {
    expect(sayValue(shapeOf('registration', 'sort'), 'novel', around)).toBe('novel');
    expect(sayValue(shapeOf('stay', 'status'), 'Z-9', around)).toBe('Z-9');
  });
});

describe('choosing by typing', () => {
  it('puts what begins so before what holds it', () => {
    expect(matching(COUNTRIES, 'ni', 3).map((one) => one.code)).toContain('NI');
    expect(matching(AREAS, 'ㅇㅅㅅㄷㅇㄱ', 3).map((one) => one.code)).toContain('41273');
  });

  it('means nothing while several fit', () => {
    expect(meant(AREAS, '수원')).toBeNull();
    expect(meant(AREAS, '')).toBeNull();
  });

  it('knows the initial consonants of every syllable', () => {
    expect(initials('응우옌')).toBe('ㅇㅇㅇ');
    expect(initials('쩐 Van')).toBe('ㅉ Van');
  });

  it('has every country of the standard once, named in both languages', () => {
    expect(new Set(COUNTRIES.map((one) => one.code)).size).toBe(249);
    for (const { code, ko, en } of COUNTRIES) expect([ko, en], code).not.toContain(code);
  });

  it('has areas and stays in the form that the core takes', () => {
    expect(new Set(AREAS.map((one) => one.code)).size).toBe(AREAS.length);
    for (const { code } of AREAS) expect(code).toMatch(/^(11|28|41)\d{3}$/);
    for (const { code } of STAYS) expect(readStay(code), code).toBe(code);
  });
});
