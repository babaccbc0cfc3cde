import { Query } from '@nestjs/cqrs';
import type { Caller } from '@platform/kernel';
import type { Answered } from '@platform/http';
import type { Enterprise } from '../get-shown-enterprise/get-shown-enterprise.query';

/** What an identity is read from. */
export const IDENTITY_VIEWS = ['enterprises', 'lineage'] as const;

export const enterpriseExample: Enterprise = {
  uscc: '91371502PDY00001XC',
  name: '聊城昌润食品有限公司',
  nameAsInPaper: false,
  formerNames: [{ name: '聊城市昌润挂面厂', until: '2024-03-01', asInPaper: true }],
  district: { code: '371502', name: '东昌府区' },
  trade: 'C1432',
  status: 'in-operation',
  soleTrader: false,
  revision: 2,
};

/** Who an enterprise is: identity, former names and status, from the read tables. */
export class GetEnterprise extends Query<Answered<Enterprise>> {
  constructor(
    readonly uscc: string,
    readonly by: Caller,
  ) {
    super();
  }
}
