import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { decide } from './decide-append';
import { systemEvent } from './system-event';
import type { Expected, LogRecord, Outcome, ProposedEvent } from './log-record';

const HEADER_BYTES = 200n;

/** What a server keeps on disk, and what it keeps only in memory (`forget`): shared by the nodes of a cluster. */
export class Log extends EventEmitter<{ written: [readonly LogRecord[]] }> {
  readonly records: LogRecord[] = [];
  /** Ids written since the start: all the server has to recognise a repetition when no revision was expected. */
  private recent = new Map<string, LogRecord>();
  private readonly streams = new Map<string, LogRecord[]>();

  constructor(
    private readonly clock: () => number = () => Date.now(),
    private readonly firstPosition = 0n,
  ) {
    super();
    this.setMaxListeners(0);
    this.append('$users', 'any', [systemEvent(randomUUID(), '$User')]);
    this.append('$$$settings', 'any', [systemEvent(randomUUID(), '$metadata')]);
  }

  /** Where the next record will begin. */
  get end(): bigint {
    return this.records.at(-1)?.end ?? this.firstPosition;
  }

  stream(name: string): readonly LogRecord[] {
    return this.streams.get(name) ?? [];
  }

  append(stream: string, expected: Expected, events: readonly ProposedEvent[]): Outcome {
    const own = this.streams.get(stream) ?? [];
    const verdict = decide({ stream, expected, events, own, recent: this.recent });
    if (verdict !== 'write') return verdict;
    const written: LogRecord[] = [];
    for (const event of events) {
      const position = this.end;
      const end = position + HEADER_BYTES + BigInt(event.data.length + event.metadata.length);
      const record = { ...event, stream, revision: BigInt(own.length), position, end, createdMs: this.clock() };
      own.push(record);
      this.records.push(record);
      this.recent.set(event.id, record);
      written.push(record);
    }
    this.streams.set(stream, own);
    this.emit('written', written);
    const last = own.at(-1) as LogRecord;
    return { revision: last.revision, position: last.position };
  }

  /** What a restart does. */
  forget(): void {
    this.recent = new Map();
  }

  /** Index of the first record at or after a position; undefined where the position lies inside a record. */
  indexAt(commit: bigint, prepare: bigint): number | undefined {
    const index = this.records.findIndex((r) => r.position > commit || (r.position === commit && commit >= prepare));
    if (index === -1) return commit < this.end ? undefined : this.records.length;
    const atBoundary = this.records[index]?.position === commit || commit < this.firstPosition;
    return atBoundary ? index : undefined;
  }
}
