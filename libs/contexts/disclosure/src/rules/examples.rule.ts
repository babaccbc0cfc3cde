import type { CheckItem, HonourItem, ListingItem, PenaltyItem } from '@law';

/** Items of an invented firm, for tests. */
const common = {
  id: 'penalty-1',
  uscc: '91371502PDY00001XC',
  partyName: '聊城昌润食品有限公司',
  agency: '11371500PDY009014B',
  field: 'market',
  title: '',
  dates: { decided: '2026-05-11' },
  status: 'recorded',
  disputed: false,
  restsOn: [],
  sameActAs: [],
} as const;

export const penaltyItem = (more: Partial<PenaltyItem> = {}): PenaltyItem => ({
  ...common,
  kind: 'penalty',
  measures: ['罚款'],
  statedClass: 'general',
  ...more,
});

export const checkItem = (more: Partial<CheckItem> = {}): CheckItem => ({
  ...common,
  id: 'check-1',
  kind: 'check',
  result: 'failed',
  final: true,
  again: false,
  ...more,
});

export const honourItem = (more: Partial<HonourItem> = {}): HonourItem => ({
  ...common,
  id: 'honour-1',
  field: 'award',
  kind: 'honour',
  programme: 'mayor-quality-award',
  programmeName: '市长质量奖',
  level: 'city',
  dates: { decided: '2023-09-01' },
  ...more,
});

export const listingItem = (more: Partial<ListingItem> = {}): ListingItem => ({
  ...common,
  id: 'listing-1',
  kind: 'listing',
  list: 'serious',
  ...more,
});
