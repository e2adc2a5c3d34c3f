import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { demoCentre } from '../src/lib/fake/demo';
import { FakeHost, refuse } from '../src/lib/fake/fake-host';
import type { Found } from '../src/lib/generated/contract';
import { useHost } from '../src/lib/host';
import { search } from '../src/lib/search.svelte';
import { stretches } from '../src/lib/stretches';
import { expectNoBarrier, start } from './stage';

const bar = () => screen.findByRole<HTMLInputElement>('combobox', { name: '찾기' });
const asked = (fake: FakeHost) =>
  fake.calls.filter((call) => call.name === 'find').map((call) => (call.input as { query: string }).query);

describe('finding', () => {
  it('shows the families touched last while nothing is typed', async () => {
    start();
    expect((await screen.findByTestId('recent')).children).toHaveLength(3);
    await expectNoBarrier();
  });

  it('shows who matches as one types, with the matched part marked', async () => {
    const { user } = start();
    await user.type(await bar(), 'ngu');
    const hit = await screen.findByRole('option');
    expect([...hit.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['NGU', 'Ngu']);
    await expectNoBarrier();
  });

  it('opens the one that the arrows have reached', async () => {
    const { user } = start();
    await user.type(await bar(), '2023-000');
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(3));
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{ArrowDown}{Enter}');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('율리야');
  });

  it('does not search while a syllable is being composed', async () => {
    const { fake } = start();
    const input = await bar();
    await fireEvent.compositionStart(input);
    await fireEvent.input(input, { target: { value: '으' } });
    await fireEvent.input(input, { target: { value: '응' } });
    expect(asked(fake)).toEqual([]);
    await fireEvent.compositionEnd(input);
    expect(asked(fake)).toEqual(['응']);
  });

  it('searches initial consonants that stand by themselves', async () => {
    const { fake } = start();
    const input = await bar();
    await fireEvent.input(input, { target: { value: 'ㅇ' } });
    await fireEvent.input(input, { target: { value: 'ㅇㅇ' } });
    expect(asked(fake)).toEqual(['ㅇ', 'ㅇㅇ']);
  });

  it('searches again for what was typed while the register was being made', async () => {
    let busy = true;
    const fake = new FakeHost({
      answers: { find: ({ query }) => (busy ? refuse('busy') : { query, hits: [], total: 0 }) },
    });
    fake.status = { ...fake.status, progress: { what: 'rebuild', done: 0, of: 9 } };
    fake.answer('status', () => fake.status);
    start({}, fake);
    await fireEvent.input(await bar(), { target: { value: '응' } });
    await screen.findByText(/정리하고 있습니다/);
    busy = false;
    fake.status = { ...fake.status, progress: null };
    expect(await screen.findByText(/응/, { selector: '.lead' })).toBeTruthy();
  });

  it('drops an answer that comes after a later question', async () => {
    const pending: ((found: Found) => void)[] = [];
    const fake = new FakeHost();
    useHost((name, input) =>
      name === 'find' ? new Promise<never>((resolve) => pending.push(resolve as never)) : fake.host(name, input),
    );
    const none = { hits: [], total: 0 };
    const first = search.ask('a');
    const second = search.ask('ab');
    pending[1]?.({ query: 'ab', ...none });
    await second;
    pending[0]?.({ query: 'a', ...none });
    await first;
    expect(search.found?.query).toBe('ab');
  });

  it('offers a new family where nobody matches, with the name that was typed', async () => {
    const { user } = start();
    await user.type(await bar(), '팜 티 홍');
    expect(await screen.findByText('‘팜 티 홍’에 맞는 사람이 없습니다.')).toBeTruthy();
    await expectNoBarrier();
    await user.keyboard('{Control>}n{/Control}');
    expect(await screen.findByLabelText('한글 표기')).toHaveProperty('value', '팜 티 홍');
  });

  it('says what belongs there while there is no family', async () => {
    start({}, new FakeHost());
    expect(await screen.findByText('아직 등록된 가족이 없습니다.')).toBeTruthy();
  });

  it('is reached with Ctrl K from anywhere, on a Hangul keyboard too', async () => {
    const { user } = start();
    await user.click(await screen.findByRole('button', { name: '설정' }));
    await fireEvent.keyDown(document.body, { key: 'ㅏ', code: 'KeyK', ctrlKey: true });
    expect(document.activeElement?.id).toBe('search');
  });
});

describe('a new family', () => {
  it('is registered with its people and their names', async () => {
    const { user, fake } = start();
    await user.click(await screen.findByRole('button', { name: /새 가족/ }));
    await user.type(await screen.findByLabelText('한글 표기'), '팜 티 홍');
    await user.type(screen.getByLabelText('생년월일'), '920103');
    await expectNoBarrier();
    await user.click(screen.getByRole('button', { name: '가족 등록' }));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('팜 티 홍 가정');
    await screen.findByText(/^가족 4 ·/);
    expect(fake.calls.find((call) => call.name === 'create_family')?.input).toEqual({
      fields: { title: '팜 티 홍 가정', opened_on: '2023-05-10' },
      people: [
        {
          fields: { relation: 'mother', birth_date: '1992-01-03' },
          names: [{ sort: 'hangul', text: '팜 티 홍' }],
        },
      ],
    });
  });

  it('asks for one name at least', async () => {
    const { user, fake } = start();
    await user.click(await screen.findByRole('button', { name: /새 가족/ }));
    await user.click(await screen.findByRole('button', { name: '가족 등록' }));
    expect((await screen.findByRole('alert')).textContent).toContain('이름');
    expect(fake.calls.some((call) => call.name === 'create_family')).toBe(false);
  });

  it('brings back what was half written when the program ended', async () => {
    const fake = demoCentre();
    const { user } = start({}, fake);
    await user.click(await screen.findByRole('button', { name: /새 가족/ }));
    await user.type(await screen.findByLabelText('여권 이름'), 'PHAM');
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect(fake.drafts.get('')?.size).toBe(1));
    await user.click(screen.getByRole('button', { name: '가족' }));
    await user.click(await screen.findByRole('button', { name: /새 가족/ }));
    expect(await screen.findByTestId('draft')).toBeTruthy();
    expect(screen.getByLabelText('여권 이름')).toHaveProperty('value', 'PHAM');
  });
});

describe('a marked text', () => {
  it.each([
    ['NGUYEN', [[0, 3]], [['NGU', true], ['YEN', false]]],
    ['a b', [[2, 3], [0, 1]], [['a', true], [' ', false], ['b', true]]],
    ['abc', [], [['abc', false]]],
    ['abc', [[1, 9], [2, 1]], [['abc', false]]],
  ] as [string, [number, number][], [string, boolean][]][])('%s is cut at its marks', (text, marks, cut) => {
    expect(stretches({ text, marks }).map(({ words, marked }) => [words, marked])).toEqual(cut);
  });
});
