import * as shared from '@eventstore/db-client/generated/shared_pb';
import * as streams from '@eventstore/db-client/generated/streams_pb';
import type { LogRecord, ProposedEvent } from './log-record';

const TICKS_PER_MS = 10_000n;

export const textOf = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

export const identifierOf = (stream: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(stream)));

export const uuidOf = (id: string): shared.UUID => new shared.UUID().setString(id);

/** The server reads and answers UUIDs; what is none makes it fail, as in the real one. */
export const idOf = (uuid: shared.UUID | undefined): string => {
  const id = uuid?.getString() ?? '';
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new Error(`Guid should contain 32 digits with 4 dashes: ${id}`);
  return id.toLowerCase();
};

type Proposed = streams.BatchAppendReq.ProposedMessage | streams.AppendReq.ProposedMessage;

export const proposedOf = (message: Proposed): ProposedEvent => {
  const type = message.getMetadataMap().get('type') ?? '';
  if (type === '') throw new Error('Empty eventType provided.');
  return {
    id: idOf(message.getId()),
    type,
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
};

/** What the server counts against its limit of one append. */
export const sizeOf = (events: readonly ProposedEvent[]): number =>
  events.reduce((sum, e) => sum + e.data.length + e.metadata.length + 2 * e.type.length, 0);

export const eventMessage = (record: LogRecord): streams.ReadResp => {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(uuidOf(record.id))
    .setStreamIdentifier(identifierOf(record.stream))
    .setStreamRevision(String(record.revision))
    .setCommitPosition(String(record.position))
    .setPreparePosition(String(record.position))
    .setData(record.data)
    .setCustomMetadata(record.metadata);
  event
    .getMetadataMap()
    .set('type', record.type)
    .set('content-type', record.contentType)
    .set('created', String(BigInt(record.createdMs) * TICKS_PER_MS + 1_234n));
  const read = new streams.ReadResp.ReadEvent().setEvent(event).setCommitPosition(String(record.position));
  return new streams.ReadResp().setEvent(read);
};

export const checkpointMessage = (commit: bigint, prepare: bigint): streams.ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(prepare)),
  );

export const confirmationMessage = (id: string): streams.ReadResp =>
  new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id));

export const caughtUpMessage = (): streams.ReadResp =>
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const notFoundMessage = (stream: string): streams.ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)),
  );
