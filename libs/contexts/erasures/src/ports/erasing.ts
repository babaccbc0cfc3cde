import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { shanghaiDate } from '@platform/calendar';
import { Logger } from '@platform/http';
import type { Caller } from '@platform/kernel';
import { type Erasure, Erasures, type Forgettable } from '@platform/sealing';
import { RecordErasure } from '../commands/record-erasure/record-erasure.decide';

/** Forgetting, and telling it as a fact; what another program destroyed and could not tell is told at the start. */
@Injectable()
export class Erasing implements OnApplicationBootstrap {
  constructor(
    private readonly erasures: Erasures,
    private readonly commands: CommandBus,
    private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.told();
  }

  /**
   * Undefined where there is no key to destroy; `told` is false where the fact could not be recorded yet.
   * @throws SealingFault where the journal cannot be written
   */
  async forget(
    what: Forgettable,
    ground: string,
    { subject, role, agency }: Caller,
  ): Promise<{ readonly erasure: Erasure; readonly told: boolean } | undefined> {
    const erasure = await this.erasures.forget(what, { by: { subject, role, ...(agency && { agency }) }, ground });
    const told = await this.told();
    return erasure && { erasure, told };
  }

  private async told(): Promise<boolean> {
    try {
      await this.tell();
      return true;
    } catch (error) {
      this.log.error({ error }, 'an erasure is not told yet');
      return false;
    }
  }

  private async tell(): Promise<void> {
    for (const erasure of await this.erasures.untold()) {
      const { id, at, keys, records, order } = erasure;
      const data = { id, on: shanghaiDate(at), keys, records, ground: order.ground };
      await this.commands.execute(new RecordErasure(data, { ...order.by, correlationId: id }));
      await this.erasures.told(erasure);
    }
  }
}
