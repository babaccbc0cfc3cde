import { hash } from 'node:crypto';
import { z } from 'zod';
import { type EventDefinition, type Fact, isSealed, type NewEvent } from '@platform/kernel';
import type { EncodedEvent, StoredEvent } from '@platform/event-store';
import type { Keyring } from '@platform/sealing';
import { canonicalJson } from './canonical-json';
import type { EventRegistry } from './event-registry';
import { uuidOf } from './uuid';

/** In the order of RFC 8785: what it parses is written without being sorted. */
const metadataSchema = z.strictObject({
  by: z.strictObject({
    agency: z.string().optional(),
    enterprise: z.string().optional(),
    role: z.string(),
    subject: z.string(),
  }),
  causationId: z.string().optional(),
  commandId: z.uuid(),
  correlationId: z.string(),
  /** HMAC of the command's body: tells a repetition from another command under the same key. */
  fingerprint: z.string(),
  heldOn: z.iso.date(),
});
export type EventMetadata = z.infer<typeof metadataSchema>;

/** A stored event whose bytes, name, version or payload are not what this program can vouch for. */
export class BadEvent extends Error {
  override readonly name = 'BadEvent';
}

type Hashed = Pick<EncodedEvent, 'id' | 'type' | 'version' | 'data' | 'metadata'>;

/** SHA-256 of the canonical JSON of `{data, id, metadata, stream, type, version}`: data and metadata are canonical already. */
export const hashOf = (stream: string, { id, type, version, data, metadata }: Hashed): string =>
  hash(
    'sha256',
    `{"data":${data},"id":${JSON.stringify(id)},"metadata":${metadata},` +
      `"stream":${JSON.stringify(stream)},"type":${JSON.stringify(type)},"version":${version}}`,
  );

/** Turns events into bytes the store keeps, and stored bytes into facts: checks, seals, hashes, upcasts. */
export class FactCodec {
  constructor(
    private readonly registry: EventRegistry,
    private readonly keyring: Keyring,
  ) {}

  /** @throws z.ZodError when a payload is not what its catalogue declares: a fault of the program */
  async encode(
    stream: string,
    events: readonly NewEvent[],
    context: Omit<EventMetadata, 'heldOn'> & { today: string },
  ): Promise<EncodedEvent[]> {
    const { today, ...rest } = context;
    const encoded: EncodedEvent[] = [];
    for (const [n, event] of events.entries()) {
      const { version, schema, fields, personal } = this.registry.definitionOf(event.type);
      const payload = inOrder(fields, schema.parse(event.data));
      for (const field of personal)
        if (payload[field] !== undefined && !isSealed(payload[field]))
          payload[field] = await this.keyring.seal(stream, payload[field]);
      const kept = {
        // Of two commands at once under one key, another body is another event: the store tells them apart.
        id: uuidOf(context.commandId, context.fingerprint, String(n)),
        type: event.type,
        version,
        data: canonicalJson(payload),
        metadata: canonicalJson(metadataSchema.parse({ ...rest, heldOn: event.heldOn ?? today })),
      };
      encoded.push({ ...kept, hash: hashOf(stream, kept) });
    }
    return encoded;
  }

  /** @throws BadEvent */
  decode(stored: StoredEvent): Fact {
    if (hashOf(stored.stream, stored) !== stored.hash)
      throw new BadEvent(`the hash of event ${stored.id} in ${stored.stream} is wrong`);
    try {
      const { by, heldOn, commandId, correlationId, causationId } = this.metadataOf(stored);
      const { id, type, stream, revision, position, recordedAt } = stored;
      const data = payloadOf(this.registry.definitionOf(type), stored);
      const fact = { id, type, stream, revision, position, recordedAt, data, heldOn, commandId, correlationId };
      return { ...fact, by: by as Fact['by'], ...(causationId !== undefined && { causationId }) };
    } catch (error) {
      const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
      throw new BadEvent(`event ${stored.id} (${stored.type}) in ${stored.stream}: ${reason}`, { cause: error });
    }
  }

  metadataOf(stored: StoredEvent): EventMetadata {
    return metadataSchema.parse(JSON.parse(stored.metadata));
  }
}

/** A copy with its fields in the order of RFC 8785. */
const inOrder = (fields: readonly string[], parsed: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const payload: Record<string, unknown> = {};
  for (const field of fields) if (parsed[field] !== undefined) payload[field] = parsed[field];
  return payload;
};

/** What was stored, brought step by step to today's version and checked by today's schema. */
const payloadOf = ({ version, schema, personal, upcasts }: EventDefinition, stored: StoredEvent): unknown => {
  if (stored.version > version)
    throw new Error(`its version ${stored.version} is newer than this program’s ${version}`);
  let payload = JSON.parse(stored.data) as Record<string, unknown>;
  for (let v = stored.version; v < version; v++) {
    const upcast = upcasts[v];
    if (!upcast) throw new Error(`there is no upcast from version ${v}`);
    payload = upcast(payload);
  }
  const read = schema.parse(payload);
  for (const field of personal)
    if (read[field] !== undefined && !isSealed(read[field]))
      throw new Error(`its personal field ${field} is not sealed`);
  return read;
};
