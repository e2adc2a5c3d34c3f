import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { demoCentre } from '../src/lib/fake/demo';
import { FAKE_PASSPHRASE } from '../src/lib/fake/fake-host';
import type { FamilyTransfer, OtherCard, TransferFound, TransferRehearsal } from '../src/lib/generated/contract';
import { route } from '../src/lib/route.svelte';
import { expectNoBarrier, openFamily, start, type Stage } from './stage';

const CARD: OtherCard = {
  centre: 'centre-2',
  name: '시흥시 가족센터',
  by: '박두리',
  at: '2026-11-02T01:00:00Z',
  fingerprint: '0A1B2-3C4D5-6E7F8-9G0HJ',
  state: 'new',
};
const PARTNER = { centre: CARD.centre, name: CARD.name, fingerprint: CARD.fingerprint, by: '김하나', at: CARD.at };
const REHEARSAL: TransferRehearsal = {
  centreName: CARD.name,
  consents: [{ person: '응우옌 티 란', on: '2026-11-01', version: null }],
  people: ['응우옌 티 란'],
  going: [
    { kind: 'person', count: 1 },
    { kind: 'note', count: 3 },
  ],
  papers: [{ record: 'paper-1', name: '가족 사진.png', sort: 'photo' }],
  staying: [
    { why: 'no_consent', count: 1, people: ['김민준'] },
    { why: 'numbers', count: 2, people: [] },
  ],
};

function transfer(of: Partial<FamilyTransfer>): FamilyTransfer {
  return {
    record: 'transfer-1',
    stage: 'sent',
    centre: CARD.centre,
    centreName: CARD.name,
    at: '2026-11-02T01:00:00Z',
    by: '김하나',
    sentOn: '2026-11-02',
    answeredOn: null,
    answeredBy: null,
    fileNumber: null,
    reason: null,
    reply: null,
    gone: false,
    ...of,
  };
}

function sent({ fake }: Stage, name: string): unknown {
  return fake.calls.findLast((call) => call.name === name)?.input;
}

async function goAway({ user }: Stage): Promise<void> {
  await user.click(screen.getByRole('button', { name: '볼 수 있는 사람' }));
  await user.click(await screen.findByRole('button', { name: '다른 센터로 이관' }));
}

describe('another centre', () => {
  it('is kept once its letters were compared on the telephone', async () => {
    const fake = demoCentre({
      answers: {
        look_cards: () => ({ folder: 'USB', cards: [CARD] }),
        keep_partner: () => ({ partners: [PARTNER], own: null }),
      },
    });
    const stage = start({}, fake);
    route.settings();
    const partners = await screen.findByTestId('partners');
    await stage.user.click(await within(partners).findByRole('button', { name: '명함 읽기' }));
    expect(await within(partners).findByText(CARD.fingerprint)).toBeTruthy();
    const keep = within(partners).getByRole<HTMLButtonElement>('button', { name: '목록에 넣기' });
    expect(keep.disabled).toBe(true);
    await expectNoBarrier();
    await stage.user.click(within(partners).getByLabelText(/전화로 지문을 비교했고/));
    await stage.user.click(keep);
    expect(sent(stage, 'keep_partner')).toEqual({ centre: CARD.centre, fingerprint: CARD.fingerprint });
    expect(await within(partners).findByText(CARD.name)).toBeTruthy();
  });
});

describe('a family that goes to another centre', () => {
  const answers = {
    partners: () => ({ partners: [PARTNER], own: null }),
    rehearse_transfer: () => REHEARSAL,
  };

  it('shows what goes and what stays, and goes with the chosen papers and the passphrase', async () => {
    const fake = demoCentre({ answers });
    const stage = await openFamily('nguyen', {}, fake);
    fake.answer('send_transfer', ({ family }) => {
      const of = fake.families.get(family);
      if (!of) throw new Error('no family');
      of.transfer = transfer({});
      return { folder: 'USB', family: fake.view(of) };
    });
    await goAway(stage);
    const pane = await screen.findByTestId('send-away');
    await stage.user.click(await within(pane).findByRole('button', { name: '무엇이 가는지 보기' }));
    expect(await within(pane).findByText('김민준')).toBeTruthy();
    expect(pane.querySelector('[data-stays=numbers]')?.textContent).toContain('2');
    await expectNoBarrier();
    const form = within(pane).getByRole('form', { name: '봉해서 폴더에 담기' });
    await stage.user.click(within(form).getByRole('button', { name: '봉해서 폴더에 담기' }));
    expect(sent(stage, 'send_transfer')).toBeUndefined();
    await stage.user.click(within(form).getByLabelText('가족 사진.png'));
    await stage.user.type(within(form).getByLabelText('내 암호문'), FAKE_PASSPHRASE);
    await stage.user.click(within(form).getByRole('button', { name: '봉해서 폴더에 담기' }));
    expect(sent(stage, 'send_transfer')).toMatchObject({ papers: ['paper-1'], ownPassphrase: FAKE_PASSPHRASE });
    expect((await screen.findByTestId('transfer')).textContent).toContain('이관 중');
  });

  it('says which paper to have signed where nothing may go', async () => {
    const nothing = { ...REHEARSAL, consents: [], people: [] };
    const fake = demoCentre({ answers: { ...answers, rehearse_transfer: () => nothing } });
    const stage = await openFamily('nguyen', {}, fake);
    await goAway(stage);
    const pane = await screen.findByTestId('send-away');
    await stage.user.click(await within(pane).findByRole('button', { name: '무엇이 가는지 보기' }));
    expect(await within(pane).findByText(/개인정보 제3자 제공 동의서/)).toBeTruthy();
    expect(within(pane).queryByRole('form', { name: '봉해서 폴더에 담기' })).toBeNull();
  });

  it('stays as a stub that says where it went, until its case is opened again', async () => {
    const fake = demoCentre({ answers });
    for (const family of fake.families.values()) {
      family.readOnly = 'gone';
      family.transfer = transfer({
        stage: 'accepted',
        answeredOn: '2026-11-03',
        answeredBy: '박두리',
        fileNumber: '2026-00012',
        gone: true,
      });
    }
    const stage = await openFamily('nguyen', {}, fake);
    const stub = await screen.findByTestId('transfer');
    for (const said of [CARD.name, '박두리', '2026-00012']) expect(stub.textContent).toContain(said);
    await stage.user.click(screen.getByRole('button', { name: '볼 수 있는 사람' }));
    await screen.findByTestId('readers');
    expect(screen.queryByRole('button', { name: '다른 센터로 이관' })).toBeNull();
    await stage.user.click(within(stub).getByRole('button', { name: '사례 다시 열기' }));
    await stage.user.type(within(stub).getByLabelText('까닭'), '돌아옴');
    await expectNoBarrier();
    await stage.user.click(within(stub).getByRole('button', { name: '사례 다시 열기' }));
    expect(sent(stage, 'save')).toMatchObject({ changes: [{ kind: 'reopening', fields: { reason: '돌아옴' } }] });
  });
});

describe('a family that comes from another centre', () => {
  const FOUND: TransferFound = {
    transfer: 'transfer-1',
    from: { ...CARD, state: 'known' },
    by: '박두리',
    at: CARD.at,
    title: '란의 집',
    fileNumber: '2026-00012',
    people: 2,
    records: 9,
    papers: 1,
    answered: null,
    family: null,
  };
  const found = (of: Partial<TransferFound>) => ({
    look_transfers: () => ({ folder: 'USB', found: [{ ...FOUND, ...of }], forOthers: 1, damaged: 0 }),
  });

  it('is looked at and refused with a reason', async () => {
    const fake = demoCentre({ answers: { ...found({}), refuse_transfer: () => ({}) } });
    const stage = start({}, fake);
    route.loans();
    const arrivals = await screen.findByTestId('arrivals');
    await stage.user.click(within(arrivals).getByRole('button', { name: '온 가족 보기' }));
    expect(await within(arrivals).findByText('란의 집')).toBeTruthy();
    await stage.user.click(within(arrivals).getByRole('button', { name: '받지 않기' }));
    const form = within(arrivals).getByRole('form');
    await stage.user.click(within(form).getByRole('button', { name: '받지 않기' }));
    expect(sent(stage, 'refuse_transfer')).toBeUndefined();
    await stage.user.type(within(form).getByLabelText('까닭'), '자리가 없음');
    await expectNoBarrier();
    await stage.user.click(within(form).getByRole('button', { name: '받지 않기' }));
    expect(sent(stage, 'refuse_transfer')).toEqual({ transfer: 'transfer-1', reason: '자리가 없음' });
  });

  it('cannot be taken over from a centre whose letters nobody has compared', async () => {
    const fake = demoCentre({ answers: found({ from: CARD }) });
    const stage = start({}, fake);
    route.loans();
    const arrivals = await screen.findByTestId('arrivals');
    await stage.user.click(within(arrivals).getByRole('button', { name: '온 가족 보기' }));
    expect(await within(arrivals).findByText(new RegExp(CARD.fingerprint))).toBeTruthy();
    expect(within(arrivals).queryByRole('button', { name: '받아서 새 가족으로' })).toBeNull();
  });
});
