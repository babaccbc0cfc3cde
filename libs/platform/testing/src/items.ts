import type { CheckItem, HonourItem, ListingItem, PenaltyItem } from '@law';

const common = {
  uscc: '91371502PDY00001XC',
  partyName: '聊城昌润食品有限公司',
  agency: '11371500PDY009014B',
  field: 'market',
  title: '示例',
  status: 'recorded',
  disputed: false,
  restsOn: [],
  sameActAs: [],
} as const;

/** Credit items of an invented firm, by id and date of the deciding paper; everything else may be given. */
export const itemOf = {
  penalty: (id: string, decided: string, more: Partial<PenaltyItem> = {}): PenaltyItem => ({
    ...common,
    id,
    kind: 'penalty',
    measures: ['罚款'],
    dates: { decided },
    ...more,
  }),
  check: (id: string, decided: string, more: Partial<CheckItem> = {}): CheckItem => ({
    ...common,
    id,
    kind: 'check',
    result: 'passed',
    final: true,
    again: false,
    dates: { decided },
    ...more,
  }),
  honour: (id: string, decided: string, more: Partial<HonourItem> = {}): HonourItem => ({
    ...common,
    id,
    kind: 'honour',
    programme: 'mayor-quality-award',
    programmeName: '市长质量奖',
    level: 'city',
    dates: { decided },
    ...more,
  }),
  listing: (id: string, decided: string, more: Partial<ListingItem> = {}): ListingItem => ({
    ...common,
    id,
    kind: 'listing',
    list: 'serious',
    dates: { decided },
    ...more,
  }),
};
