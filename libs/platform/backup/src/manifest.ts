import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { BackupFault } from './fault';

export const MANIFEST = 'manifest.json';
export const EVENTS = 'events.ndjson.gz';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** No way out of the folder. */
const fileName = z.string().regex(/^[\w-][\w.-]*$/);
const file = z.strictObject({ name: fileName, bytes: z.int().min(0), sha256 });
const identifier = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const manifest = z.strictObject({
  format: z.literal('zhixin-backup-1'),
  id: z.uuid(),
  takenAt: z.iso.datetime(),
  /** Version of the program that took it. */
  code: z.string(),
  store: z.strictObject({ id: z.string(), kind: z.enum(['postgresql', 'eventstoredb']), head: z.string().nullable() }),
  events: file.extend({ count: z.int().min(0), digest: sha256 }),
  /** In the text format of COPY. */
  tables: z.array(
    file.extend({
      table: z.string().regex(/^(sealing\.[a-z_]+|query_log\.question_\d{6}|engine\.refused_command|backup\.origin)$/),
      columns: z.array(identifier).min(1),
      /** Holds keys: it is taken out of the backup at `keysExpireAt`. */
      expires: z.boolean(),
    }),
  ),
  keysExpireAt: z.iso.datetime(),
  /** How far each process was, as the position of the last fact it has seen; null before the first. */
  processes: z.array(z.strictObject({ name: z.string(), version: z.int(), position: z.string().nullable() })),
  journal: z.strictObject({ count: z.int().min(0), hash: sha256 }),
});

/** What a backup says of itself; written last. */
export type Manifest = z.output<typeof manifest>;

/** @throws BackupFault */
export const readManifest = (folder: string): Manifest => {
  const parsed = manifest.safeParse(json(path.join(folder, MANIFEST), folder));
  if (parsed.success) return parsed.data;
  throw new BackupFault(
    'BACKUP_NOT_AS_WRITTEN',
    `${folder} 中的 ${MANIFEST} 不是本程序写的：${z.prettifyError(parsed.error)}`,
    `${MANIFEST} in ${folder} is none of this program's: ${z.prettifyError(parsed.error)}`,
  );
};

const json = (file: string, folder: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw new BackupFault(
      'BACKUP_NOT_FOUND',
      `${folder} 中没有备份（缺少 ${MANIFEST}）。`,
      `There is no backup in ${folder} (${MANIFEST} is missing).`,
    );
  }
};
