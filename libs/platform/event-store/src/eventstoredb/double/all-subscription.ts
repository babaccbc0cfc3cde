import { randomUUID } from 'node:crypto';
import type { AllFilter } from './all-filter';
import type { Faults, Seen } from './faults';
import type { Log } from './log';
import type { LogRecord } from './log-record';
import { caughtUpMessage, checkpointMessage, confirmationMessage, eventMessage } from './messages';
import { consumerTooSlow } from './refusals';
import { type Call, Writer } from './writer';

/** Catch-up at the reader's pace; then live, where a reader that falls behind is dropped. */
export class AllSubscription {
  private readonly writer: Writer;
  private readonly waiting: (LogRecord | { readonly checkpoint: LogRecord })[] = [];
  private considered = 0;
  private pumping = false;

  constructor(
    private readonly call: Call,
    private readonly log: Log,
    private readonly around: { readonly faults: Faults; readonly seen: Seen },
    private readonly filter: AllFilter,
  ) {
    this.writer = new Writer(call);
  }

  async run(from: number): Promise<void> {
    this.around.seen.subscriptions++;
    this.around.seen.openSubscriptions++;
    this.call.once('close', () => this.around.seen.openSubscriptions--);
    await this.writer.write(confirmationMessage(randomUUID()));
    let index = from;
    while (index < this.log.records.length) if (!(await this.page(index, (at) => (index = at)))) return;
    this.goLive();
  }

  /** One page of history; its checkpoint is that of its last match, or of its beginning with a prepare position of 0. */
  private async page(index: number, next: (index: number) => void): Promise<boolean> {
    if (index > 0 && this.around.faults.dropsInCatchUp > 0) {
      this.around.faults.dropsInCatchUp--;
      this.call.emit('error', consumerTooSlow());
      return false;
    }
    const page = this.log.records.slice(index, index + this.filter.window);
    let last: LogRecord | undefined;
    for (const record of page.filter(this.filter.matches)) {
      if (!(await this.writer.write(eventMessage(record)))) return false;
      last = record;
    }
    next(index + page.length);
    this.considered += page.length;
    const atEnd = index + page.length >= this.log.records.length;
    if (atEnd || this.considered < this.filter.checkpointEvery) return !this.writer.ended;
    this.considered %= this.filter.checkpointEvery;
    this.around.seen.checkpoints++;
    return this.writer.write(
      last ? checkpointMessage(last.position, last.position) : checkpointMessage((page[0] as LogRecord).position, 0n),
    );
  }

  private goLive(): void {
    const take = (records: readonly LogRecord[]): void => this.offer(records, () => this.log.off('written', take));
    this.log.on('written', take);
    this.call.once('close', () => this.log.off('written', take));
    this.call.on('cancelled', () => this.log.off('written', take));
    this.around.seen.liveSubscriptions++;
    this.call.write(caughtUpMessage());
  }

  private offer(records: readonly LogRecord[], leave: () => void): void {
    for (const record of records) {
      if (this.filter.matches(record)) this.waiting.push(record);
      if (++this.considered >= this.filter.checkpointEvery) {
        this.considered = 0;
        this.waiting.push({ checkpoint: record });
      }
    }
    if (this.waiting.length > this.around.faults.liveBuffer) {
      leave();
      this.around.seen.dropped++;
      this.waiting.length = this.around.faults.liveBuffer;
      void this.pump().then(() => this.call.emit('error', consumerTooSlow()));
    } else void this.pump();
  }

  private async pump(): Promise<void> {
    if (this.pumping) return;
    this.pumping = true;
    for (let item = this.waiting.shift(); item; item = this.waiting.shift()) {
      const message =
        'checkpoint' in item
          ? checkpointMessage(item.checkpoint.position, item.checkpoint.position)
          : eventMessage(item);
      if (!(await this.writer.write(message))) break;
    }
    this.pumping = false;
  }
}
