import type { DataOf } from '@platform/kernel';
import type { agencyEvents } from '../events/agency.events';
import type { AgencyInChain } from './agency.rule';

type Registration = DataOf<typeof agencyEvents, 'AgencyRegistered'>;

/** Codes of invented agencies on the reserved range, for tests and the API reference. */
export const EXAMPLE_CODES = {
  market: '11371500PDY003018C',
  quality: '11371500PDY0030267',
  industry: '11371500PDY0030342',
  food: '11371500PDY003042W',
  office: '11371500PDY003050P',
  other: '11371500PDY003069L',
} as const;

/** An agency of market supervision 市场监督管理局. */
export const agencyExample: Registration = {
  uscc: EXAMPLE_CODES.market,
  name: '聊城市市场监督管理局',
  shortNames: ['聊城市市监局'],
  kind: 'regulator',
  capacity: 'recorder',
  level: 'city',
  fields: ['market'],
  regions: ['371500'],
  from: '2019-01-10',
};

/** The same as the register has it, with nobody before or after. */
export const agencyInChainExample: AgencyInChain = {
  revision: 0,
  uscc: EXAMPLE_CODES.market,
  kind: 'regulator',
  capacity: 'recorder',
  level: 'city',
  names: [
    { name: '聊城市市场监督管理局', short: false, from: '2019-01-10' },
    { name: '聊城市市监局', short: true, from: '2019-01-10' },
  ],
  fields: [{ field: 'market', from: '2019-01-10' }],
  regions: [{ region: '371500', from: '2019-01-10' }],
  from: '2019-01-10',
  predecessors: [],
  confirmsBySecondPerson: false,
  name: '聊城市市场监督管理局',
  forebears: [],
  heirs: [],
  superiors: [],
  keyAuthority: EXAMPLE_CODES.market,
};

export const officeExample: AgencyInChain = {
  ...agencyInChainExample,
  uscc: EXAMPLE_CODES.office,
  kind: 'city-office',
  names: [{ name: '聊城市质量强市办', short: false, from: '2019-01-10' }],
  fields: [{ field: 'quality', from: '2019-01-10' }],
  regions: [],
  name: '聊城市质量强市办',
  keyAuthority: EXAMPLE_CODES.office,
};
