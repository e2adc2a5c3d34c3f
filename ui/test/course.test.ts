import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { demoCentre } from '../src/lib/fake/demo';
import { refuse } from '../src/lib/fake/fake-host';
import { beforeAndAfter } from '../src/course/scores';
import { FORM_FIELDS, FORMS } from '../src/lib/forms';
import { SOURCES } from '../src/lib/lists';
import { SHAPES, type RecordView } from '../src/lib/generated/contract';
import { expectNoBarrier, openFamily, type Stage } from './stage';

async function openCourse(fake = demoCentre()): Promise<Stage> {
  const stage = await openFamily('nguyen', {}, fake);
  await stage.user.click(screen.getByRole('tab', { name: '사정·계획' }));
  return stage;
}

function section(kind: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-form="${kind}"]`);
  if (!found) throw new Error(`no section of ${kind}`);
  return found;
}

describe('the forms', () => {
  it('ask for every field that the core knows of them', () => {
    for (const kind of FORMS) {
      const asked = [...FORM_FIELDS[kind], ...SOURCES].sort();
      // Why something is kept without a consent is asked only where one is lacking.
      const known = Object.keys(SHAPES[kind] ?? {}).filter((field) => field !== 'kept_without');
      expect(asked, kind).toEqual(known.sort());
    }
  });

  it('have a section each, in the order of the course', async () => {
    await openCourse();
    const kinds = [...document.querySelectorAll<HTMLElement>('[data-form]')].map((one) => one.dataset.form);
    expect(kinds).toEqual(FORMS);
    await expectNoBarrier();
  });

  it('are saved as one act, and what was not asked stays empty', async () => {
    const { user, fake } = await openCourse();
    await user.click(within(section('assessment')).getByRole('button', { name: /새로 쓰기/ }));
    await user.type(within(section('assessment')).getByLabelText('사정일'), '20230508');
    await user.type(within(section('assessment')).getByLabelText('주거'), '0');
    await user.type(within(section('assessment')).getByLabelText('한국어'), '3{Enter}');
    await waitFor(() => expect(within(section('assessment')).getByRole('table')).toBeTruthy());
    const saved = fake.calls.find((call) => call.name === 'save');
    expect(saved?.input).toMatchObject({
      changes: [{ record: null, kind: 'assessment', fields: { on: '2023-05-08', housing: 0, korean: 3 } }],
    });
    const rows = within(section('assessment')).getAllByRole('row').map((row) => row.textContent);
    expect(rows.find((row) => row.includes('주거'))).toMatch(/0$/);
    expect(rows.find((row) => row.includes('건강'))).toMatch(/묻지 않음$/);
    await expectNoBarrier();
  });

  it('refuse a number that does not fit, and keep it', async () => {
    const { user, fake } = await openCourse();
    await user.click(within(section('assessment')).getByRole('button', { name: /새로 쓰기/ }));
    const housing = within(section('assessment')).getByLabelText('주거');
    await user.type(housing, '5{Enter}');
    expect(await within(section('assessment')).findByText('이 칸에 맞는 숫자를 적어 주세요.')).toBeTruthy();
    expect(housing).toHaveProperty('value', '5');
    expect(fake.calls.some((call) => call.name === 'save')).toBe(false);
  });

  it('say beside the field why a referral is refused', async () => {
    const fake = demoCentre();
    fake.answer('save', () => refuse('invalid_field', { field: 'consent', reason: 'not-covered' }));
    const { user } = await openCourse(fake);
    await user.click(within(section('referral')).getByRole('button', { name: /새로 쓰기/ }));
    await user.type(within(section('referral')).getByLabelText('기관'), '단원구보건소{Enter}');
    const alert = await within(section('referral')).findByRole('alert');
    expect(alert.textContent).toContain('제3자 제공 동의');
    expect(alert.closest('[data-field]')?.getAttribute('data-field')).toBe('consent');
  });

  it('print the one that lies open', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const { user } = await openCourse();
    await user.click(within(section('screening')).getByRole('button', { name: /새로 쓰기/ }));
    await user.type(within(section('screening')).getByLabelText('판정일'), '20230508');
    await user.type(within(section('screening')).getByLabelText('판정 결과'), '집중{ArrowDown}{Enter}{Enter}');
    await user.click(await within(section('screening')).findByText(/집중/));
    await waitFor(() => expect(document.querySelector('.sheet td')?.textContent).toContain('2023. 5. 8.'));
    await user.keyboard('{Control>}p{/Control}');
    expect(print).toHaveBeenCalledOnce();
    print.mockRestore();
  });
});

describe('a flag', () => {
  it('stands beside the name in words, and hides the phone until a reason is given', async () => {
    const fake = demoCentre();
    const { user } = await openCourse(fake);
    await user.click(within(section('flag')).getByRole('button', { name: /새로 쓰기/ }));
    await user.type(within(section('flag')).getByLabelText('주의 종류'), '폭력{ArrowDown}{Enter}{Enter}');
    await waitFor(() => expect(document.querySelector('header .flag')?.textContent).toContain('주소 비공개'));
    await waitFor(() => expect(document.getElementById('show-contacts')).toBeTruthy());
    await user.click(document.getElementById('show-contacts') as HTMLElement);
    await user.type(screen.getByLabelText('보아야 하는 까닭'), '긴급 방문{Enter}');
    await waitFor(() => expect(screen.queryByTestId('contacts-hidden')).toBeNull());
    expect(fake.calls.findLast(({ name }) => name === 'show_contacts')).toMatchObject({ input: { reason: '긴급 방문' } });
  });
});

describe('before and after', () => {
  const on = (id: string, day: string) => ({ id, fields: { on: day } }) as unknown as RecordView;

  it('are the first assessment and the last one up to the closing', () => {
    const all = [on('a', '2024-01-01'), on('b', '2024-06-01'), on('c', '2025-01-01')];
    expect(beforeAndAfter(all, '2024-12-31').map((one) => one.id)).toEqual(['a', 'b']);
    expect(beforeAndAfter(all, '2024-03-01').map((one) => one.id)).toEqual(['a']);
  });
});

describe('suspected child abuse', () => {
  it('says that it must be reported until the day of the report stands there', async () => {
    const { user, fake } = await openFamily();
    const family = [...fake.families.values()][0]!;
    expect(screen.queryByTestId('report-duty')).toBeNull();
    await user.click(screen.getByRole('tab', { name: '사정·계획' }));
    await user.click(within(section('flag')).getByRole('button', { name: /새로 쓰기/ }));
    await user.type(within(section('flag')).getByLabelText('주의 종류'), '아동보호');
    await user.click(within(section('flag')).getByRole('button', { name: '저장' }));
    const duty = await screen.findByTestId('report-duty');
    expect(duty.textContent).toContain('112');
    await expectNoBarrier();
    await user.click(within(duty).getByRole('button'));
    await user.type(within(duty).getByRole('textbox'), '230509{Enter}');
    await waitFor(() => expect(screen.queryByTestId('report-duty')).toBeNull());
    expect(fake.view(family).flags[0]?.fields.reported_on).toBe('2023-05-09');
  });
});
