import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { EnterpriseReads } from '../../ports/enterprise-reads';
import { GetShownEnterprise } from './get-shown-enterprise.query';

@QueryHandler(GetShownEnterprise)
export class GetShownEnterpriseHandler implements IQueryHandler<GetShownEnterprise> {
  constructor(private readonly enterprises: EnterpriseReads) {}

  execute({ uscc, reader }: GetShownEnterprise) {
    return this.enterprises.identity(reader, uscc);
  }
}
