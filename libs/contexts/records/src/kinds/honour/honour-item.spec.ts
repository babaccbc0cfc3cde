import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { partyExample, recordedExample } from '../../rules/examples.rule';
import { honourEvents } from '../../index';
import { evolveHonourItem, HONOUR_DEEDS, readHonour } from './honour-item.rule';

const stream = 'records.item-1';
const fold = (...events: NewEvent[]) => events.map((e) => factOf(e, { stream })).reduce(evolveHonourItem, undefined);
const common = recordedExample(partyExample);
const honour = honourEvents.HonourRecorded({
  ...common,
  programme: 'mayor-quality-award',
  programmeName: '市长质量奖',
  round: '第三届',
  level: 'city',
  givenOn: '2025-09-01',
});

it('withdraws an honour, and gives it back when the withdrawal is annulled', () => {
  const revoked = honourEvents.HonourRevoked({
    forFraud: true,
    reason: '申报材料造假',
    paper: { number: '聊政发〔2026〕3号', date: '2026-04-08' },
  });
  const back = honourEvents.HonourRevocationAnnulled({ ground: 'court', reason: '判决撤销' });
  expect(fold(honour, revoked)).toMatchObject({
    title: '撤销市长质量奖（弄虚作假）',
    withdrawn: { on: '2026-04-08', forFraud: true, number: '聊政发〔2026〕3号' },
  });
  expect(fold(honour, revoked, back)).toEqual(fold(honour));
  const repaired = { on: '2026-05-08', number: '鲁信修1号', authority: '甲' };
  expect(evolveHonourItem({ ...fold(honour, revoked)!, repaired }, factOf(back, { stream }))).toEqual(fold(honour));
});

it('its title says that it is withdrawn, whatever its name is corrected to', () => {
  const paper = { number: '聊政发〔2026〕3号', date: '2026-04-08' };
  const revoked = honourEvents.HonourRevoked({ forFraud: false, reason: '自行退回', paper });
  expect(fold(honour, revoked)).toMatchObject({ title: '撤销市长质量奖' });
  const renamed = honourEvents.HonourCorrected({ reason: '笔误', programmeName: '聊城市市长质量奖' });
  expect(fold(honour, renamed)).toMatchObject({ title: '聊城市市长质量奖' });
  expect(fold(honour, revoked, renamed)).toMatchObject({ title: '撤销聊城市市长质量奖' });
});

describe('is read', () => {
  const revoked = (forFraud: boolean) =>
    honourEvents.HonourRevoked({ forFraud, reason: '撤销', paper: { number: '甲3号', date: '2026-04-08' } });
  const given = { word: 'honour.city', from: '2025-09-01' };

  it('as favourable while it is in force', () => {
    expect(readHonour(fold(honour)!)).toEqual({ standing: 'neutral', deeds: [given] });
    expect(readHonour(fold(honour, revoked(false))!)).toEqual({
      standing: 'neutral',
      over: '2026-04-08',
      deeds: [{ ...given, until: '2026-04-08' }],
    });
  });

  it('as adverse once it is withdrawn for fraud: a deed of its own, whose clocks start at that paper', () =>
    expect(readHonour(fold(honour, revoked(true))!)).toEqual({
      standing: 'adverse',
      class: 'serious',
      clocks: { decided: '2026-04-08' },
      deeds: [
        { ...given, until: '2026-04-08' },
        { word: 'honour.revoked-for-fraud', from: '2026-04-08' },
      ],
    }));

  it('in words that rulebooks know', () =>
    expect(HONOUR_DEEDS).toEqual(expect.arrayContaining(['honour.city', 'honour.revoked-for-fraud'])));
});
