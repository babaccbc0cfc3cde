import { Injectable } from '@nestjs/common';
import { type Ahead, KindDesk } from '../../../ports/kind-desks';
import { OfficersInOffice } from './officers-in-office';

const MISSING: Ahead = {
  what: 'no-quality-officer',
  name: { zh: '本企业没有在任的首席质量官', en: 'no chief quality officer is in office' },
  route: 'POST /v1/records/quality-officers',
};

/** An enterprise without a chief quality officer 首席质量官 is told so; no law demands one. */
@Injectable()
export class OfficerDesk extends KindDesk {
  override readonly kind = 'quality-officer';

  constructor(private readonly officers: OfficersInOffice) {
    super();
  }

  override async ahead(uscc: string): Promise<readonly Ahead[]> {
    return (await this.officers.of(uscc, '')) === undefined ? [MISSING] : [];
  }
}
