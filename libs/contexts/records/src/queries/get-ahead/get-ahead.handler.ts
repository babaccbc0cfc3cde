import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { KindDesks } from '../../ports/kind-desks';
import { GetAhead } from './get-ahead.query';

@QueryHandler(GetAhead)
export class GetAheadHandler implements IQueryHandler<GetAhead> {
  constructor(private readonly kinds: KindDesks) {}

  execute({ uscc, today }: GetAhead) {
    return this.kinds.ahead(uscc, today);
  }
}
