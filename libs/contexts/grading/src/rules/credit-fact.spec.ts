import type { CheckItem, CreditItem, HonourItem, ItemClass, ListingItem, PenaltyItem } from '@law';
import { deedsOf } from './credit-fact.rule';

const common = {
  id: 'x-1',
  uscc: '91371502PDY00001XC',
  partyName: '示例公司',
  agency: '11371500MB0000001X',
  field: 'market',
  title: '示例',
  dates: { decided: '2026-01-10' },
  status: 'recorded',
  disputed: false,
  restsOn: [],
  sameActAs: [],
} as const;
const penalty: PenaltyItem = { ...common, kind: 'penalty', measures: ['罚款', '吊销许可证件'] };
const check: CheckItem = { ...common, kind: 'check', result: 'failed', final: true, again: false };
const honour: HonourItem = {
  ...common,
  kind: 'honour',
  programme: 'mayor',
  programmeName: '市长质量奖',
  level: 'city',
};
const listing: ListingItem = { ...common, kind: 'listing', list: 'serious' };
const tags = (item: CreditItem, severity: ItemClass | null = null) => deedsOf({ item, severity }).map((d) => d.tag);

it('calls a penalty by its class and by each of its measures', () =>
  expect(tags(penalty, 'serious')).toEqual(['penalty.serious', 'measure.罚款', 'measure.吊销许可证件']));

it('calls a check by its result, once it is final', () => {
  expect(tags(check)).toEqual(['check.failed']);
  expect(tags({ ...check, again: true })).toEqual(['check.failed-again']);
  expect(tags({ ...check, result: 'passed' })).toEqual(['check.passed']);
  expect(tags({ ...check, final: false })).toEqual([]);
});

it('ends an honour with its withdrawal; for fraud the withdrawal is a deed of its own', () => {
  expect(deedsOf({ item: honour, severity: null })).toEqual([{ tag: 'honour.city', from: '2026-01-10', until: null }]);
  const withdrawn = { on: '2026-05-01', forFraud: false };
  expect(deedsOf({ item: { ...honour, withdrawn }, severity: null })).toEqual([
    { tag: 'honour.city', from: '2026-01-10', until: '2026-05-01' },
  ]);
  expect(deedsOf({ item: { ...honour, withdrawn: { ...withdrawn, forFraud: true } }, severity: 'serious' })).toEqual([
    { tag: 'honour.city', from: '2026-01-10', until: '2026-05-01' },
    { tag: 'honour.revoked-for-fraud', from: '2026-05-01', until: null },
  ]);
});

it('knows the serious and the abnormal list; the watch list is no deed', () => {
  expect(tags(listing)).toEqual(['listing.serious']);
  expect(tags({ ...listing, list: 'abnormal' })).toEqual(['listing.abnormal']);
  expect(tags({ ...listing, list: 'watch' })).toEqual([]);
});

it.each(['pending', 'annulled'] as const)('finds nothing in what is %s', (status) =>
  expect(tags({ ...penalty, status }, 'serious')).toEqual([]),
);
