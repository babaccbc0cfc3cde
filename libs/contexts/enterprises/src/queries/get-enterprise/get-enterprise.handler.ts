import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { refuse } from '@platform/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { EnterpriseReads } from '../../ports/enterprise-reads';
import type { Enterprise } from '../get-shown-enterprise/get-shown-enterprise.query';
import { GetEnterprise, IDENTITY_VIEWS } from './get-enterprise.query';

@QueryHandler(GetEnterprise)
export class GetEnterpriseHandler implements IQueryHandler<GetEnterprise> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: EnterpriseReads,
  ) {}

  /** @throws CommandRefused `ENTERPRISE_UNKNOWN` */
  execute({ uscc, by }: GetEnterprise): Promise<Answered<Enterprise>> {
    return this.questions.ask<Enterprise>(
      { name: 'enterprise', by, subject: uscc, projections: IDENTITY_VIEWS },
      async (reader) =>
        (await this.reads.identity(reader, uscc)) ??
        refuse('ENTERPRISE_UNKNOWN', '没有该企业。', 'No such enterprise is known.', { kind: 'unknown' }),
    );
  }
}
