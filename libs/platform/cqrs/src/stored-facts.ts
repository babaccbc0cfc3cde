import { Injectable } from '@nestjs/common';
import { EventStore } from '@platform/event-store';
import { FactCodec } from './fact-codec';
import { toldFact, type ToldFact } from './told-fact';

/** Facts as the store keeps them, for auditors. */
@Injectable()
export class StoredFacts {
  constructor(
    private readonly store: EventStore,
    private readonly codec: FactCodec,
  ) {}

  async ofStream(stream: string): Promise<ToldFact[]> {
    return (await this.store.readStream(stream)).map((kept) => toldFact(kept, this.codec.metadataOf(kept)));
  }

  /** @throws Error when the store does not have what the index names */
  async one(stream: string, revision: bigint): Promise<ToldFact> {
    const [kept] = await this.store.readStream(stream, { from: revision, limit: 1 });
    if (!kept) throw new Error(`${stream} has no event ${revision}`);
    return toldFact(kept, this.codec.metadataOf(kept));
  }
}
