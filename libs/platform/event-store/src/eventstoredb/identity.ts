import { randomUUID } from 'node:crypto';
import { jsonEvent } from '@eventstore/db-client';
import { RevisionConflict } from '../port/errors';
import { IDENTITY_STREAM } from './facts';
import type { PreparedAppend } from './appending/prepared-append';
import type { StreamReading } from './reading/stream-reading';

/** The server tells nothing about itself that a wiped data directory would change: the store writes down who it is. */
export class Identity {
  private known: Promise<string> | undefined;

  constructor(
    private readonly streams: StreamReading,
    private readonly append: (event: PreparedAppend['events'][number]) => Promise<unknown>,
  ) {}

  id(): Promise<string> {
    this.known ??= this.readOrWrite();
    this.known.catch(() => (this.known = undefined));
    return this.known;
  }

  /** @throws Error when another store has taken the place of the one known so far */
  async confirm(): Promise<void> {
    const before = await this.known?.catch(() => undefined);
    if (before === undefined) await this.id();
    else if ((await this.read()) !== before)
      throw new Error(`the event store is not ${before} any more: its data were replaced`);
  }

  private async readOrWrite(): Promise<string> {
    const there = await this.read();
    if (there !== undefined) return there;
    try {
      await this.append(jsonEvent({ type: 'StoreIdentified', data: { storeId: randomUUID() } }));
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
    }
    return (await this.read()) as string;
  }

  private async read(): Promise<string | undefined> {
    const [first] = await this.streams.recorded(IDENTITY_STREAM, { limit: 1 });
    return (first?.data as { storeId?: string } | undefined)?.storeId;
  }
}
