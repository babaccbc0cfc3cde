import { type Arrival, arrive, type ArriveOptions } from './arrive';
import { carry } from './carry';
import type { Exclusive } from './exclusive';
import { inSnapshot, type Registry, standingOf } from './source';
import { StoreHistory } from './store-history';
import { LiveTables } from './tables/live-tables';
import { Target, type TargetParts } from './target';

/** What a copy came to: complete, or facts only, because the source is still in use by these programs. */
export type Copied = { readonly arrival: Arrival } | { readonly facts: number; readonly others: readonly string[] };

/**
 * Carries a registry over into an empty one. While the source is in use, only facts are carried, as many as there are:
 * a later call goes on from there, and completes the copy once the source stands still.
 * @param exclusive of the source, taken before anything else connects to it
 * @throws BackupFault
 */
export const copyRegistry = async (
  source: Registry,
  exclusive: Exclusive,
  parts: TargetParts,
  options: ArriveOptions,
): Promise<Copied> => {
  const { store } = source;
  const { client, others } = exclusive;
  // Programs of a registry at work may be started again while its facts are carried.
  if (others.length > 0) await exclusive.release();
  const storeId = await store.storeId();
  const target = await Target.begin(parts, `copy ${storeId}`, storeId);
  const { head, marks } = await standingOf(source, client);
  const history = new StoreHistory(store, head);
  const facts = await carry(history, target.writer, options.progress, head);
  if (others.length > 0) return { facts, others };
  const reaches = (position: string, mark: string): boolean => store.comparePositions(position, mark) <= 0;
  const arrival = await inSnapshot(client, async () => {
    const tables = await LiveTables.ofRegistry(client);
    await target.keys(tables, new Set());
    return arrive({ history, storeId, head, marks, reaches, tables }, target, options);
  });
  return { arrival };
};
