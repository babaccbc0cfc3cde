import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Outcome } from '@platform/cqrs';
import { EventStore } from '@platform/event-store';
import { positionToken } from './position-token';

/** What a command answers: what it made or changed, and where that can be waited for. */
export const recordedSchema = z.strictObject({
  id: z.string().meta({ description: 'Id of the thing recorded or changed.' }),
  revision: z.int().min(0).meta({ description: 'Last revision of its stream written by this command.' }),
  position: z.string().meta({ description: 'Position token: send it as Zhixin-At-Least to read your own write.' }),
  repeated: z.boolean().meta({ description: 'True when the same command had been carried out before.' }),
});
export type Recorded = z.infer<typeof recordedSchema>;

/** Turns the outcome of a command into its answer. */
@Injectable()
export class Receipts {
  private storeId: string | undefined;

  constructor(private readonly store: EventStore) {}

  async of({ revision, position, repeated }: Outcome, { id }: { id: string }): Promise<Recorded> {
    this.storeId ??= await this.store.storeId();
    return { id, revision: Number(revision), position: positionToken(this.storeId, position), repeated };
  }
}
