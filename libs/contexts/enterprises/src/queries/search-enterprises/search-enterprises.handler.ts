import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Unreadable } from '@law';
import { refuse } from '@platform/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { EnterpriseSearch } from '../../ports/enterprise-search';
import { enterpriseSearch } from '../../projections/enterprise-search/enterprise-search.projection';
import { enterprises } from '../../projections/enterprises/enterprises.projection';
import { type FoundEnterprises, SearchEnterprises } from './search-enterprises.query';

@QueryHandler(SearchEnterprises)
export class SearchEnterprisesHandler implements IQueryHandler<SearchEnterprises> {
  constructor(
    private readonly questions: Questions,
    private readonly search: EnterpriseSearch,
  ) {}

  /** The log has one row for each enterprise told; what was typed may be anything and is not kept. */
  execute({ typed, by }: SearchEnterprises): Promise<Answered<FoundEnterprises>> {
    return this.questions.ask<FoundEnterprises>(
      { name: 'search', by, projections: [enterpriseSearch.name, enterprises.name] },
      async (reader) => {
        const found = await this.search.find(reader, typed);
        return 'ok' in found ? notSearched(found) : found;
      },
      ({ enterprises: hits }) => hits.map(({ uscc }) => uscc),
    );
  }
}

const notSearched = ({ code, zh, en }: Unreadable): never => refuse(code, zh, en, { kind: 'invalid' });
