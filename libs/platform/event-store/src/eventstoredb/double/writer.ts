import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';

export type Call = ServerWritableStream<ReadReq, ReadResp>;

/** Writes as fast as the other side reads. */
export class Writer {
  private wake: (() => void) | undefined;

  constructor(private readonly call: Call) {
    for (const event of ['drain', 'cancelled', 'close']) call.on(event, () => this.wake?.());
  }

  get ended(): boolean {
    return this.call.cancelled || this.call.destroyed;
  }

  /** False when nobody listens any more. */
  async write(message: ReadResp): Promise<boolean> {
    if (!this.ended && !this.call.write(message) && !this.ended)
      await new Promise<void>((resolve) => (this.wake = resolve));
    return !this.ended;
  }
}
