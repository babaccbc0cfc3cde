import { spawn } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attachOrStart, attachTo } from '@platform/embedded-postgres';
import { ask, kill, parentOf, stopProgram } from './program';
import { kept, setStage } from './stage';

const stage = setStage();
const { start } = stage;

it('refuses a second start and does the first one no harm', async () => {
  const first = await start();
  const second = await start();
  expect(second.code).toBe('DATA_DIRECTORY_IN_USE');
  expect(second.message).toMatch(
    new RegExp(`正由另一个程序使用（进程 ${first.process.pid}）[^]*in use by another program`),
  );
  expect(await ask(first.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect((await attachTo(stage.dataDir))?.pid).toBe(first.postgres);
});

it('lets exactly one of several starts at the same moment win', async () => {
  const all = await Promise.all([start(), start(), start()]);
  expect(all.map(({ code }) => code ?? 'RUNS').sort()).toEqual([
    'DATA_DIRECTORY_IN_USE',
    'DATA_DIRECTORY_IN_USE',
    'RUNS',
  ]);
});

it('leaves a server alone that others started on the directory', async () => {
  await stopProgram(await start());
  const pidFile = join(stage.dataDir, 'pg18/postmaster.pid');
  const stranger = spawn('sleep', ['60'], { cwd: join(stage.dataDir, 'pg18') });
  writeFileSync(pidFile, `${stranger.pid}\n${join(stage.dataDir, 'pg18')}\n`);
  writeFileSync(join(stage.dataDir, 'pg18/postmaster.opts'), 'postgres "-D" "here"\n');
  try {
    expect((await start()).code).toBe('DATA_DIRECTORY_IN_USE');
    expect(stranger.exitCode).toBeNull();
  } finally {
    stranger.kill();
    rmSync(pidFile);
  }
});

it('is not blocked by stale files whose pid now belongs to another program', async () => {
  const first = await start();
  await ask(first.url, 'create table kept (n int)');
  const owner = statSync(join(stage.dataDir, 'pg18'));
  const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid: owner.uid, gid: owner.gid } : {});
  kill(first.process.pid, parentOf(first.postgres), first.postgres);
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    const file = join(stage.dataDir, 'pg18', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, `${stranger.pid}`));
  }
  try {
    expect(await kept((await start()).url)).toBe(0);
    expect(stranger.exitCode).toBeNull();
  } finally {
    stranger.kill();
  }
});

it('lets other programs attach while it runs, and only then', async () => {
  expect(await attachTo(stage.dataDir)).toBeUndefined();
  const first = await start();
  const attached = await attachOrStart({ dataDir: stage.dataDir });
  expect(attached).toMatchObject({ url: first.url, pid: first.postgres });
  await attached.stop();
  expect(await ask(first.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  kill(first.process.pid);
  await first.ended;
  expect(await attachTo(stage.dataDir)).toBeUndefined();
  const own = await attachOrStart({ dataDir: stage.dataDir });
  expect(own.pid).not.toBe(first.postgres);
  await own.stop();
});
