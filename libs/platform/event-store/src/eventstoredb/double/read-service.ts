import { setTimeout as pause } from 'node:timers/promises';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { type ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { filterOf } from './all-filter';
import { type Call, Writer } from './writer';
import type { Faults, Seen } from './faults';
import type { Log } from './log';
import type { LogRecord } from './log-record';
import { eventMessage, notFoundMessage, textOf } from './messages';
import { insideRecord, notReady } from './refusals';
import { AllSubscription } from './all-subscription';

const BACKWARDS = 1;

/** Reads of one stream and of all, and subscriptions to all. */
export class ReadService {
  constructor(
    private readonly log: Log,
    private readonly faults: Faults,
    private readonly seen: Seen,
  ) {}

  async read(call: Call): Promise<void> {
    const options = call.request.getOptions() as ReadReq.Options;
    if (this.faults.notReady) return void call.emit('error', notReady());
    if (options.hasSubscription()) return this.subscribe(call, options);
    this.seen.reads++;
    const records = options.hasStream() ? this.ofStream(call, options) : this.ofAll(call, options);
    if (!records) return;
    const writer = new Writer(call);
    for (const record of records.slice(0, Number(options.getCount()))) {
      if (this.faults.readMs > 0) await pause(this.faults.readMs);
      if (!(await writer.write(eventMessage(record)))) return;
    }
    call.end();
  }

  private ofStream(call: Call, options: ReadReq.Options): readonly LogRecord[] | undefined {
    const asked = options.getStream() as ReadReq.Options.StreamOptions;
    const stream = textOf(asked.getStreamIdentifier());
    const records = this.log.stream(stream);
    if (records.length === 0) {
      call.write(notFoundMessage(stream) as ReadResp);
      call.end();
      return undefined;
    }
    if (options.getReadDirection() === BACKWARDS) {
      const upTo = asked.hasRevision() ? Number(asked.getRevision()) + 1 : records.length;
      return asked.hasStart() ? records.slice(0, 1) : records.slice(0, upTo).reverse();
    }
    return records.slice(asked.hasRevision() ? Number(asked.getRevision()) : 0);
  }

  /** Forwards from the position (inclusive), backwards before it (exclusive); a filter is not part of such a request. */
  private ofAll(call: Call, options: ReadReq.Options): readonly LogRecord[] | undefined {
    const asked = options.getAll() as ReadReq.Options.AllOptions;
    const index = this.placeOf(asked);
    if (index === undefined) {
      call.emit('error', insideRecord());
      return undefined;
    }
    return options.getReadDirection() === BACKWARDS
      ? this.log.records.slice(0, index).reverse()
      : this.log.records.slice(index);
  }

  private async subscribe(call: Call, options: ReadReq.Options): Promise<void> {
    const asked = options.getAll() as ReadReq.Options.AllOptions;
    const index = this.placeOf(asked);
    if (index === undefined) return void call.emit('error', insideRecord());
    // Exclusive: the server reads one record at the position and begins after it.
    const from = asked.hasPosition() ? Math.min(index + 1, this.log.records.length) : index;
    const filter = filterOf(options);
    this.seen.filters.push(filter.text);
    await new AllSubscription(call, this.log, { faults: this.faults, seen: this.seen }, filter).run(from);
  }

  private placeOf(asked: ReadReq.Options.AllOptions): number | undefined {
    const position = asked.getPosition();
    if (!position) return asked.hasEnd() ? this.log.records.length : 0;
    return this.log.indexAt(BigInt(position.getCommitPosition()), BigInt(position.getPreparePosition()));
  }
}
