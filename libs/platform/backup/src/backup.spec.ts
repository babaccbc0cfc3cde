import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EventStore } from '@platform/event-store';
import type { Place } from './testing/registry';
import { setStageWithBackup } from './testing/stage';

const on = setStageWithBackup();
let target: Place;
beforeAll(async () => void (target = await on.stage.place()));

it('lies in a folder of its own that only its owner reads', () => {
  const { folder, manifest } = on.taken;
  const files = readdirSync(folder);
  expect(files.sort()).toEqual(
    ['manifest.json', manifest.events.name, ...manifest.tables.map(({ name }) => name)].sort(),
  );
  for (const name of files) expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

it.each([
  'events.ndjson.gz',
  'keys.copy.gz',
  'key-register.copy.gz',
  'sealing-secret.copy.gz',
  'query-log-question-202606.copy.gz',
  'engine-refused-command.copy.gz',
])('of which %s was changed or is missing, it is refused before anything is done', async (name) => {
  const folder = on.copy();
  const file = path.join(folder, name);
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(file, bytes);
  const fault = { code: 'BACKUP_NOT_AS_WRITTEN', en: expect.stringContaining(name) };
  await expect(on.stage.restore(folder, target)).rejects.toMatchObject(fault);
  rmSync(file);
  await expect(on.stage.restore(folder, target)).rejects.toMatchObject(fault);
  expect(await target.query(`select from backup.origin`)).toEqual([]);
});

it.each<[string, (manifest: string) => string]>([
  ['leads out of the folder', (text) => text.replace('events.ndjson.gz', '../events.ndjson.gz')],
  ['names a table that no backup holds', (text) => text.replace('engine.refused_command', 'events.event')],
  ['is another format', (text) => text.replace('zhixin-backup-1', 'zhixin-backup-9')],
  ['is no JSON', () => '{'],
])('whose manifest %s is refused', async (_, change) => {
  const folder = on.copy();
  const file = path.join(folder, 'manifest.json');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  await expect(on.stage.open(folder)).rejects.toMatchObject({ code: 'BACKUP_NOT_AS_WRITTEN' });
});

it('whose manifest tells of another history is not opened to programs', async () => {
  const folder = on.copy();
  const { manifest } = on.taken;
  const file = path.join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...manifest, events: { ...manifest.events, digest: '0'.repeat(64) } }));
  const target = await on.stage.place();
  await expect(on.stage.restore(folder, target)).rejects.toMatchObject({ code: 'BACKUP_NOT_AS_WRITTEN' });
  expect(await target.query(`select from backup.origin where finished_at is null`)).toHaveLength(1);
});

it('knows how far processes were before the history it holds ended', async () => {
  const { stage, source, taken } = on;
  const working = (store: EventStore): EventStore =>
    Object.create(store, {
      head: {
        value: async () => {
          await source.query(`update engine.checkpoint set position = 120 where name = 'process: p'`);
          return store.head();
        },
      },
    });
  const { manifest } = await stage.backUp(source, '2026-06-02T03:00:00.000Z', working);
  expect(manifest.processes).toEqual(taken.manifest.processes);
  expect(manifest.processes[0]).toMatchObject({ name: 'process: p', position: expect.not.stringMatching('120') });
});

it('is not taken of a history that is not as recorded', async () => {
  const { stage, source } = on;
  await source.query(`alter table events.event disable trigger nothing_recorded_is_altered`);
  await source.query(`update events.event set data = '{"watts":7}' where position = 60`);
  await expect(stage.backUp(source, '2026-06-03T00:00:00.000Z')).rejects.toMatchObject({
    code: 'HISTORY_NOT_AS_RECORDED',
  });
  expect(readdirSync(stage.file('backups')).filter((name) => name.startsWith('2026-06-03'))).toEqual([]);
});

it('there is none in a folder without a manifest', async () =>
  expect(on.stage.open(on.stage.file('nowhere'))).rejects.toMatchObject({ code: 'BACKUP_NOT_FOUND' }));
