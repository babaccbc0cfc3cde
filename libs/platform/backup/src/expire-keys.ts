import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { BackupFault } from './fault';
import { type Manifest, readManifest } from './manifest';

const DAY_MS = 86_400_000;

/** When the keys of a backup go: at the earlier of the time it was taken with, and that of the setting of today. */
export const keysExpireAt = ({ takenAt, keysExpireAt: told }: Manifest, keyDays: number): number =>
  Math.min(Date.parse(told), Date.parse(takenAt) + keyDays * DAY_MS);

/**
 * Takes expired keys out of all backups in a folder, and what a backup that was cut short so long ago has left.
 * Everything else in the folder stays.
 * @returns the paths that were removed
 */
export const expireKeys = async (into: string, keyDays: number, now: number): Promise<string[]> => {
  const removed: string[] = [];
  for (const entry of await readdir(into, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = path.join(into, entry.name);
    for (const file of await expiredIn(folder, keyDays, now)) {
      await rm(file, { recursive: true, force: true });
      removed.push(file);
    }
  }
  return removed;
};

const expiredIn = async (folder: string, keyDays: number, now: number): Promise<string[]> => {
  if (folder.endsWith('.part')) return (await stat(folder)).mtimeMs + keyDays * DAY_MS < now ? [folder] : [];
  const manifest = manifestIn(folder);
  if (!manifest || keysExpireAt(manifest, keyDays) > now) return [];
  const there = new Set(await readdir(folder));
  return manifest.tables
    .filter(({ name, expires }) => expires && there.has(name))
    .map(({ name }) => path.join(folder, name));
};

const manifestIn = (folder: string): Manifest | undefined => {
  try {
    return readManifest(folder);
  } catch (error) {
    if (error instanceof BackupFault) return undefined;
    throw error;
  }
};
