import { describe, expect, test } from 'vitest';
import type { FamilyView, RecordView } from '../lib/generated/contract';
import { asks, entry, extendedCare, guardians, lacking, LIST_FORMS, none } from './questions';
import { family, person, record } from './fixtures';

const F = family([person('child', '사라', '2019-06-01'), person('mother', '굴노라', '1990-05-01')]);

test('a fact names whose it is and how it is asked', () => {
  const [first, second, third] = asks([
    { fact: 'child.enrolments', programmes: ['ansan-daycare'], won: 262_000 },
    { fact: 'mother.addresses', programmes: ['gyeonggi-daycare'], won: 100_000 },
    { fact: 'child.enrolments.extended_care', programmes: ['ansan-extended-care'], won: 0 },
  ]);
  expect(first).toMatchObject({ person: 'child', asked: 'enrolments', won: 262_000 });
  expect(second).toMatchObject({ person: 'mother', asked: 'addresses' });
  expect(third).toMatchObject({ person: 'child', asked: 'enrolments.extended_care' });
});

test('a fact that the case file does not hold is asked without a form', () => {
  expect(asks([{ fact: 'child.household_income', programmes: ['child-allowance'], won: 0 }])[0]?.asked).toBeNull();
});

describe('an answer writes', () => {
  test('an entry of the list with its person', () => {
    expect(entry(F, 'child', LIST_FORMS.enrolments, { sort: 'daycare', area: '41273', from: '2021-03-02', until: '' })).toEqual({
      command: 'save',
      input: {
        family: 'F-1',
        reason: null,
        changes: [
          {
            record: null,
            kind: 'enrolment',
            fields: { sort: 'daycare', area: '41273', from: '2021-03-02', person: 'child' },
          },
        ],
      },
    });
  });

  test('"no" to extended care, which is not the same as no answer', () => {
    const write = entry(F, 'child', LIST_FORMS.enrolments, {
      sort: 'daycare',
      area: '41273',
      from: '2021-03-02',
      extended_care: false,
    });
    expect(write).toMatchObject({ input: { changes: [{ fields: { extended_care: false } }] } });
  });

  test('that there is none', () => {
    expect(none(F, 'child', 'enrolments')).toEqual({
      command: 'mark_list',
      input: { family: 'F-1', person: 'child', list: 'enrolments', state: 'none' },
    });
  });

  test('each guardian chosen in one act, and none as none', () => {
    expect(guardians(F, 'child', ['mother', 'father'])).toMatchObject({
      input: {
        changes: [
          { kind: 'guardian', fields: { person: 'child', other: 'mother' } },
          { kind: 'guardian', fields: { person: 'child', other: 'father' } },
        ],
      },
    });
    expect(guardians(F, 'child', [])).toMatchObject({ command: 'mark_list', input: { list: 'guardians', state: 'none' } });
  });

  test('extended care into the enrolment that runs on the day asked', () => {
    const enrolled = withEnrolments(
      record('e1', 'enrolment', { sort: 'daycare', from: '2021-03-02', until: '2022-02-28' }),
      record('e2', 'enrolment', { sort: 'daycare', from: '2022-03-01' }),
    );
    expect(extendedCare(enrolled, 'child', '2023-05-10', true)).toMatchObject({
      input: { changes: [{ record: 'e2', fields: { extended_care: true } }] },
    });
    expect(extendedCare(enrolled, 'child', '2022-02-28', false)).toMatchObject({
      input: { changes: [{ record: 'e1', fields: { extended_care: false } }] },
    });
    expect(extendedCare(enrolled, 'child', '2020-01-01', true)).toBeNull();
  });
});

test('an entry says which of its fields it still lacks', () => {
  expect(lacking(LIST_FORMS.enrolments, { sort: 'daycare', from: '' })).toEqual(['area', 'from']);
  expect(lacking(LIST_FORMS.stays, { status: 'F-1', from: '2019-07-20' })).toEqual([]);
});

function withEnrolments(...records: RecordView[]): FamilyView {
  return family([
    { ...person('child', '사라', '2019-06-01'), lists: { enrolments: { state: 'entries', records } } },
  ]);
}
