// A small made-up centre for developing screens in a plain browser. Nobody in it is real.

import { FakeHost, type FakeOptions } from './fake-host';

/** A centre with three families. */
export function demoCentre(options: FakeOptions = {}): FakeHost {
  const fake = new FakeHost(options);
  const nguyen = fake.add(
    {
      fields: { title: '응우옌 티 란 가정', case_type: 'foreign_resident', opened_on: '2022-11-02' },
      people: [
        {
          fields: { birth_date: '1991-04-17', sex: 'female', relation: 'mother', speaks: 'vi,ko', phone: '010-0000-2741' },
          names: [
            { sort: 'hangul', text: '응우옌 티 란' },
            { sort: 'passport', text: 'NGUYEN THI LAN' },
            { sort: 'native', text: 'Nguyễn Thị Lan' },
          ],
        },
        {
          fields: { birth_date: '1988-09-30', sex: 'male', relation: 'father', speaks: 'vi' },
          names: [
            { sort: 'hangul', text: '쩐 반 호앙' },
            { sort: 'passport', text: 'TRAN VAN HOANG' },
          ],
        },
        {
          fields: { birth_date: '2019-06-01', sex: 'female', relation: 'child' },
          names: [
            { sort: 'hangul', text: '쩐 민 아인' },
            { sort: 'passport', text: 'TRAN MINH ANH' },
          ],
        },
      ],
    },
    '2022-11-02T01:20:00Z',
    '박서준',
  );
  const [mother, , child] = fake.view(nguyen).people;
  if (mother && child) {
    const write = (day: string, kind: 'stay' | 'address' | 'nationality' | 'registration' | 'guardian', fields: object) =>
      nguyen.log.act('edit', [{ record: `${kind}-${day}-${nguyen.log.acts.length}`, kind, fields }], `${day}T02:10:00Z`, '박서준');
    write('2022-11-02', 'nationality', { person: mother.id, country: 'VN', from: '1991-04-17' });
    write('2022-11-02', 'nationality', { person: child.id, country: 'VN', from: '2019-06-01' });
    write('2022-11-02', 'registration', { person: mother.id, sort: 'alien', number: '910417-6000000', from: '2018-02-11' });
    write('2022-11-02', 'stay', { person: mother.id, status: 'E-9', from: '2018-02-11', until: '2023-06-30' });
    write('2022-11-09', 'address', { person: mother.id, area: '41390', detail: '정왕대로 1', from: '2019-01-02', until: '2022-12-31' });
    write('2023-01-05', 'address', { person: mother.id, area: '41273', detail: '다문화길 1, 2층', from: '2023-01-01' });
    write('2023-01-05', 'address', { person: child.id, area: '41273', detail: '다문화길 1, 2층', from: '2023-01-01' });
    write('2023-01-05', 'guardian', { person: child.id, other: mother.id });
    nguyen.log.act(
      'edit',
      [{ record: 'note-1', kind: 'note', fields: { on: '2023-04-18', way: 'visit_here', text: '센터 방문. 둘째 임신 중. 어린이집 입소 대기에 올림. 다음 면담 5월 둘째 주.' } }],
      '2023-04-18T06:40:00Z',
      '박서준',
    );
    nguyen.log.disagree(mother.id, 'phone', [
      { value: '010-0000-2741', by: '박서준', at: '2022-11-02T01:20:00Z', entry: 'entry-a' },
      { value: '010-0000-8812', by: '김하늘', at: '2023-05-02T05:00:00Z', entry: 'entry-b' },
    ]);
  }
  fake.add({
    fields: { title: '김 율리야 가정', case_type: 'multicultural', opened_on: '2021-03-08' },
    people: [
      {
        fields: { birth_date: '1987-12-03', sex: 'female', relation: 'mother' },
        names: [
          { sort: 'legal', text: '김율리야' },
          { sort: 'passport', text: 'KIM YULIYA' },
          { sort: 'native', text: 'Ким Юлия' },
        ],
      },
      {
        fields: { birth_date: '2021-10-12', sex: 'male', relation: 'child' },
        names: [{ sort: 'hangul', text: '박민준' }],
      },
    ],
  });
  fake.add({
    fields: { title: '왕리 가정', case_type: 'foreign_resident' },
    people: [
      {
        fields: { birth_date: '1995-02-20', sex: 'female', relation: 'mother' },
        names: [
          { sort: 'hangul', text: '왕리' },
          { sort: 'passport', text: 'WANG LI' },
          { sort: 'native', text: '王丽' },
        ],
      },
    ],
  });
  return fake;
}
