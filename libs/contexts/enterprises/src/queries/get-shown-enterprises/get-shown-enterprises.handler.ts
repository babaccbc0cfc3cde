import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { EnterpriseReads } from '../../ports/enterprise-reads';
import { GetShownEnterprises } from './get-shown-enterprises.query';

@QueryHandler(GetShownEnterprises)
export class GetShownEnterprisesHandler implements IQueryHandler<GetShownEnterprises> {
  constructor(private readonly enterprises: EnterpriseReads) {}

  execute({ codes, reader }: GetShownEnterprises) {
    return this.enterprises.identities(reader, codes);
  }
}
