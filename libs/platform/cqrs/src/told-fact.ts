import { z } from 'zod';

/** One fact as an auditor reads it: as kept, personal fields sealed. */
export const toldFactSchema = z.strictObject({
  id: z.string(),
  type: z.string(),
  version: z.int().meta({ description: 'Version of the payload, as it was when the fact was recorded.' }),
  stream: z.string(),
  revision: z.int(),
  position: z.string().meta({ description: 'Place in the global order of the store.' }),
  recordedAt: z.string(),
  heldOn: z.string(),
  by: z.strictObject({
    subject: z.string(),
    role: z.string(),
    agency: z.string().optional(),
    enterprise: z.string().optional(),
  }),
  commandId: z.string(),
  correlationId: z.string(),
  causationId: z.string().optional(),
  hash: z.string().meta({ description: 'SHA-256 of the canonical bytes.' }),
  data: z.record(z.string(), z.unknown()),
});
export type ToldFact = z.infer<typeof toldFactSchema>;

/** What is kept of an event beside its payload. */
interface Kept {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: string;
  readonly recordedAt: string;
  readonly hash: string;
  readonly data: string;
}
type Metadata = Pick<ToldFact, 'heldOn' | 'commandId' | 'correlationId'> & {
  readonly by: { readonly [K in keyof ToldFact['by']]: ToldFact['by'][K] | undefined };
  readonly causationId?: string | undefined;
};

/** The fact as kept, without what only the program needs. */
export const toldFact = (kept: Kept, { by, heldOn, commandId, correlationId, causationId }: Metadata): ToldFact => ({
  id: kept.id,
  type: kept.type,
  version: kept.version,
  stream: kept.stream,
  revision: Number(kept.revision),
  position: kept.position,
  recordedAt: kept.recordedAt,
  heldOn,
  by: by as ToldFact['by'],
  commandId,
  correlationId,
  ...(causationId && { causationId }),
  hash: kept.hash,
  data: JSON.parse(kept.data) as Record<string, unknown>,
});
