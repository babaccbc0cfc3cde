import type { AllReading } from '../reading/all-reading';
import type { Facts } from '../facts';
import type { Identity } from '../identity';
import { textOf } from '../positions';
import type { Reader } from '../reading/reader';
import { LatestTime } from '../reading/record-time';
import { Tail, type TailLimits } from './tail';

export const CLOSED = 'the event store is closed';

export interface TailParts {
  readonly reader: Reader;
  readonly facts: Facts;
  readonly reading: AllReading;
  readonly identity: Identity;
  readonly limits: TailLimits;
}

/** The tail shared by all subscriptions of one adapter: opened by the first, ended after the last. */
export class Tails {
  private tail: Promise<Tail> | undefined;
  private users = 0;
  closed = false;

  constructor(private readonly parts: TailParts) {}

  /** To be followed by `leave`, whatever comes. A tail that is broken is replaced. */
  async join(): Promise<Tail> {
    this.users++;
    if (this.closed) throw new Error(CLOSED);
    const joined = (this.tail ??= this.open());
    if (!(await joined).bell.broken) return joined;
    if (this.tail === joined) this.tail = undefined;
    return (this.tail ??= this.open());
  }

  leave(): void {
    this.users--;
    if (this.users === 0) this.end('nobody listens any more');
  }

  close(): void {
    this.closed = true;
    this.end(CLOSED);
  }

  /** Each time the connection is made anew, another store in the place of the old one is noticed. */
  private open(): Promise<Tail> {
    const { reader, facts, reading, identity, limits } = this.parts;
    const opening = (async () => {
      await identity.confirm();
      const base = await reading.end();
      const latest = base === undefined ? '' : await reading.latestAt(textOf(base));
      const tail = new Tail({ reader, facts, limits }, base, new LatestTime(latest));
      if (this.closed) tail.end(new Error(CLOSED));
      return tail;
    })();
    opening.catch(() => {
      if (this.tail === opening) this.tail = undefined;
    });
    return opening;
  }

  private end(why: string): void {
    const tail = this.tail;
    this.tail = undefined;
    tail?.then((open) => open.end(new Error(why))).catch(() => undefined);
  }
}
