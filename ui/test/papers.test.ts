import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { refuse } from '../src/lib/fake/fake-host';
import { PAPER_BYTES } from '../src/lib/generated/contract';
import { expectNoBarrier, openFamily, type Stage } from './stage';

const scan = (name: string) => new File(['scan'], name, { type: 'image/png' });

async function openPapers(stage: Stage): Promise<HTMLInputElement> {
  await stage.user.click(screen.getByRole('tab', { name: '서류' }));
  return screen.getByLabelText<HTMLInputElement>('파일 고르기');
}

describe('papers', () => {
  it('say what belongs there, and take a file', async () => {
    const stage = await openFamily();
    const chooser = await openPapers(stage);
    expect(screen.getByText(/아직 서류가 없습니다/)).toBeTruthy();
    await expectNoBarrier();
    await stage.user.upload(chooser, scan('등본.png'));
    await screen.findByRole('region', { name: '서류 보기' });
    const attached = stage.fake.calls.findLast(({ name }) => name === 'attach')?.input as { name: string; content: Uint8Array };
    expect(attached.name).toBe('등본.png');
    expect(String.fromCharCode(...attached.content)).toBe('scan');
    await expectNoBarrier();
  });

  it('are pasted as well', async () => {
    const stage = await openFamily();
    await openPapers(stage);
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(paste, { clipboardData: { files: [scan('화면.png')] } });
    window.dispatchEvent(paste);
    expect(await screen.findAllByText('화면.png')).toBeTruthy();
  });

  it('are linked to a fact, which then names them', async () => {
    const stage = await openFamily();
    await stage.user.upload(await openPapers(stage), scan('여권.png'));
    const fact = await screen.findByRole('combobox', { name: '이 서류로 확인한 사실' });
    await stage.user.type(fact, 'NGUYEN THI LAN');
    await stage.user.keyboard('{Enter}');
    const facts = await screen.findByRole('list', { name: '이 서류로 확인한 사실' });
    expect(within(facts).getByText(/NGUYEN THI LAN/)).toBeTruthy();
    await stage.user.keyboard('{Tab}{Control>}z{/Control}');
    await waitFor(() => expect(screen.queryByRole('list', { name: '이 서류로 확인한 사실' })).toBeNull());
    await stage.user.type(screen.getByRole('combobox', { name: '이 서류로 확인한 사실' }), 'NGUYEN THI LAN');
    await stage.user.keyboard('{Enter}');
    await screen.findByRole('list', { name: '이 서류로 확인한 사실' });
    await stage.user.click(screen.getByRole('tab', { name: '개요' }));
    await stage.user.click(await screen.findByRole('button', { name: '서류 확인' }));
    expect(screen.getByRole('tab', { name: '서류' }).getAttribute('aria-selected')).toBe('true');
  });

  it('are destroyed with a reason, asked in place, and say so from then on', async () => {
    const stage = await openFamily();
    await stage.user.upload(await openPapers(stage), scan('파기할 것.png'));
    await stage.user.click(await within(screen.getByRole('tabpanel')).findByRole('button', { name: '파기' }));
    const why = await screen.findByRole('textbox', { name: '파기 사유' });
    await waitFor(() => expect(document.activeElement).toBe(why));
    await expectNoBarrier();
    await stage.user.keyboard('{Escape}');
    expect(screen.queryByTestId('destroy')).toBeNull();
    await stage.user.click(within(screen.getByRole('tabpanel')).getByRole('button', { name: '파기' }));
    await stage.user.type(await screen.findByRole('textbox', { name: '파기 사유' }), '본인 요청{Enter}');
    const passphrase = screen.getByLabelText('내 암호문');
    await waitFor(() => expect(passphrase.getAttribute('aria-invalid')).toBe('true'));
    await stage.user.type(passphrase, 'sample passphrase{Enter}');
    expect((await screen.findByTestId('gone')).textContent).toContain('본인 요청');
    expect(screen.queryByRole('button', { name: '밖으로 저장' })).toBeNull();
    await expectNoBarrier();
  });

  it('of many pages are turned over', async () => {
    const stage = await openFamily();
    const pages: unknown[] = [];
    stage.fake.answer('paper_picture', ({ page }) => {
      pages.push(page);
      return { hidden: false, jpeg: btoa('x'), width: 8, height: 8, pages: 3 };
    });
    await stage.user.upload(await openPapers(stage), scan('세 쪽.pdf'));
    await screen.findByText('3쪽 중 1쪽');
    await stage.user.click(screen.getByRole('button', { name: '다음 쪽' }));
    await stage.user.click(screen.getByRole('button', { name: '다음 쪽' }));
    await screen.findByText('3쪽 중 3쪽');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '다음 쪽' }).disabled).toBe(true);
    await waitFor(() => expect(pages).toContain(3));
    await stage.user.click(screen.getByRole('button', { name: '이전 쪽' }));
    await screen.findByText('3쪽 중 2쪽');
  });

  it('that are refused are named with the reason, and the others come in', async () => {
    const stage = await openFamily();
    const chooser = await openPapers(stage);
    const large = scan('큰 파일.png');
    Object.defineProperty(large, 'size', { value: PAPER_BYTES + 1 });
    await stage.user.upload(chooser, [large, scan('좋은 파일.png')]);
    const trouble = await screen.findByTestId('papers-refused');
    expect(trouble.textContent).toContain('큰 파일.png');
    expect(trouble.textContent).toContain('50MB');
    await waitFor(() => expect(screen.getAllByText('좋은 파일.png').length).toBeGreaterThan(0));

    stage.fake.answer('attach', () => refuse('invalid_field', { field: 'content', reason: 'not-a-paper' }));
    await stage.user.upload(chooser, scan('그림.png'));
    await waitFor(() =>
      expect(screen.getByTestId('papers-refused').textContent).toContain('그림.png: 파일: JPEG, PNG, PDF만'),
    );
  });
});
