import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetRules } from '@contexts/rules';
import { AWARD_PROGRAMMES, type AwardProgramme, type AwardProgrammes } from '../award-programme.rule';

/** Which award programmes are adopted, current. */
@Injectable()
export class AwardProgrammeRules {
  constructor(private readonly queries: QueryBus) {}

  /** The rows of one programme, of all its days; none where nobody adopted it. */
  async of(code: string): Promise<readonly AwardProgramme[]> {
    const adopted = await this.queries.execute(new GetRules(AWARD_PROGRAMMES.kind, AWARD_PROGRAMMES.name));
    const { programmes } = (adopted?.content as AwardProgrammes | undefined) ?? { programmes: [] };
    return programmes.filter((row) => row.code === code);
  }
}
