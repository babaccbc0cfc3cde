import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { RestrictionReads } from '../../ports/restriction-reads';
import { GetShownRestrictions } from './get-shown-restrictions.query';

@QueryHandler(GetShownRestrictions)
export class GetShownRestrictionsHandler implements IQueryHandler<GetShownRestrictions> {
  constructor(private readonly restrictions: RestrictionReads) {}

  execute({ uscc, reader }: GetShownRestrictions) {
    return this.restrictions.running(reader, uscc);
  }
}
