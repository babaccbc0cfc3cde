import { BACKWARDS, END, ErrorType, FORWARDS } from '@eventstore/db-client';
import type { StoredEvent } from '../../port/event-store';
import { type Facts, IDENTITY_STREAM, type Recorded } from '../facts';
import type { Reader } from './reader';
import { LatestTime } from './record-time';
import { isOfType } from '../trouble';

export interface StreamRange {
  readonly from?: bigint;
  readonly backwards?: boolean;
  readonly limit?: number;
}

/** One stream, from the server each time. */
export class StreamReading {
  constructor(
    private readonly reader: Reader,
    private readonly facts: Facts,
  ) {}

  async read(stream: string, range: StreamRange): Promise<readonly StoredEvent[]> {
    if (stream === IDENTITY_STREAM || range.limit === 0) return [];
    const recorded = await this.recorded(stream, range);
    const time = new LatestTime();
    const inOrder = range.backwards ? recorded.reverse() : recorded;
    const events = inOrder.map((event) => this.facts.factOf(event, stream, time));
    return range.backwards ? events.reverse() : events;
  }

  /** As the server has them; none where the stream does not exist. */
  recorded(stream: string, { from = 0n, backwards = false, limit }: StreamRange): Promise<Recorded[]> {
    const name = this.facts.stored(stream);
    return this.reader.read(async () => {
      const recorded: Recorded[] = [];
      const place = backwards
        ? ({ fromRevision: END, direction: BACKWARDS } as const)
        : ({ fromRevision: from, direction: FORWARDS } as const);
      const options = { ...place, ...(limit === undefined ? {} : { maxCount: limit }) };
      try {
        await this.reader.each(this.reader.client.readStream(name, options), ({ event }) => {
          if (event) recorded.push(event as Recorded);
          return true;
        });
      } catch (error) {
        if (!isOfType(error, ErrorType.STREAM_NOT_FOUND)) throw error;
      }
      return recorded;
    });
  }
}
