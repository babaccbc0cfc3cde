import { compare } from './compare';
import { BackupFault } from './fault';
import type { History } from './history';
import { PositionMap, type ProcessMark, ProcessMarks } from './position-map';
import { type Progress, shareOf } from './progress';
import { StoreHistory } from './store-history';
import type { TableData, Tables } from './tables/table-data';
import type { Target } from './target';

/** A registry that was moved, and how its positions are told apart. */
export interface Original<T extends TableData> {
  readonly history: History;
  readonly storeId: string;
  /** Position of its last fact. */
  readonly head: string | undefined;
  readonly marks: readonly ProcessMark[];
  /** Whether a fact at this position was seen by a process whose mark this is. */
  readonly reaches: (position: string, mark: string) => boolean;
  readonly tables: Tables<T>;
  /** What its history must come to, where that is known. */
  readonly expected?: { readonly count: number; readonly digest: string };
}

/** Of a registry that is complete now. */
export interface Arrival {
  readonly facts: number;
  readonly digest: string;
  readonly storeId: string;
  /** Whether every fact has its old position. */
  readonly positionsKept: boolean;
  /** Where old and new positions stand side by side; absent where they are the same. */
  readonly map?: string;
}

export interface ArriveOptions {
  /** Where the position map of a store goes, by the store's id. */
  readonly mapFile: (storeId: string) => string;
  readonly progress: Progress;
}

/**
 * Compares what has arrived with the original, fact by fact, brings the tables, and opens the registry to programs.
 * @throws BackupFault where anything differs
 */
export const arrive = async <T extends TableData>(
  original: Original<T>,
  target: Target,
  { mapFile, progress }: ArriveOptions,
): Promise<Arrival> => {
  const { history, storeId: from, head, marks, reaches, tables, expected } = original;
  const positions = new PositionMap();
  const moved = new ProcessMarks(marks, reaches);
  let done = 0;
  const digest = await compare(history, new StoreHistory(target.store, await target.store.head()), (fact, copy) => {
    positions.add(fact, copy);
    moved.add(fact, copy);
    if (++done % 1_000 === 0) progress({ work: 'comparing', done, share: shareOf(fact.position, head) });
  });
  const { count: facts, value } = digest;
  if (expected && (expected.count !== facts || expected.digest !== value)) throw notAsTold();
  const storeId = await target.store.storeId();
  const map = positions.kept ? undefined : mapFile(storeId);
  if (map) await positions.write(map, from, storeId);
  await target.finish({ facts, digest: value, head, marks: moved.result }, tables, progress);
  return { facts, digest: value, storeId, positionsKept: positions.kept, ...(map && { map }) };
};

const notAsTold = (): BackupFault =>
  new BackupFault(
    'BACKUP_NOT_AS_WRITTEN',
    '备份中的历史与清单所载的数目或摘要不符：请换用另一份副本和一个空的目标。',
    'The history in the backup is not what its manifest tells (count or digest): take another copy of it, and an empty target.',
  );
