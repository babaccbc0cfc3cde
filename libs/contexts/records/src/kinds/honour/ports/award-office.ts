import { Injectable } from '@nestjs/common';
import type { Caller, Refusal } from '@platform/kernel';
import { Clock } from '@platform/calendar';
import { AgencyFacts } from '../../../ports/agency-facts';
import { type AwardProgramme, officeProblem } from '../award-programme.rule';

/** Whether the caller's own agency is the office of a programme today. */
@Injectable()
export class AwardOffice {
  constructor(
    private readonly agencies: AgencyFacts,
    private readonly clock: Clock,
  ) {}

  /** Why it is not; undefined where it is. */
  async problem(by: Caller, row: AwardProgramme): Promise<Refusal | undefined> {
    const { field, region } = row;
    const { incompetence, level } = await this.agencies.recording(by, { field, region }, this.clock.today());
    return incompetence ?? officeProblem(row, level);
  }
}
