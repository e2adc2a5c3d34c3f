import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { FAKE_PASSPHRASE } from '../src/lib/fake/fake-host';
import { passphraseTrouble } from '../src/lib/passphrase';
import { expectNoBarrier, start } from './stage';

describe('founding a centre', () => {
  it('shows the recovery key this once, and goes on only when it is kept', async () => {
    const { user, fake } = start({ phase: 'no_centre' });
    await user.type(await screen.findByLabelText('센터 이름'), '안산 센터');
    await user.type(screen.getByLabelText('내 이름'), '김하늘');
    await user.type(screen.getByLabelText('새 암호문'), FAKE_PASSPHRASE);
    await user.type(screen.getByLabelText('새 암호문 한 번 더'), FAKE_PASSPHRASE);
    await user.click(screen.getByRole('button', { name: '센터 만들기' }));
    expect((await screen.findByTestId('recovery-key')).textContent).toContain('K7QM');
    const begin = screen.getByRole<HTMLButtonElement>('button', { name: '시작하기' });
    expect(begin.disabled).toBe(true);
    await expectNoBarrier();
    await user.click(screen.getByLabelText('복구 키를 적었거나 인쇄했습니다.'));
    await user.click(begin);
    expect(await screen.findByRole('combobox', { name: '찾기' })).toBeTruthy();
    expect(fake.calls.map((call) => call.name)).toContain('found_centre');
  });

  it('says the rules of a passphrase before anything is sent', async () => {
    const { user, fake } = start({ phase: 'no_centre' });
    await user.type(await screen.findByLabelText('센터 이름'), '안산 센터');
    await user.type(screen.getByLabelText('내 이름'), '김하늘');
    await user.type(screen.getByLabelText('새 암호문'), '짧다');
    await user.click(screen.getByRole('button', { name: '센터 만들기' }));
    expect((await screen.findByRole('alert')).textContent).toContain('짧습니다');
    expect(fake.calls.some((call) => call.name === 'found_centre')).toBe(false);
    await expectNoBarrier();
  });

  it.each([
    ['가나다라마바사아자', '가나다라마바사아자', 'passphrase-short'],
    ['가나다라마바사아자차', '가나다라마바사아자', 'passphrase-differs'],
    ['가나다라마바사아자차', '가나다라마바사아자차', null],
  ])('takes %s and %s as it should', (passphrase, again, trouble) => {
    expect(passphraseTrouble(passphrase, again)).toBe(trouble);
  });
});

describe('signing in', () => {
  it('opens the house with the right passphrase', async () => {
    const { user } = start({ phase: 'signed_out' });
    await user.type(await screen.findByLabelText('암호문'), `${FAKE_PASSPHRASE}{Enter}`);
    expect(await screen.findByRole('heading', { name: '최근 가족' })).toBeTruthy();
  });

  it('says what to do after a wrong one', async () => {
    const { user } = start({ phase: 'signed_out' });
    await user.type(await screen.findByLabelText('암호문'), 'wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('맞지 않습니다');
    await expectNoBarrier();
  });

  it('says that a sample centre is one, and shows its passphrase', async () => {
    start({ phase: 'signed_out', samplePassphrase: FAKE_PASSPHRASE });
    const sample = await screen.findByTestId('sample');
    expect(sample.textContent).toContain('예시');
    expect(sample.textContent).toContain(FAKE_PASSPHRASE);
  });

  it('shows no passphrase of a real centre', async () => {
    start({ phase: 'signed_out' });
    await screen.findByLabelText('암호문');
    expect(screen.queryByTestId('sample')).toBeNull();
  });

  it('works with the recovery key and a new passphrase', async () => {
    const { user, fake } = start({ phase: 'signed_out' });
    await user.click(await screen.findByRole('button', { name: '복구 키로 들어가기' }));
    await user.type(screen.getByLabelText('복구 키'), 'K7QM-2XFD');
    await user.type(screen.getByLabelText('새 암호문'), FAKE_PASSPHRASE);
    await user.type(screen.getByLabelText('새 암호문 한 번 더'), FAKE_PASSPHRASE);
    await expectNoBarrier();
    await user.click(screen.getByRole('button', { name: '새 암호문으로 들어가기' }));
    await screen.findByRole('combobox', { name: '찾기' });
    expect(fake.calls.find((call) => call.name === 'recover')?.input).toEqual({
      account: 'account-1',
      recoveryKey: 'K7QM-2XFD',
      newPassphrase: FAKE_PASSPHRASE,
    });
  });

  it('changes its language at once', async () => {
    const { user } = start({ phase: 'signed_out' });
    await user.click(await screen.findByRole('button', { name: 'English' }));
    expect(screen.getByLabelText('Passphrase')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });

  it('ends with the lock, and shows nothing of the families then', async () => {
    const { user } = start();
    await screen.findByTestId('recent');
    await user.keyboard('{Control>}l{/Control}');
    await waitFor(() => expect(screen.getByLabelText('암호문')).toBeTruthy());
    expect(document.body.textContent).not.toContain('응우옌');
  });
});
