import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { honourEvents } from '../index';
import { evolveHonourItem } from './honour-item.rule';

const stream = 'records.item-1';
const fold = (...events: NewEvent[]) => events.map((e) => factOf(e, { stream })).reduce(evolveHonourItem, undefined);
const common = {
  uscc: '91371502PDY00001XC',
  partyName: '东昌府区甲食品有限公司',
  agency: '11371500MB0000001A',
  agencyName: '聊城市市场监督管理局',
  field: 'market' as const,
  restsOn: [],
  sameActAs: [],
  pending: false,
};
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
});

it('its title says that it is withdrawn, whatever its name is corrected to', () => {
  const paper = { number: '聊政发〔2026〕3号', date: '2026-04-08' };
  const revoked = honourEvents.HonourRevoked({ forFraud: false, reason: '自行退回', paper });
  expect(fold(honour, revoked)).toMatchObject({ title: '撤销市长质量奖' });
  const renamed = honourEvents.HonourCorrected({ reason: '笔误', programmeName: '聊城市市长质量奖' });
  expect(fold(honour, renamed)).toMatchObject({ title: '聊城市市长质量奖' });
  expect(fold(honour, revoked, renamed)).toMatchObject({ title: '撤销聊城市市长质量奖' });
});
