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
  warnings: z
    .array(z.strictObject({ code: z.string(), zh: z.string(), en: z.string() }))
    .optional()
    .meta({
      description: 'Recorded all the same, but a person should look at it; absent where there is nothing to say.',
    }),
});
export type Recorded = z.infer<typeof recordedSchema>;
export type Warning = NonNullable<Recorded['warnings']>[number];

/** Turns the outcome of a command into its answer. */
@Injectable()
export class Receipts {
  private storeId: string | undefined;

  constructor(private readonly store: EventStore) {}

  async of(
    { revision, position, repeated }: Outcome,
    { id, warnings = [] }: { id: string; warnings?: readonly Warning[] | undefined },
  ): Promise<Recorded> {
    this.storeId ??= await this.store.storeId();
    return {
      id,
      revision: Number(revision),
      position: positionToken(this.storeId, position),
      repeated,
      ...(warnings.length > 0 && { warnings: [...warnings] }),
    };
  }
}
