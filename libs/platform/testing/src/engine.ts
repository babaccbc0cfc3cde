import { randomBytes } from 'node:crypto';
import type { AnyCatalogue } from '@platform/kernel';
import { type Clock, FixedClock } from '@platform/calendar';
import { CommandRunner, EventRegistry, FactCodec, Fingerprint } from '@platform/cqrs';
import type { EventStore } from '@platform/event-store';
import { AesKeyring, InMemoryKeyStore } from '@platform/sealing';
import { InMemoryEventStore } from '../../event-store/src/in-memory/in-memory.event-store';

/** The write side as the product wires it, on the given store (in memory where none is given). */
export const writeSide = async (
  catalogues: readonly AnyCatalogue[],
  given: { store?: EventStore; keys?: InMemoryKeyStore; clock?: Clock } = {},
) => {
  const {
    store = new InMemoryEventStore(),
    keys = new InMemoryKeyStore(),
    clock = new FixedClock('2026-06-01T02:00:00.000Z'),
  } = given;
  const keyring = Object.assign(await AesKeyring.open(keys, randomBytes(32)), {
    forget: (what: { record: string } | { person: string }) => keys.destroy(what),
  });
  const codec = new FactCodec(new EventRegistry(catalogues), keyring);
  return { store, keyring, codec, clock, commands: new CommandRunner(store, codec, clock, new Fingerprint(keyring)) };
};
