import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { FakeHost } from '../src/lib/fake/fake-host';
import { expectNoBarrier, openFamily } from './stage';

function sent({ fake }: { fake: FakeHost }, name: string): Record<string, unknown> | undefined {
  return fake.calls.findLast((call) => call.name === name)?.input as Record<string, unknown> | undefined;
}

async function openDocuments() {
  const stage = await openFamily();
  await stage.user.click(screen.getByRole('button', { name: '문서' }));
  return { ...stage, form: await screen.findByRole('form', { name: '문서 만들기' }) };
}

describe('a document', () => {
  it('is not made without a purpose, and leaves out what is kept from anybody unless told', async () => {
    const stage = await openDocuments();
    await stage.user.click(within(stage.form).getByRole('button', { name: 'PDF로 저장' }));
    expect(sent(stage, 'save_document')).toBeUndefined();
    await expectNoBarrier();
    await stage.user.type(within(stage.form).getByLabelText('무엇에 쓰나요'), '새 학기 안내');
    await stage.user.selectOptions(within(stage.form).getByLabelText('한국어 옆에 적을 말'), 'vi');
    await stage.user.click(within(stage.form).getByRole('button', { name: 'PDF로 저장' }));
    await within(stage.form).findByText(/저장했습니다/);
    expect(sent(stage, 'save_document')).toMatchObject({
      sort: 'family_page',
      beside: 'vi',
      purpose: '새 학기 안내',
      record: null,
      reader: { sort: 'anyone', id: null },
    });
  });

  it('is left by Escape', async () => {
    const stage = await openDocuments();
    await stage.user.keyboard('{Escape}');
    expect(screen.queryByRole('form', { name: '문서 만들기' })).toBeNull();
  });

  it('of a form says that there is none yet where there is none', async () => {
    const stage = await openDocuments();
    await stage.user.selectOptions(within(stage.form).getByLabelText('문서'), 'referral');
    await within(stage.form).findByText('아직 이 문서를 만들 기록이 없습니다.');
  });
});
