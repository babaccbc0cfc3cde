import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { CommandRunner } from '@platform/cqrs';
import { type CaseStanding, disputeCase } from '../../events/dispute-case.state';
import { FindCaseStanding } from './find-case-standing.query';

@QueryHandler(FindCaseStanding)
export class FindCaseStandingHandler implements IQueryHandler<FindCaseStanding> {
  constructor(private readonly commands: CommandRunner) {}

  async execute({ itemId }: FindCaseStanding): Promise<CaseStanding> {
    return (await this.commands.load(disputeCase, itemId)).standing;
  }
}
