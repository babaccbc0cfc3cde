import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startEmbeddedPostgres } from '@platform/embedded-postgres';
import { ask, installProgram, kill, parentOf, stopProgram } from './program';
import { kept, modeOf, setStage } from './stage';

const stage = setStage();
const { start } = stage;

it('keeps its data over a stop, and lets nobody else in', async () => {
  const first = await start();
  await ask(first.url, 'create table kept (n int)');
  await ask(first.url, 'insert into kept values (1)');
  expect(modeOf(join(stage.dataDir, 'pg18'))).toBe(0o700);
  for (const file of ['address.json', 'postgres.secret', 'owner.lock'])
    expect(modeOf(join(stage.dataDir, file))).toBe(0o600);
  await expect(ask(first.url.replace(/:[0-9a-f]{64}@/, ':guess@'), 'select 1', 0)).rejects.toMatchObject({
    code: '28P01',
  });
  await stopProgram(first);
  expect(existsSync(join(stage.dataDir, 'address.json'))).toBe(false);
  expect(await kept((await start()).url)).toBe(1);
});

it('takes a socket elsewhere where the path is too long for one, and tidies it away', async () => {
  const deep = join(stage.dataDir, '很深的目录'.repeat(6), 'a folder with "quotes"');
  const sockets = (): string[] => readdirSync('/tmp').filter((name) => name.startsWith('zhixin-'));
  const before = sockets();
  const first = await start(undefined, deep);
  await ask(first.url, 'create table kept (n int)');
  const [mine] = sockets().filter((name) => !before.includes(name));
  expect(modeOf(join('/tmp', mine as string))).toBe(0o700);
  kill(first.process.pid, parentOf(first.postgres), first.postgres);
  await first.ended;
  const second = await start(undefined, deep);
  expect(sockets()).not.toContain(mine);
  expect(await kept(second.url)).toBe(0);
  await stopProgram(second);
  expect(sockets().filter((name) => !before.includes(name))).toEqual([]);
});

it('runs below a directory that only its owner can enter', async () => {
  chmodSync(dirname(stage.dataDir), 0o700);
  expect(await ask((await start()).url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

it('follows when the directory above is closed or opened later', async () => {
  for (const mode of [0o711, 0o700, 0o711]) {
    chmodSync(dirname(stage.dataDir), mode);
    const running = await start();
    await ask(running.url, 'create table if not exists kept (n int)');
    await stopProgram(running);
  }
});

it('goes on after a crash in the middle of its creation', async () => {
  mkdirSync(join(stage.dataDir, 'pg18.new/data'), { recursive: true });
  writeFileSync(join(stage.dataDir, 'pg18.new/data/PG_VERSION'), '18\n');
  chmodSync(stage.dataDir, 0o711);
  expect(await ask((await start()).url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

it('sets a new password where the file with the old one was lost', async () => {
  const first = await start();
  await stopProgram(first);
  rmSync(join(stage.dataDir, 'postgres.secret'));
  const second = await start();
  expect(second.url).not.toBe(first.url);
  expect(await ask(second.url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

it('keeps what it acknowledged safe by default: fsync is on', async () => {
  const shown = await ask(
    (await start()).url,
    `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by 1`,
  );
  expect(shown.map((row) => (row as { setting: string }).setting)).toEqual(['on', 'on', 'on']);
});

it('says why it does not start, and can be started again', async () => {
  const wrong = startEmbeddedPostgres({ dataDir: stage.dataDir, settings: { shared_buffers: 'a lot' } });
  await expect(wrong).rejects.toMatchObject({
    code: 'DATABASE_DID_NOT_START',
    en: expect.stringMatching(/shared_buffers/),
  });
  expect(existsSync(join(stage.dataDir, 'address.json'))).toBe(false);
  expect(await ask((await start()).url, 'select 1 as n')).toEqual([{ n: 1 }]);
});

describe('as an ordinary user', () => {
  const root = process.getuid?.() === 0;
  const [, , uid, gid] = (/^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0] ?? '').split(':');
  const ordinary = root ? { uid: Number(uid), gid: Number(gid) } : undefined;

  it('runs, though the installed packages may not be written', async () => {
    mkdirSync(stage.dataDir);
    if (root) spawnSync('chown', ['-R', `${uid}`, stage.dataDir]);
    const fresh = installProgram();
    if (!root) spawnSync('chmod', ['-R', 'a-w', join(fresh, 'node_modules')]);
    try {
      const running = await start(ordinary, stage.dataDir, fresh);
      expect(await ask(running.url, 'select current_user as who')).toEqual([{ who: 'zhixin' }]);
      await stopProgram(running);
    } finally {
      spawnSync('chmod', ['-R', 'u+w', join(fresh, 'node_modules')]);
      rmSync(fresh, { recursive: true, force: true });
    }
  });

  it('is told when the folder belongs to somebody else', async () => {
    const folder = root ? stage.dataDir : '/';
    if (root) await stopProgram(await start());
    const refused = await start(ordinary, folder);
    expect(refused.code).toBe('DATA_DIRECTORY_NOT_YOURS');
    expect(refused.message).toMatch(/属于另一个用户[^]*belongs to another user/);
  });
});
