import type { DataOf } from '@platform/kernel';
import type { ListEntry, ListEntryOutside } from '../commands/record-list-entry/record-list-entry.decide';
import type { listingEvents } from '../events/listing.events';

/** An entry of an invented firm, for the reference of the interface and for tests. */
export const entryExample: ListEntry = {
  list: 'serious',
  uscc: '91371502PDY00001XC',
  partyName: '聊城昌润食品有限公司',
  field: 'market',
  number: '聊市监列严字〔2026〕3号',
  grounds: '生产经营不符合食品安全标准的食品，被吊销许可证',
  legalBasis: '《市场监督管理严重违法失信名单管理办法》第五条第（一）项',
  listedOn: '2026-05-20',
  representative: { name: '赵一', idType: '身份证', idNumber: '371502198001010011' },
};

/** A competent agency; the dated rule gives three years. */
export const entryOutsideExample: ListEntryOutside = {
  uscc: entryExample.uscc,
  agency: { uscc: '11371500PDY009014B', name: '聊城市市场监督管理局' },
  confirms: false,
  term: { until: '2029-05-20', source: '市场监管总局令第44号' },
  linked: [],
};

/** The entry as it is recorded, its term stated. */
export const recordedExample: DataOf<typeof listingEvents, 'ListEntryRecorded'> = {
  ...entryExample,
  agency: entryOutsideExample.agency.uscc,
  agencyName: entryOutsideExample.agency.name,
  restsOn: [],
  pending: false,
};
