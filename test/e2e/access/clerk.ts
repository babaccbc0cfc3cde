import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Caller } from '@platform/kernel';
import type { Outcome } from '@platform/cqrs';
import { DEMO_AGENCIES } from '../../../apps/standalone/src/demo/agencies';
import { agencyOf } from './readers';

/** The officer who records: nobody but the auditor learns of people. */
export const OFFICER = 'officer-who-records';

type CommandOf<D> = new (data: D, by: Caller) => object;

/** Sends commands through the bus, as an agency or as an enterprise. */
export class Clerk {
  private keys = 0;
  constructor(private readonly app: INestApplicationContext) {}

  /** @param as key of a demo agency, or the code of an enterprise; @returns the id of the record or entry */
  async send<D>(as: string, command: CommandOf<D>, data: D): Promise<string> {
    const outcome: Outcome = await this.app.get(CommandBus).execute(new command(data, this.by(as)) as never);
    return outcome.stream.slice(outcome.stream.indexOf('.') + 1);
  }

  private by(as: string): Caller {
    const kind = DEMO_AGENCIES.find(({ key }) => key === as)?.kind;
    const acts = kind ? { role: kind, agency: agencyOf(as) } : { role: 'enterprise' as const, enterprise: as };
    return { subject: OFFICER, ...acts, idempotencyKey: `access ${++this.keys}`, correlationId: 'access' };
  }
}
