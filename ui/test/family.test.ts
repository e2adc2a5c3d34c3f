import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { refuse } from '../src/lib/fake/fake-host';
import { demoCentre } from '../src/lib/fake/demo';
import { cell, expectNoBarrier, openFamily, start } from './stage';

describe('a family', () => {
  it('shows who it is, and its people in their scripts', async () => {
    await openFamily();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('응우옌');
    const people = screen.getByRole('navigation', { name: '가족 구성원' });
    expect(within(people).getByText('NGUYEN THI LAN')).toBeTruthy();
    expect(within(people).getByText(/만 3세 · 3세 반/)).toBeTruthy();
    await expectNoBarrier();
  });

  it('saves a value that is typed in place', async () => {
    const { user, fake } = await openFamily();
    await user.click(within(cell('birth_date')).getByRole('button'));
    const input = within(cell('birth_date')).getByRole('textbox');
    await user.clear(input);
    await user.type(input, '910418{Enter}');
    await waitFor(() => expect(cell('birth_date').textContent).toContain('1991. 4. 18.'));
    expect(cell('birth_date').textContent).toContain('저장됨');
    expect(fake.calls.findLast(({ name }) => name === 'save')?.input).toMatchObject({ changes: [{ fields: { birth_date: '1991-04-18' } }] });
  });

  it('saves when the field is left for another', async () => {
    const { user } = await openFamily();
    await user.click(within(cell('remark')).getByRole('button'));
    await user.type(within(cell('remark')).getByRole('textbox'), '오전에만 통화');
    await user.click(screen.getByRole('tab', { name: '개요' }));
    await waitFor(() => expect(cell('remark').textContent).toContain('오전에만 통화'));
    expect(within(cell('remark')).queryByRole('textbox')).toBeNull();
  });

  it('takes back what was typed with Esc, and writes nothing', async () => {
    const { user, fake } = await openFamily();
    await user.click(within(cell('birth_date')).getByRole('button'));
    await user.type(within(cell('birth_date')).getByRole('textbox'), '2020');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(cell('birth_date').textContent).toContain('1991. 4. 17.'));
    expect(fake.calls.some((call) => call.name === 'save')).toBe(false);
  });

  it('keeps open what cannot be read, and says how to write it', async () => {
    const { user, fake } = await openFamily();
    await user.click(within(cell('birth_date')).getByRole('button'));
    const input = within(cell('birth_date')).getByRole('textbox');
    await user.clear(input);
    await user.type(input, '내년쯤{Enter}');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(input).toHaveProperty('value', '내년쯤');
    expect(fake.calls.some((call) => call.name === 'save')).toBe(false);
  });

  it('does not take Enter while a syllable is being composed', async () => {
    const { user, fake } = await openFamily();
    await user.click(within(cell('remark')).getByRole('button'));
    const input = within(cell('remark')).getByRole('textbox');
    await user.type(input, '이사');
    for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, ...init }));
    }
    expect(fake.calls.some((call) => call.name === 'save')).toBe(false);
  });

  it('finds a country by initial consonants, English or the code', async () => {
    const { user } = await openFamily();
    const where = '[data-list="nationalities"]';
    for (const [typed, shown] of [
      ['ㅇㅈㅂㅋ', '우즈베키스탄'],
      ['kyrg', '키르기스스탄'],
      ['PH', '필리핀'],
    ]) {
      await user.click(within(cell('country', where)).getByRole('button'));
      const input = within(cell('country', where)).getByRole('combobox');
      await user.clear(input);
      await user.type(input, `${typed}{Enter}`);
      await waitFor(() => expect(cell('country', where).textContent).toContain(shown));
    }
  });

  it('says what was refused at the place, and keeps what was typed', async () => {
    const { user, fake } = await openFamily();
    fake.answer('save', () => refuse('disk_full'));
    await user.click(within(cell('phone')).getByRole('button', { name: /전화/ }));
    await user.type(within(cell('phone')).getByRole('textbox'), '1{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('디스크가 가득');
    expect(within(cell('phone')).getByRole('textbox')).toBeTruthy();
  });

  it('asks whether a record stays that one person took out while another wrote on it', async () => {
    const centre = demoCentre();
    const nguyen = [...centre.families.values()].find((family) => family.title.includes('응우옌'))!;
    const stay = [...nguyen.log.state().values()].find((record) => record.kind === 'stay')!;
    nguyen.log.disagree(stay.id, 'removed', [
      { value: '', by: '박서준', at: '2023-05-01T01:00:00Z', entry: 'entry-a' },
      { value: null, by: '김하늘', at: '2023-05-02T05:00:00Z', entry: 'entry-b' },
    ]);
    const { user, fake } = await openFamily('nguyen', {}, centre);
    const conflict = screen.getByRole('group', { name: /한 사람은 뺐고/ });
    expect(conflict.textContent).toContain('그대로 둠');
    await expectNoBarrier();
    await user.click(within(conflict).getAllByRole('button')[1]!);
    await waitFor(() => expect(screen.queryByRole('group', { name: /한 사람은 뺐고/ })).toBeNull());
    expect(fake.calls.find((call) => call.name === 'settle_conflict')?.input).toMatchObject({
      record: stay.id,
      field: 'removed',
      statement: 1,
      entry: 'entry-b',
    });
  });

  it('shows both statements of a conflict, and writes the one that is chosen', async () => {
    const { user, fake } = await openFamily();
    const conflict = screen.getByTestId('conflict');
    expect(conflict.textContent).toContain('010-0000-2741');
    expect(conflict.textContent).toContain('010-0000-8812');
    await user.click(within(conflict).getAllByRole('button')[1]!);
    await waitFor(() => expect(screen.queryByTestId('conflict')).toBeNull());
    expect(cell('phone').textContent).toContain('010-0000-8812');
    expect(fake.calls.filter((call) => call.name === 'settle_conflict')).toHaveLength(1);
  });

  it('masks a registration number until it is asked for', async () => {
    const { user } = await openFamily();
    const number = cell('number', '[data-list="registrations"]');
    expect(number.textContent).toContain('910417-6******');
    await user.click(within(number).getByRole('button', { name: '보기' }));
    await waitFor(() => expect(number.textContent).toContain('910417-6000000'));
  });

  it('keeps who said a fact, when, in which language and what was seen', async () => {
    const { user, fake } = await openFamily();
    const stays = document.querySelector<HTMLElement>('[data-list="stays"]')!;
    await user.click(within(stays).getByRole('button', { name: '출처' }));
    for (const [field, typed] of [
      ['said_by', '어머니'],
      ['said_on', '230509'],
      ['said_in', '베트남어'],
      ['document_seen', '외국인등록증'],
    ] as const) {
      await user.click(within(cell(field, '[data-list="stays"]')).getByRole('button'));
      await user.keyboard(`${typed}{Enter}`);
      await waitFor(() => expect(within(cell(field, '[data-list="stays"]')).queryByRole('textbox')).toBeNull());
    }
    await waitFor(() => expect(within(stays).getByRole('button', { name: '출처 ✓' })).toBeTruthy());
    const stay = fake.view([...fake.families.values()][0]!).people[0]!.lists.stays!.records[0]!;
    expect(stay.fields).toMatchObject({ said_by: '어머니', said_on: '2023-05-09', said_in: 'vi', document_seen: '외국인등록증' });
    await expectNoBarrier();
  });

  it('takes the last act back with Ctrl Z', async () => {
    const { user } = await openFamily();
    await user.click(within(cell('remark')).getByRole('button'));
    await user.type(within(cell('remark')).getByRole('textbox'), '잘못 적음{Control>}{Enter}{/Control}');
    await waitFor(() => expect(cell('remark').textContent).toContain('잘못 적음'));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(cell('remark').textContent).not.toContain('잘못 적음'));
  });

  it('is read-only with the reason where its file is damaged', async () => {
    const fake = demoCentre();
    for (const family of fake.families.values()) family.readOnly = 'damaged';
    await openFamily('nguyen', {}, fake);
    expect(screen.getByTestId('read-only').textContent).toContain('손상');
    expect(within(cell('birth_date')).queryByRole('button')).toBeNull();
    await expectNoBarrier();
  });

  it.each([
    ['file_too_new', '새로운 버전'],
    ['file_damaged', '손상'],
    ['file_in_use', '다른 프로그램'],
  ] as const)('that cannot be opened (%s) says why', async (code, words) => {
    const { user } = start({ answers: { open_family: () => refuse(code) } });
    await user.click(await screen.findByText('왕리 가정'));
    expect((await screen.findByTestId('failure')).textContent).toContain(words);
    await user.click(screen.getByRole('button', { name: '돌아가기' }));
    expect(await screen.findByTestId('recent')).toBeTruthy();
  });
});

describe('a list of a person', () => {
  const stays = '[data-list="absences"]';
  const list = () => document.querySelector<HTMLElement>(stays)!;

  it('knows three states: not asked, asked and none, entries', async () => {
    const { user } = await openFamily();
    expect(list().dataset.state).toBe('not_asked');
    await user.click(within(list()).getByRole('button', { name: '물었고 없음' }));
    await waitFor(() => expect(list().dataset.state).toBe('none'));
    await user.click(within(list()).getByRole('button', { name: '아직 묻지 않음으로' }));
    await waitFor(() => expect(list().dataset.state).toBe('not_asked'));
    await user.click(within(list()).getByRole('button', { name: '더하기' }));
    await user.type(within(list()).getByLabelText('출국'), '230105{Enter}');
    await waitFor(() => expect(list().dataset.state).toBe('entries'));
    expect(list().textContent).toContain('2023. 1. 5.');
  });

  it('loses a row that is taken out', async () => {
    const { user } = await openFamily();
    const addresses = document.querySelector<HTMLElement>('[data-list="addresses"]')!;
    expect(within(addresses).getAllByRole('row')).toHaveLength(3);
    await user.click(within(addresses).getAllByRole('button', { name: '거주지 빼기' })[0]!);
    await waitFor(() => expect(within(addresses).getAllByRole('row')).toHaveLength(2));
  });

  it('takes a new row only when every field can be read', async () => {
    const { user, fake } = await openFamily();
    await user.click(within(list()).getByRole('button', { name: '더하기' }));
    await user.type(within(list()).getByLabelText('출국'), '옛날{Enter}');
    expect(await within(list()).findByRole('alert')).toBeTruthy();
    expect(fake.calls.some((call) => call.name === 'save')).toBe(false);
  });
});
