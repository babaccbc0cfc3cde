import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '@platform/calendar';
import { ReadDatabase } from '@platform/database';
import { compareVersions, inForceOn } from '../../rules/rule-file.rule';
import { type ListedRules, ListRules } from './list-rules.query';

type Row = Omit<ListedRules['rules'][number], 'inForce'>;

@QueryHandler(ListRules)
export class ListRulesHandler implements IQueryHandler<ListRules> {
  constructor(
    private readonly reads: ReadDatabase,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<ListedRules> {
    const rows = await this.reads.query<Row>(
      `select kind, name, version, valid_from as "validFrom", source, sha256, adopted_at as "adoptedAt"
       from read.adopted_rules`,
    );
    const today = this.clock.today();
    const versionsOf = ({ kind, name }: Row): Row[] => rows.filter((row) => row.kind === kind && row.name === name);
    return {
      rules: rows
        .map((row) => ({ ...row, inForce: inForceOn(versionsOf(row), today) === row }))
        .sort((a, b) => order(a, b) || compareVersions(a.version, b.version)),
    };
  }
}

const order = (a: Row, b: Row): number => (fileOf(a) < fileOf(b) ? -1 : fileOf(a) > fileOf(b) ? 1 : 0);
const fileOf = ({ kind, name }: Row): string => `${kind} ${name}`;
