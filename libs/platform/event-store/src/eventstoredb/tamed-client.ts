import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDBClient, UnknownError } from '@eventstore/db-client';
import * as refusals from '@eventstore/db-client/dist/streams/appendToStream/unpackError';
import * as writing from '@eventstore/db-client/dist/utils/backpressuredWrite';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Inside {
  handleError(...given: unknown[]): Promise<void>;
  createChannel(): Promise<{ close(): void }>;
}

const DISPOSE_MS = 1_000;
const { backpressuredWrite } = writing;
const { unpackToCommandError } = refusals;

/*
 * Version 6.2.1 lets promises go that nobody waits for; one that rejects ends the process. An append that waits for a
 * full pipe when the connection breaks does so (the append itself is told through its answer, or runs into its time
 * limit), and so does looking for a new leader in vain (`handleError`, below).
 */
(writing as Mutable<typeof writing>).backpressuredWrite = async (stream, data) => {
  await backpressuredWrite(stream, data).catch(() => undefined);
};

/* A refusal without details ends the process too. */
(refusals as Mutable<typeof refusals>).unpackToCommandError = (refusal, stream) =>
  refusal.hasDetails() ? unpackToCommandError(refusal, stream) : new UnknownError(undefined, refusal.getMessage());

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
