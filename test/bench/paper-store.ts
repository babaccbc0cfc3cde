import { randomBytes } from 'node:crypto';
import { SystemClock } from '@platform/calendar';
import { CommandRunner, EventRegistry, FactCodec, Fingerprint, uuidOf } from '@platform/cqrs';
import type { AppendResult, EncodedEvent, EventStore } from '@platform/event-store';
import { AesKeyring, InMemoryKeyStore } from '@platform/sealing';
import { PostgresEventStore } from '../../libs/platform/event-store/src/postgres/postgres.event-store';
import { newId, paper, paperEvents, paperStream } from './paper';

export interface PaperStore {
  readonly store: EventStore;
  readonly codec: FactCodec;
  readonly commands: CommandRunner;
  readonly encode: (stream: string) => Promise<EncodedEvent[]>;
  /** One fact into a stream of its own. */
  readonly append: () => Promise<AppendResult>;
}

/** The product's own way from a small fact to the store; a URL is that of a migrated PostgreSQL database. */
export const paperStore = async (given: string | EventStore): Promise<PaperStore> => {
  const store = typeof given === 'string' ? new PostgresEventStore({ url: given }) : given;
  const keyring = await AesKeyring.open(new InMemoryKeyStore(), randomBytes(32));
  const codec = new FactCodec(new EventRegistry([paperEvents]), keyring);
  const commands = new CommandRunner(store, codec, new SystemClock(), new Fingerprint(keyring));
  const encode = (stream: string): Promise<EncodedEvent[]> =>
    codec.encode(stream, [paperEvents.PaperRecorded(paper())], {
      by: { subject: 'bench-clerk', role: 'regulator', agency: '11371500004312345X' },
      commandId: uuidOf('bench-clerk', newId(), stream),
      correlationId: 'bench',
      fingerprint: '0'.repeat(64),
      today: '2026-06-01',
    });
  const append = async (): Promise<AppendResult> => {
    const stream = paperStream.name(newId());
    return store.append(stream, 'none', await encode(stream));
  };
  return { store, codec, commands, encode, append };
};
