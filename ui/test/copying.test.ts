import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { expectNoBarrier, openFamily } from './stage';

describe('the copy queue', () => {
  it('copies the value in hand with C, and ticks it off and goes on with T', async () => {
    const stage = await openFamily();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined);
    await stage.user.click(screen.getByRole('tab', { name: '옮겨쓰기' }));
    const first = await screen.findByRole('button', { name: '성명 복사: 응우옌 티 란' });
    await expectNoBarrier();
    first.focus();
    await stage.user.keyboard('c');
    await waitFor(() => expect(write).toHaveBeenCalledWith('응우옌 티 란'));
    await screen.findByText('복사했습니다');
    await stage.user.keyboard('t');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('등록번호 복사'));
    expect(screen.queryByRole('button', { name: '성명 복사: 응우옌 티 란' })).toBeNull();
    await stage.user.keyboard('c');
    await waitFor(() => expect(write).toHaveBeenLastCalledWith('19910417'));
    expect(stage.fake.calls.filter(({ name }) => name === 'copy_value')).toHaveLength(1);
    await stage.user.click(screen.getByRole('checkbox', { name: '이미 옮긴 항목도 보기' }));
    await stage.user.click(screen.getByRole('button', { name: '성명 다시 옮기기' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '성명 다시 옮기기' })).toBeNull());
  });
});

describe('the interview sheet', () => {
  it('numbers what is open in one count, with the consents that are needed', async () => {
    const stage = await openFamily();
    await stage.user.click(screen.getByRole('tab', { name: '사정·계획' }));
    await stage.user.click(screen.getByRole('button', { name: '면담지' }));
    const sheet = await screen.findByRole('region', { name: '면담지' });
    await waitFor(() => expect(sheet.querySelectorAll('ol')).toHaveLength(3));
    const people = sheet.querySelectorAll('ol')[0]?.children.length ?? 0;
    expect([...sheet.querySelectorAll('ol')].map((list) => list.start)).toEqual([1, 1 + people, 2 + people]);
    expect(sheet.textContent).toContain('통역 예약');
    expect(sheet.textContent).toContain('개인정보 보호법 제15조');
    expect(sheet.textContent).not.toContain('010-');
    await expectNoBarrier();
  });
});
