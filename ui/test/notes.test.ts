import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { expectNoBarrier, openFamily } from './stage';

async function openNotes() {
  const stage = await openFamily();
  await stage.user.click(screen.getByRole('tab', { name: '기록' }));
  const note = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('article[data-record=note-1]');
    if (!found) throw new Error('no note');
    return found;
  });
  return { ...stage, note };
}

describe('a note of a contact', () => {
  it('takes a promise that was made in it, and shows it beneath', async () => {
    const { user, fake, note } = await openNotes();
    await user.click(within(note).getByRole('button', { name: '약속 더하기' }));
    const form = await within(note).findByRole('group', { name: '약속 더하기' });
    await user.type(within(form).getByLabelText('약속 내용'), '서류 목록 보내기');
    await user.click(within(form).getByRole('button', { name: '저장' }));
    await waitFor(() => expect(note.querySelector('[data-promise]')?.textContent).toContain('서류 목록 보내기'));
    expect(note.querySelector('[data-promise]')?.textContent).toContain('아직 지키지 않음');
    const saved = fake.calls.find((call) => call.name === 'save')?.input;
    expect(JSON.stringify(saved)).toContain('"note":"note-1"');
    await expectNoBarrier();
  });

  it('is printed as a page of its own, with its words and what nobody asked', async () => {
    const { user, note } = await openNotes();
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    await user.click(within(note).getByRole('button', { name: '인쇄' }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    const sheet = [...document.querySelectorAll('h1')].find((title) => title.textContent === '기록')?.parentElement;
    expect(sheet?.textContent).toContain('둘째 임신 중');
    expect(sheet?.textContent).toContain('묻지 않음');
  });
});
