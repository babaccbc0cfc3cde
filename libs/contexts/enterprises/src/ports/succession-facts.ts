import { Injectable } from '@nestjs/common';
import { CommandRunner } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import type { Caller } from '@platform/kernel';
import { enterprise } from '../events/enterprise.state';
import type { Party, SuccessionAround } from '../rules/succession.rule';
import { KeepingFacts } from './keeping-facts';
import { stepsOf } from './kept-steps';

/** What a decision on a merger or split needs: the parties as their streams tell them now, and their other successions. */
@Injectable()
export class SuccessionFacts {
  constructor(
    private readonly commands: CommandRunner,
    private readonly reads: ReadDatabase,
    private readonly keeping: KeepingFacts,
  ) {}

  async around(by: Caller, id: string, codes: readonly string[]): Promise<SuccessionAround> {
    const [around, parties] = await Promise.all([
      this.keeping.around(by),
      Promise.all([...new Set(codes)].map((uscc) => this.party(uscc, id))),
    ]);
    return { ...around, parties };
  }

  private async party(uscc: string, id: string): Promise<Party> {
    const { known } = await this.commands.load(enterprise, uscc);
    const steps = await stepsOf(this.reads, 'read.succession_step', [uscc]);
    return {
      uscc,
      known: known !== undefined,
      from: known?.since,
      cancelledOn: known?.cancelledOn,
      others: steps.filter(({ succession }) => succession !== id),
    };
  }
}
