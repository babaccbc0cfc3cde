import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ReadDatabase } from '@platform/database';
import type { CreditItem } from '@law';
import { disclosedTo, KeptRules, repairableFrom, type WindowSets } from '@contexts/disclosure';
import { ownedAs } from '@contexts/enterprises';
import { kindOf } from '../../kinds/record-kinds.rule';
import type { RecordBody } from '../../kinds/record.kind';
import { KindDesks } from '../../ports/kind-desks';
import { stepsOf } from '../../rules/steps.rule';
import { type DeskItem, GetDeskItems } from './get-desk-items.query';

interface Row {
  readonly item: CreditItem;
  readonly body: RecordBody;
  readonly legalEnd: string | null;
}

@QueryHandler(GetDeskItems)
export class GetDeskItemsHandler implements IQueryHandler<GetDeskItems> {
  /** The rules by which the columns of the archive were worked out. */
  private readonly rules = new KeptRules('read.archive_rule');

  constructor(
    private readonly reads: ReadDatabase,
    private readonly kinds: KindDesks,
  ) {}

  async execute({ ids, reader }: GetDeskItems): Promise<readonly DeskItem[]> {
    const seen = disclosedTo(reader, 'a', 3, ownedAs('$2::text', 'a'));
    const [rows, sets] = await Promise.all([
      this.reads.query<Row>(
        `select a.item, a.body, a.legal_end as "legalEnd" from read.archive_item a ${seen.join}
         where a.item_id = any($1::text[])`,
        [ids, reader.enterprise ?? null, ...seen.params],
      ),
      this.rules.windows({ query: <T>(sql: string) => this.reads.query(sql) as Promise<T> }),
    ]);
    return Promise.all(rows.map((row) => this.itemOf(row, sets, reader.today)));
  }

  private async itemOf({ item, body, legalEnd }: Row, sets: WindowSets, today: string): Promise<DeskItem> {
    const days = { today, legalEnd, repairableFrom: repairableFrom(item, sets, today) };
    return {
      id: item.id,
      kindName: kindOf(item).name,
      title: item.title,
      steps: [...stepsOf(item, days), ...(await this.kinds.steps(item, body))],
    };
  }
}
