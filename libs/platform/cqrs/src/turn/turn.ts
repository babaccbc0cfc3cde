import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { connectionTo } from '@platform/database';
import type { Log } from '../consumer-loop';
import { Term } from './term';
import { BEAT_MS, HUNG_MS } from './turn-times';

/** What is done while it is this program's turn, and what ends it. */
export interface Mover {
  begin(term: Term): Promise<void>;
  /** Called often while the turn lasts. @throws Error to give the turn up */
  beat(term: Term): Promise<void>;
  end(): Promise<void>;
}

/** Longest time of a statement of the turn. */
const ANSWER_MS = 5_000;

/** A holder whose machine is gone is noticed by the server within 11 s; one that only died, at once. */
const NOTICED = { tcp_keepalives_idle: '5', tcp_keepalives_interval: '2', tcp_keepalives_count: '3' };

/**
 * Of the programs that would move the views of one database one does, the others stand by: an advisory lock, held by a
 * connection, so that it is free as soon as its holder is gone.
 */
export class Turn {
  /** Whether this program moves the views now. */
  mine = false;
  private readonly abort = new AbortController();
  private running: Promise<void> | undefined;
  private tried: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    private readonly mover: Mover,
    private readonly log: Log,
  ) {}

  /** Resolves when the turn was taken or found taken. @throws whatever the first try threw */
  start(): Promise<void> {
    return (this.tried ??= new Promise((resolve, reject) => {
      this.running = this.run(resolve, reject);
    }));
  }

  /** Ends the work of the turn, then leaves it to others. */
  async stop(): Promise<void> {
    this.abort.abort();
    await this.running;
  }

  private async run(tried: () => void, failed: (error: unknown) => void): Promise<void> {
    let known = false;
    const found = (): void => {
      known = true;
      tried();
    };
    while (!this.abort.signal.aborted) {
      try {
        await this.compete(found);
      } catch (error) {
        if (!known) return failed(error);
        this.log.warn({ error: String(error) }, 'the turn to move the views was lost or could not be had');
      }
      await this.wait();
    }
    tried();
  }

  private async compete(found: () => void): Promise<void> {
    const client = new Client({
      ...connectionTo(this.url, NOTICED),
      application_name: 'zhixin turn',
      query_timeout: ANSWER_MS,
    });
    const term = new Term(client, randomUUID());
    try {
      await client.connect();
      while (!this.abort.signal.aborted) {
        if (await term.take()) return await this.hold(term, found);
        found();
        await term.relieve(HUNG_MS);
        await this.wait();
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async hold(term: Term, found: () => void): Promise<void> {
    try {
      await this.mover.begin(term);
      this.mine = true;
      found();
      this.log.info({}, 'this program moves the views');
      while (!this.abort.signal.aborted) {
        await term.beat();
        await this.mover.beat(term);
        await this.wait();
      }
    } finally {
      this.mine = false;
      await this.mover.end();
    }
  }

  private async wait(): Promise<void> {
    await pause(BEAT_MS, undefined, { signal: this.abort.signal }).catch(() => undefined);
  }
}
