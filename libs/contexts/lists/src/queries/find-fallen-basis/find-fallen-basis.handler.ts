import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { CommandRunner } from '@platform/cqrs';
import { listing } from '../../events/listing.state';
import { ListFacts } from '../../ports/list-facts';
import { FindFallenBasis } from './find-fallen-basis.query';

@QueryHandler(FindFallenBasis)
export class FindFallenBasisHandler implements IQueryHandler<FindFallenBasis> {
  constructor(
    private readonly commands: CommandRunner,
    private readonly facts: ListFacts,
  ) {}

  async execute({ entryId }: FindFallenBasis): Promise<string | undefined> {
    const { item } = await this.commands.load(listing, entryId);
    return (await this.facts.basis(item)).find(({ status }) => status === 'annulled')?.id;
  }
}
