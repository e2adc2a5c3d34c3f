import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { FAKE_PASSPHRASE } from '../src/lib/fake/fake-host';
import { expectNoBarrier, openFamily, type Stage } from './stage';

async function typePassport(stage: Stage): Promise<HTMLElement> {
  await stage.user.click(await screen.findByRole('button', { name: '여권번호: –' }));
  await stage.user.keyboard('m1234 5678{Enter}');
  return screen.findByRole('group', { name: '동의 확인' });
}

describe('consents', () => {
  it('are asked for in place, and what was typed waits for them', async () => {
    const stage = await openFamily();
    const ask = await typePassport(stage);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '여권번호' }).value).toBe('m1234 5678');
    await expectNoBarrier();
    await stage.user.click(within(ask).getByRole('button', { name: '동의를 적고 저장' }));
    await waitFor(() => expect(screen.queryByRole('group', { name: '동의 확인' })).toBeNull());
    const saved = stage.fake.calls.filter(({ name }) => name === 'save').map(({ input }) => JSON.stringify(input));
    expect(saved.some((input) => input.includes('"sort":"unique_id"'))).toBe(true);
    expect(saved.at(-1)).toContain('"passport_number":"M12345678"');
  });

  it('are withdrawn with what rests on them, once the passphrase was typed', async () => {
    const stage = await openFamily();
    const ask = await typePassport(stage);
    await stage.user.click(within(ask).getByRole('button', { name: '동의를 적고 저장' }));
    await stage.user.click(screen.getByRole('tab', { name: '사정·계획' }));
    const section = await screen.findByRole('region', { name: '동의서' });
    await stage.user.click(within(section).getByText(/고유식별정보/));
    await stage.user.click(await screen.findByRole('button', { name: '동의 철회' }));
    const sheet = await screen.findByTestId('withdraw');
    expect(await within(sheet).findByText('여권번호')).toBeTruthy();
    expect(within(sheet).getByText(/단원구보건소/)).toBeTruthy();
    await expectNoBarrier();
    await stage.user.type(within(sheet).getByRole('textbox', { name: /철회한 방법/ }), '본인이 전화로');
    await stage.user.type(within(sheet).getByLabelText('내 암호문'), `${FAKE_PASSPHRASE}{Enter}`);
    await waitFor(() => expect(screen.queryByTestId('withdraw')).toBeNull());
    const withdrawn = stage.fake.calls.findLast(({ name }) => name === 'withdraw_consent')?.input;
    expect(withdrawn).toMatchObject({ reason: '본인이 전화로' });
  });

  it('are listed with what they carry, for a page of paper', async () => {
    const stage = await openFamily();
    await stage.user.click(screen.getByRole('tab', { name: '사정·계획' }));
    await stage.user.click(await screen.findByRole('button', { name: '보관 근거' }));
    expect((await screen.findAllByText(/따로 근거가 있어야 하는 것은 보관하지 않습니다/)).length).toBeGreaterThan(0);
    await expectNoBarrier();
  });
});
