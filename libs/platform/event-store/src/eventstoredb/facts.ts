import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import type { StoredEvent } from '../port/event-store';
import { decode } from './envelope';
import { type LogPosition, textOf } from './positions';
import { type LatestTime, microseconds } from './reading/record-time';

/** What the adapter writes for itself: which store this is. Never given out as a fact. */
export const IDENTITY_STREAM = 'store.identity';

/** Somebody else wrote into the streams of the registry. */
export class ForeignEvent extends Error {
  override readonly name = 'ForeignEvent';
  constructor(stream: string, revision: bigint) {
    super(
      `event ${revision} of stream ${stream} was not written by the registry: give it a prefix or a server of its own`,
    );
  }
}

export type Recorded = Pick<
  AllStreamRecordedEvent,
  'id' | 'type' | 'isJson' | 'data' | 'metadata' | 'streamId' | 'revision' | 'created' | 'position'
>;

/** Which of the server's events are facts of this store, under which names. */
export class Facts {
  /** @param prefix of all stream names, so that several stores can share a server */
  constructor(readonly prefix: string) {}

  stored(stream: string): string {
    return this.prefix + stream;
  }

  /** The name of its stream; undefined for the server's own events, those of other stores, and the store's identity. */
  streamOf({ streamId, type }: Pick<Recorded, 'streamId' | 'type'>): string | undefined {
    if (type.startsWith('$') || streamId.startsWith('$') || !streamId.startsWith(this.prefix)) return undefined;
    const stream = streamId.slice(this.prefix.length);
    return stream === IDENTITY_STREAM ? undefined : stream;
  }

  /** @param time is read as the latest so far @throws ForeignEvent */
  factOf(recorded: Recorded, stream: string, time: LatestTime): StoredEvent {
    const kept = decode(recorded);
    if (!kept) throw new ForeignEvent(recorded.streamId, recorded.revision);
    const position = textOf(recorded.position as LogPosition);
    const recordedAt = time.next(kept.recordedAt ?? microseconds(recorded.created));
    return { ...kept, stream, revision: recorded.revision, position, recordedAt };
  }

  /** The time by itself of an event of this store, for facts that are passed over. */
  pass(recorded: Recorded, time: LatestTime): void {
    time.next(decode(recorded)?.recordedAt ?? microseconds(recorded.created));
  }
}
