import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile as writeText } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';
import type { StoredEvent } from '@platform/event-store';
import type { JournalHead } from '@platform/sealing';
import { lineOf } from './fact-lines';
import { syncFolder, writeFile, type WrittenFile } from './files';
import { HistoryDigest } from './history-digest';
import { EVENTS, MANIFEST, type Manifest } from './manifest';
import { ProcessMarks } from './position-map';
import { type Progress, shareOf } from './progress';
import { inSnapshot, openClient, type Registry, type Standing, standingOf } from './source';
import { StoreHistory } from './store-history';
import { LiveTables } from './tables/live-tables';

const DAY_MS = 86_400_000;

export interface BackupOptions {
  /** Folder of all backups; this one gets a folder of its own in it. */
  readonly into: string;
  readonly kind: Manifest['store']['kind'];
  /** Version of the program. */
  readonly code: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** After so many days the keys are taken out. */
  readonly keyDays: number;
  /** Of the erasure journal, at the moment it is asked. */
  readonly journalHead: () => Promise<JournalHead>;
  readonly progress: Progress;
}

export interface TakenBackup {
  readonly folder: string;
  readonly manifest: Manifest;
}

type TableFile = Manifest['tables'][number];

/**
 * Writes a registry into files, also while it runs: facts up to a head, then keys and who asked, so that no fact is there
 * whose keys are not. Under a temporary name until all is there.
 * @throws BackupFault where a fact is not as it was recorded
 */
export const takeBackup = async (registry: Registry, options: BackupOptions): Promise<TakenBackup> => {
  const { into, now } = options;
  const folder = path.join(into, now.replaceAll(':', ''));
  const draft = `${folder}.part`;
  await mkdir(into, { recursive: true, mode: 0o700 });
  await mkdir(draft, { mode: 0o700 });
  const client = await openClient(registry.url);
  try {
    const manifest = await writeAll(registry, client, draft, options);
    await writeText(path.join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
    await syncFolder(draft);
    await rename(draft, folder);
    await syncFolder(into);
    return { folder, manifest };
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
};

const writeAll = async (
  registry: Registry,
  client: Client,
  draft: string,
  { kind, code, now, keyDays, journalHead, progress }: BackupOptions,
): Promise<Manifest> => {
  const tables: TableFile[] = [];
  const standing = await standingOf(registry, client, async (refused) => {
    tables.push(...(await writeTables(refused, draft, progress)));
  });
  const { events, processes } = await writeFacts(registry, standing, draft, progress);
  await inSnapshot(client, async () => {
    tables.push(...(await writeTables(await LiveTables.keysAndQuestions(client), draft, progress)));
  });
  const { count, hash } = await journalHead();
  return {
    format: 'zhixin-backup-1',
    id: randomUUID(),
    takenAt: now,
    code,
    store: { id: await registry.store.storeId(), kind, head: standing.head ?? null },
    events,
    tables,
    keysExpireAt: new Date(Date.parse(now) + keyDays * DAY_MS).toISOString(),
    processes: [...processes],
    journal: { count, hash },
  };
};

const writeFacts = async (
  { store }: Registry,
  { head, marks }: Standing,
  draft: string,
  progress: Progress,
): Promise<Pick<Manifest, 'events' | 'processes'>> => {
  const digest = new HistoryDigest();
  const seen = new ProcessMarks(marks, (position, mark) => store.comparePositions(position, mark) <= 0);
  const lines = async function* () {
    for await (const page of new StoreHistory(store, head).pages()) {
      yield page.map((fact) => told(fact)).join('');
      progress({ work: 'facts', done: digest.count, share: shareOf((page.at(-1) as StoredEvent).position, head) });
    }
  };
  const told = (fact: StoredEvent): string => {
    digest.add(fact);
    seen.add(fact, fact);
    return lineOf(fact);
  };
  const file = await writeFile(draft, EVENTS, lines());
  return { events: { ...file, count: digest.count, digest: digest.value }, processes: [...seen.result] };
};

const writeTables = async (from: LiveTables, draft: string, progress: Progress): Promise<TableFile[]> => {
  const written: TableFile[] = [];
  for (const data of from.all) {
    progress({ work: 'tables', done: written.length, share: written.length / from.all.length });
    const { table, columns, expires } = data;
    const file: WrittenFile = await writeFile(draft, `${data.name}.copy.gz`, from.read(data));
    written.push({ ...file, table, columns: [...columns], expires });
  }
  return written;
};
