import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Unreadable } from '@law';
import { refuse } from '@platform/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { NameLookUp } from '../../ports/name-look-up';
import { enterprises } from '../../projections/enterprises/enterprises.projection';
import { lookUpOf, TOO_COMMON } from '../../rules/look-up.rule';
import { FindEnterprises, type FoundEnterprises } from './find-enterprises.query';

@QueryHandler(FindEnterprises)
export class FindEnterprisesHandler implements IQueryHandler<FindEnterprises> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: NameLookUp,
  ) {}

  /** The log has one row for each enterprise told; what was typed may be anything and is not kept. */
  execute({ typed, by }: FindEnterprises): Promise<Answered<FoundEnterprises>> {
    return this.questions.ask<FoundEnterprises>(
      { name: 'look-up', by, projections: [enterprises.name] },
      async (reader) => {
        const asked = lookUpOf(typed);
        if ('ok' in asked) return notLookedUp(asked);
        if ('code' in asked) return this.reads.byCode(reader, asked.code);
        return (await this.reads.byName(reader, asked.name)) ?? notLookedUp(TOO_COMMON);
      },
      ({ enterprises: hits }) => hits.map(({ uscc }) => uscc),
    );
  }
}

const notLookedUp = ({ code, zh, en }: Unreadable): never => refuse(code, zh, en, { kind: 'invalid' });
