import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { keysExpireAt } from './expire-keys';
import { BackupFault } from './fault';
import { FileHistory } from './file-history';
import { contentOf, sha256Of } from './files';
import { type Manifest, readManifest } from './manifest';
import type { Progress } from './progress';
import type { TableData, Tables } from './tables/table-data';

/** A table of a backup and the file it lies in. */
interface FiledTable extends TableData {
  readonly file: string;
}

/** A backup whose files are all as they were written. */
export class OpenedBackup implements Tables<FiledTable> {
  readonly history: FileHistory;

  private constructor(
    private readonly folder: string,
    readonly manifest: Manifest,
    readonly all: readonly FiledTable[],
  ) {
    this.history = new FileHistory(folder);
  }

  /**
   * Reads all files to their ends.
   * @throws BackupFault where one is missing or not as written, or the keys have expired and are asked for
   */
  static async open(folder: string, { keyDays, now, withoutKeys, progress }: OpenOptions): Promise<OpenedBackup> {
    const manifest = readManifest(folder);
    if (!withoutKeys && keysExpireAt(manifest, keyDays) <= now) throw keysExpired(folder);
    const tables = manifest.tables.filter(({ expires }) => !(expires && withoutKeys));
    await checkFiles(folder, [manifest.events, ...tables], progress);
    const all = tables.map(({ name: file, ...data }) => ({ ...data, file, name: file.replace(/\.copy\.gz$/, '') }));
    return new OpenedBackup(folder, manifest, all);
  }

  read({ file }: FiledTable): Readable {
    return contentOf(this.folder, file);
  }
}

export interface OpenOptions {
  readonly keyDays: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Leaves keys out: what they open stays closed for good. */
  readonly withoutKeys: boolean;
  readonly progress: Progress;
}

const checkFiles = async (
  folder: string,
  files: readonly { name: string; bytes: number; sha256: string }[],
  progress: Progress,
): Promise<void> => {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  for (const { name, sha256 } of files) {
    const file = path.join(folder, name);
    if (!existsSync(file)) throw notAsWritten(file, '缺失', 'is missing');
    const found = await sha256Of(file, (more) =>
      progress({ work: 'checking', done: (done += more), share: done / bytes }),
    );
    if (found !== sha256) throw notAsWritten(file, '与写入时不符', 'is not as it was written');
  }
};

const notAsWritten = (file: string, zh: string, en: string): BackupFault =>
  new BackupFault(
    'BACKUP_NOT_AS_WRITTEN',
    `备份文件 ${file} ${zh}：请换用另一份副本；尚未作任何操作。`,
    `The file ${file} of the backup ${en}: take another copy of it. Nothing was done.`,
  );

const keysExpired = (folder: string): BackupFault =>
  new BackupFault(
    'KEYS_EXPIRED',
    `备份 ${folder} 中的密钥已过保存期限。请改用较新的备份；或加 --without-keys 恢复：全部事实和查询记录都在，但其中个人信息将永远无法读出。`,
    `The keys in backup ${folder} have expired. Take a newer backup; or restore --without-keys: all facts and the query log will be there, but what tells of persons can never be read again.`,
  );
