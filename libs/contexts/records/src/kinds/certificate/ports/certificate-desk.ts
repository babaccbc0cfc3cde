import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '@platform/database';
import { type Ahead, KindDesk } from '../../../ports/kind-desks';

interface Row {
  readonly name: string;
  readonly on: string;
}

/** Certificates and licences that hold, with the day on which each expires. */
@Injectable()
export class CertificateDesk extends KindDesk {
  override readonly kind = 'certificate';

  constructor(private readonly reads: ReadDatabase) {
    super();
  }

  override async ahead(uscc: string, today: string): Promise<readonly Ahead[]> {
    const rows = await this.reads.query<Row>(
      `select item->>'name' as name, item->>'validUntil' as on from read.archive_item
       where uscc = $1 and item->>'kind' = 'certificate' and status = 'recorded' and item->'withdrawn' is null
         and item->>'validUntil' between $2 and '9999-12-30'
       order by item->>'validUntil', item_id`,
      [uscc, today],
    );
    return rows.map(({ name, on }) => ({
      what: 'certificate-expires',
      name: { zh: `${name}到期`, en: `${name} expires` },
      on,
    }));
  }
}
