import { eventStoreContract } from '../contract/event-store.contract';
import type { OpenStore } from '../contract/given';
import { InMemoryEventStore } from './in-memory.event-store';

const open = async (before?: bigint): Promise<OpenStore> => {
  const store = new InMemoryEventStore(before);
  return { store, close: () => store.close() };
};

eventStoreContract('in memory', open, () => open(2n ** 53n));
