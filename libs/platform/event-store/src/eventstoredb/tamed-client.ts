import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import * as writing from '@eventstore/db-client/dist/utils/backpressuredWrite';

interface Inside {
  handleError(...given: unknown[]): Promise<void>;
  createChannel(): Promise<{ close(): void }>;
}

const DISPOSE_MS = 1_000;
const original = writing.backpressuredWrite;

/*
 * Version 6.2.1 lets promises go that nobody waits for; one that rejects ends the process. An append that waits for a
 * full pipe when the connection breaks does so (the append itself is told through its answer, or runs into its time
 * limit), and so does looking for a new leader in vain. Both are caught here, and only these two.
 */
(writing as { backpressuredWrite: typeof original }).backpressuredWrite = async (stream, data) => {
  await original(stream, data).catch(() => undefined);
};

/** A client that ends no process, and lets its connections go. */
export class TamedClient {
  readonly client: EventStoreDBClient;
  private readonly channels = new Set<{ close(): void }>();

  /** @param url `esdb://…`, with credentials: those given per call would switch to a slower way to append */
  constructor(url: string) {
    if (/[?&]throwOnAppendFailure=false\b/i.test(url))
      throw new Error('throwOnAppendFailure=false makes the client report wrong revisions: leave it out');
    this.client = EventStoreDBClient.connectionString(url);
    const inside = this.client as unknown as Inside;
    const { handleError, createChannel } = inside;
    inside.handleError = (...given) => handleError(...given).catch(() => undefined);
    inside.createChannel = async () => {
      const channel = await createChannel();
      this.channels.add(channel);
      return channel;
    };
  }

  /** To be called when nothing is under way: what is would end as if it had been read to its end. */
  async dispose(): Promise<void> {
    await Promise.race([this.client.dispose(), pause(DISPOSE_MS, undefined, { ref: false })]);
    for (const channel of this.channels) channel.close();
    this.channels.clear();
  }
}
