import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { FakeHost } from '../lib/fake/fake-host';
import type { Commands, FamilyView } from '../lib/generated/contract';
import { useHost } from '../lib/host';
import { session } from '../lib/session.svelte';
import ChildcareTab from './ChildcareTab.svelte';
import { exampleCheck, exampleFamily, exampleReplay, exampleTimeline, exampleView } from './fixtures';

// A whole screen takes its time on a busy machine; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

type Answers = { [N in keyof Commands]?: (input: Commands[N]['input']) => Commands[N]['output'] };

/** Shows the example family in a host that answers as the house does once the daycare is known. */
async function show(isEnrolled: boolean, answers: Answers = {}) {
  let enrolled = isEnrolled;
  let family = exampleFamily(enrolled);
  const fake = new FakeHost({
    today: '2023-05-10',
    answers: {
      childcare: ({ on }) => ({ ...exampleView(enrolled), on }),
      childcare_timeline: () => exampleTimeline(enrolled),
      save: () => {
        enrolled = true;
        return (family = exampleFamily(true));
      },
      save_check: () => (family = { ...family, checks: [exampleCheck(), ...family.checks] }),
      replay_check: () => exampleReplay(),
      ...answers,
    },
  });
  useHost(fake.host);
  await session.refresh();
  const onChanged = (changed: FamilyView) => void rendered.rerender({ family: changed, onChanged });
  const rendered = render(ChildcareTab, { family, onChanged });
  const hand = userEvent.setup({ delay: null });
  await screen.findByRole('article');
  return { fake, hand, ...rendered };
}

const asked = (fake: FakeHost, name: keyof Commands) =>
  fake.calls.filter((call) => call.name === name).map(({ input }) => input);

describe('at the counter', () => {
  test('the sentence stands first and says what is paid', async () => {
    await show(true);
    const card = screen.getByRole('article', { name: '사라 카리모바' });
    within(card).getByText('받을 수 있습니다. 안산시 외국인 아동 보육료, 월 262,000원.');
    within(card).getByText(/2023년 3월부터 2023년 12월까지\./);
  });

  test('the missing fact is asked, answered in place, and the answer appears at once', async () => {
    const { fake, hand } = await show(false);
    screen.getByText(/^아직 말할 수 없습니다\./);

    await hand.click(screen.getByRole('button', { name: '어린이집' }));
    await hand.type(screen.getByLabelText('시설이 있는 곳'), '단원구');
    await hand.type(screen.getByLabelText('다니기 시작한 날'), '20210302');
    await hand.click(screen.getAllByRole('button', { name: '답 저장' })[0]!);

    await screen.findByText(/월 262,000원\.$/);
    expect(asked(fake, 'save')).toEqual([
      {
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
    ]);
    expect(screen.queryByRole('heading', { name: '물어볼 것' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('article'));
  });

  test('after an answer the focus goes on to the next question', async () => {
    const { hand } = await show(false, {
      childcare: () => {
        const view = exampleView(false);
        view.children[0]!.change.questions.shift();
        return view;
      },
      mark_list: () => exampleFamily(false),
    });
    await hand.click(screen.getByRole('button', { name: '보호자 없음' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: '굴노라 카리모바' })));
  });

  test('an answer that arrives late leaves the hand in the field where it types by then', async () => {
    let answered = false;
    let arrive = () => {};
    const underWay = new Promise<void>((resolve) => (arrive = resolve));
    const { fake, hand } = await show(false, {
      childcare: () => {
        const view = exampleView(false);
        if (answered) view.children[0]!.change.questions.pop();
        return view;
      },
      mark_list: () => {
        answered = true;
        return exampleFamily(false);
      },
    });
    useHost(async (name, input) => {
      if (name === 'mark_list') await underWay;
      return fake.host(name, input);
    });
    await hand.click(screen.getByRole('button', { name: '보호자 없음' }));
    await hand.click(screen.getByRole('button', { name: '어린이집' }));
    await hand.type(screen.getByLabelText('시설이 있는 곳'), '단원');
    arrive();

    await waitFor(() => expect(screen.queryByRole('button', { name: '보호자 없음' })).toBeNull());
    expect(document.activeElement).toBe(screen.getByLabelText('시설이 있는 곳'));
  });

  test('an answer that lacks its first day is not sent, and the field says what it needs', async () => {
    const { fake, hand } = await show(false);
    await hand.click(screen.getByRole('button', { name: '어린이집' }));
    await hand.type(screen.getByLabelText('시설이 있는 곳'), '단원구');
    await hand.click(screen.getAllByRole('button', { name: '답 저장' })[0]!);

    screen.getByText('다니기 시작한 날을 적어 주세요.');
    expect(document.activeElement).toBe(screen.getByLabelText('다니기 시작한 날'));
    expect(asked(fake, 'save')).toEqual([]);
  });

  test('what was half typed before a crash stands in the form again', async () => {
    const draft = { sort: 'daycare', typed: { area: '경기 안산시 단원구' }, extendedCare: null };
    await show(false, {
      drafts: () => ({
        drafts: [{ key: 'childcare/child.enrolments', text: JSON.stringify(draft), at: '2023-05-10T05:00:00Z' }],
      }),
    });
    const area = await screen.findByLabelText<HTMLInputElement>('시설이 있는 곳');
    expect(area.value).toBe('경기 안산시 단원구');
  });

  test('what is half typed is kept before it is saved', async () => {
    const { fake, hand } = await show(false);
    await hand.click(screen.getByRole('button', { name: '어린이집' }));
    await hand.type(screen.getByLabelText('다니기 시작한 날'), '2021');
    await hand.tab();
    expect(asked(fake, 'keep_draft').at(-1)).toMatchObject({
      key: 'childcare/child.enrolments',
      text: expect.stringContaining('"from":"2021"'),
    });
  });

  test('"not in a facility" is one press', async () => {
    const { fake, hand } = await show(false, { mark_list: () => exampleFamily(false) });
    await hand.click(screen.getByRole('button', { name: '다니지 않음' }));
    expect(asked(fake, 'mark_list')).toEqual([
      { family: 'F-1', person: 'child', list: 'enrolments', state: 'none' },
    ]);
  });

  test('another day is asked by one press or by typing it', async () => {
    const { fake, hand } = await show(true);
    await hand.click(screen.getByRole('button', { name: '다음 3월 1일' }));
    const day = screen.getByLabelText('기준일');
    await hand.clear(day);
    await hand.type(day, '20220105{Enter}');
    await waitFor(() =>
      expect(asked(fake, 'childcare')).toEqual([
        { family: 'F-1', on: '2023-05-10' },
        { family: 'F-1', on: '2024-03-01' },
        { family: 'F-1', on: '2022-01-05' },
      ]),
    );
  });

  test('a sum that is not known is said in words and never as 0', async () => {
    await show(true, {
      childcare: () => {
        const view = exampleView(true);
        view.children[0]!.options.options[0]!.to_facility = null;
        return view;
      },
    });
    const ways = screen.getByRole('region', { name: '선택할 수 있는 길' });
    const first = within(ways).getAllByRole('term')[0]!.closest('div')!;
    expect(first.textContent).toContain('기관에 확인 필요');
  });
});

describe('the reasons', () => {
  test('unfold to a line a condition, each with its sign', async () => {
    const { hand } = await show(true);
    await hand.click(screen.getAllByText('왜?')[0]!);
    const steps = screen.getAllByRole('img', { name: '맞음' });
    expect(steps.length).toBeGreaterThanOrEqual(8);
    expect(screen.getAllByText('국적: 우즈베키스탄, 2019. 6. 1.부터')).not.toEqual([]);
  });

  test('what does not concern the child is folded away with its number', async () => {
    await show(true);
    screen.getByText('해당 없는 지원 7건');
  });
});

describe('the timeline', () => {
  test('says the run of the day asked, and the arrow keys lead along it', async () => {
    const { hand } = await show(true);
    const board = screen.getByRole('listbox', { name: /사라 카리모바/ });
    const here = () => within(board).getByRole('option', { selected: true });
    expect(here().getAttribute('aria-label')).toMatch(/2023년 3월 – 2023년 12월 · .*월 262,000원/);

    here().focus();
    await hand.keyboard('{ArrowRight}');
    expect(here().getAttribute('aria-label')).toMatch(/2024년 1월 – 2026년 2월/);
    expect(document.activeElement).toBe(here());

    await hand.keyboard('{ArrowDown}');
    expect(here().getAttribute('aria-label')).toMatch(/경기도 .*2023년 1월 – 2025년 9월/);
    expect(within(board).getAllByRole('option').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  test('shows programmes that never apply only when asked to', async () => {
    const { hand } = await show(true);
    const lanes = () => within(screen.getByRole('listbox', { name: /사라/ })).getAllByRole('group').length;
    expect(lanes()).toBe(2);
    await hand.click(screen.getByRole('button', { name: '해당 없는 지원 3건도 보기' }));
    expect(lanes()).toBe(5);
  });
});

describe('saved checks', () => {
  test('Ctrl Enter saves the check and says when', async () => {
    const { fake, hand } = await show(true);
    await hand.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/^저장됨 \d\d:\d\d$/);
    expect(asked(fake, 'save_check')).toEqual([{ family: 'F-1', on: '2023-05-10' }]);
    screen.getByText(/사라 카리모바: 안산시 외국인 아동 보육료 262,000원/);
  });

  test('a saved check that is made again says what holds and what has changed', async () => {
    const { hand } = await show(true, {
      save_check: () => ({ ...exampleFamily(true), checks: [exampleCheck()] }),
    });
    await hand.click(screen.getByRole('button', { name: /확인 저장/ }));
    const replay = await screen.findByRole('button', { name: '다시 확인' });
    await hand.click(replay);
    await screen.findByText(/글자 그대로 같습니다/);
    screen.getByText(/그 뒤 바뀐 사실: .*주소/);
    const row = screen.getByRole('row', { name: /사라 카리모바 안산시/ });
    expect(row.textContent).toContain('받을 수 있습니다, 262,000원');
    expect(row.textContent).toContain('받을 수 없습니다');
  });

  test('what the office decided otherwise is kept beside the saved answer', async () => {
    const decided = { ...exampleCheck(), corrections: [] };
    const { fake, hand } = await show(true, {
      correct_check: () => exampleFamily(true),
      save_check: () => ({ ...exampleFamily(true), checks: [decided] }),
    });
    await hand.keyboard('{Control>}{Enter}{/Control}');
    await hand.click(await screen.findByRole('button', { name: '다시 확인' }));
    await hand.click(await screen.findByRole('button', { name: '기관이 다르게 결정했나요?' }));
    const form = within(screen.getByRole('form', { name: '기관이 다르게 결정한 것' }));
    await hand.click(form.getByRole('radio', { name: '받지 못함' }));
    await hand.type(form.getByLabelText('결정한 날'), '20230509');
    await hand.type(form.getByLabelText('본 문서'), '결정 통지서');
    await hand.click(form.getByRole('button', { name: '결정 남기기' }));
    await waitFor(() => expect(asked(fake, 'correct_check')).toHaveLength(1));
    expect(asked(fake, 'correct_check')[0]).toMatchObject({
      check: 'check-1',
      child: 'child',
      programme: 'ansan-daycare',
      outcome: 'not_eligible',
      amount: null,
      on: '2023-05-09',
      document: '결정 통지서',
      remark: null,
    });
  });
});

test('facts that cannot be used and a refused check are said in words', async () => {
  const fake = new FakeHost({
    today: '2023-05-10',
    answers: {
      childcare: () => ({
        ...exampleView(true),
        answer: null,
        children: [],
        refused: {
          code: 'overlapping_enrolments',
          person: 'child',
          field: 'enrolments',
          value: null,
          message: 'overlap',
        },
        incomplete: [
          { person: 'child', name: '사라 카리모바', fact: 'addresses', record: 'a-1', why: 'no_start' },
        ],
      }),
    },
  });
  useHost(fake.host);
  await session.refresh();
  render(ChildcareTab, { family: exampleFamily(true), onChanged: () => {} });
  await screen.findByText(/다니는 시설 기간이 겹칩니다/);
  screen.getByText(/사라 카리모바의 주소: 시작한 날이 없습니다\./);
  expect(screen.getAllByRole('button', { name: '고치러 가기' })).toHaveLength(2);
});

test('a family that can only be read shows its answers and takes none', async () => {
  const fake = new FakeHost({
    answers: { childcare: () => exampleView(false), childcare_timeline: () => exampleTimeline(false) },
  });
  useHost(fake.host);
  await session.refresh();
  render(ChildcareTab, { family: { ...exampleFamily(false), readOnly: 'damaged' }, onChanged: () => {} });
  await screen.findByText(/^아직 말할 수 없습니다\./);
  expect(screen.queryByRole('button', { name: '어린이집' })).toBeNull();
  expect(screen.queryByRole('button', { name: /확인 저장/ })).toBeNull();
});

test.each([true, false])('axe finds nothing to object to (daycare known: %s)', async (enrolled) => {
  const { container } = await show(enrolled);
  // Contrast needs pixels, which jsdom has none of.
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
