import type { ErasureJournal } from '@platform/sealing';
import { carry } from './carry';
import { BackupFault } from './fault';
import { type Arrival, arrive, type ArriveOptions } from './arrive';
import type { OpenedBackup } from './opened-backup';
import { Target, type TargetParts } from './target';

export interface RestoreOptions extends ArriveOptions {
  readonly journal: ErasureJournal;
  /** Looks whether the program's master keys open the keys that were restored. @throws Error where they do not */
  readonly openKeys: () => Promise<void>;
}

/**
 * Puts a backup into an empty registry; cut short, it goes on where it was when it is called again.
 * @throws BackupFault
 */
export const restoreBackup = async (
  backup: OpenedBackup,
  parts: TargetParts,
  options: RestoreOptions,
): Promise<Arrival> => {
  const { journal, openKeys, progress } = options;
  const { id, store, events, processes: marks, journal: head } = backup.manifest;
  if (!journal.includes(head)) throw journalDoesNotFit(journal.file);
  const target = await Target.begin(parts, `restore ${id}`, store.id);
  // Keys first: those of a fact are durable before it.
  await target.keys(backup, journal.keys());
  await openKeys();
  await carry(backup.history, target.writer, progress, store.head ?? undefined);
  const original = {
    history: backup.history,
    storeId: store.id,
    head: store.head ?? undefined,
    marks,
    // A mark of a backup is the position of a fact.
    reaches: (position: string, mark: string) => position === mark,
    tables: backup,
    expected: events,
  };
  return arrive(original, target, options);
};

const journalDoesNotFit = (file: string): BackupFault =>
  new BackupFault(
    'JOURNAL_DOES_NOT_FIT',
    `遗忘日志 ${file} 不含备份时已有的内容：它属于另一平台，或是较旧的副本。请用 ZHIXIN_ERASURE_JOURNAL 指明最新的日志。`,
    `The erasure journal ${file} lacks what was in it when the backup was taken: it is another registry's, or an old copy. Name the newest one in ZHIXIN_ERASURE_JOURNAL.`,
  );
