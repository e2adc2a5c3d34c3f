// A picture of a family in memory: everyone in one row, a line for each tie. The core lays it out.

import type { FamilyView, Group, Picture } from '../generated/contract';

const APART = 140;

export function fakePicture(family: FamilyView, kind: 'tie' | 'bond', day: string): Picture {
  const at = (person: unknown): [number, number] => [
    APART * (1 + family.people.findIndex((one) => one.id === person)),
    100,
  ];
  const records = kind === 'tie' ? family.ties : family.bonds;
  const lines = records.map(
    (record): Group => ({
      part: kind,
      about: record.id,
      label: String(record.fields.sort),
      marks: [{ mark: 'line', look: 'married', points: [at(record.fields.person), at(record.fields.other)], closed: false }],
    }),
  );
  const people = family.people.map(
    (person): Group => ({
      part: 'person',
      about: person.id,
      label: person.shown.main,
      marks: [
        { mark: 'circle', look: 'symbol', at: at(person.id), radius: 22 },
        { mark: 'text', look: 'name', at: at(person.id), text: person.shown.main, centred: true },
      ],
    }),
  );
  const births = family.people.map((person) => String(person.record.fields.birth_date ?? ''));
  return {
    scene: { width: 1123, height: 794, title: `${family.title} ${day}`, groups: [...lines, ...people] },
    changes: births.filter((birth) => birth !== '').sort(),
    troubles: records.length === 0 ? [{ record: family.id, text: 'no tie' }] : [],
  };
}
