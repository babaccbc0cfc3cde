import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { checkEvents } from '../index';
import { evolveCheckItem } from './check-item.rule';

const stream = 'records.item-1';
const fold = (...events: NewEvent[]) => events.map((e) => factOf(e, { stream })).reduce(evolveCheckItem, undefined);
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
const check = checkEvents.CheckRecorded({
  ...common,
  checkKind: 'spot-check',
  checkedOn: '2026-03-01',
  result: 'failed',
  again: false,
  product: '电线电缆',
});

it('lets the re-inspection decide the result of a check that was not final', () => {
  expect(fold(check)).toMatchObject({
    final: false,
    result: 'failed',
    dates: { found: '2026-03-01', decided: '2026-03-01' },
  });
  expect(fold(check, checkEvents.CheckBecameFinal({ on: '2026-04-01', result: 'passed' }))).toMatchObject({
    final: true,
    result: 'passed',
    title: '电线电缆：检查合格',
    dates: { found: '2026-03-01', decided: '2026-04-01' },
  });
});

it('lets a correction name another product, day or result', () =>
  expect(
    fold(
      check,
      checkEvents.CheckCorrected({ reason: '笔误', product: '电缆', checkedOn: '2026-03-02', published: '2026-03-20' }),
    ),
  ).toMatchObject({
    title: '电缆：检查不合格',
    dates: { found: '2026-03-02', decided: '2026-03-02', published: '2026-03-20' },
  }));
