import type { ExpectedRevision } from '../../port/event-store';
import type { PreparedAppend } from './prepared-append';
import { type LogPosition, textOf } from '../positions';
import type { StreamReading } from '../reading/stream-reading';

/** Reads where the events of an append should stand: the answer it would have had, where they do. */
export const learnFrom =
  (
    streams: StreamReading,
    stream: string,
    expected: ExpectedRevision,
    events: PreparedAppend['events'],
  ): PreparedAppend['learn'] =>
  async () => {
    const from = expected === 'none' ? 0n : expected + 1n;
    const there = await streams.recorded(stream, { from, limit: events.length });
    const last = there.at(-1);
    if (!last || there.length < events.length || there.some((event, i) => event.id !== events[i]?.id)) return undefined;
    return { revision: last.revision, position: textOf(last.position as LogPosition) };
  };
