import { attachTo } from '@platform/embedded-postgres';
import { ask, isGone, kill, type Running, stopProgram, watchersOf, writeUntilBroken } from './program';
import { kept, setStage } from './stage';

const stage = setStage();
const { start } = stage;

/** Writes until `strike` breaks it off; resolves with the last row acknowledged. */
const writeUntil = async (running: Running, strike: () => void): Promise<number> => {
  const written = await writeUntilBroken(running.url, (n) => void (n === 200 && strike()));
  expect(written).toBeGreaterThanOrEqual(200);
  return written;
};

it('loses nothing when the program is killed', async () => {
  const first = await start();
  const written = await writeUntil(first, () => kill(first.process.pid));
  expect(await kept((await start()).url)).toBeGreaterThanOrEqual(written);
});

it('loses nothing when the database is killed: it comes back under the same address', async () => {
  const first = await start();
  const written = await writeUntil(first, () => kill(first.postgres));
  expect(await kept(first.url)).toBeGreaterThanOrEqual(written);
  expect((await attachTo(stage.dataDir))?.pid).not.toBe(first.postgres);
});

it('comes back as often as it is killed', async () => {
  const first = await start();
  await ask(first.url, 'create table kept (n int)');
  for (let times = 0; times < 3; times++) {
    kill((await attachTo(stage.dataDir))?.pid as number);
    await ask(first.url, 'insert into kept values (1)');
  }
  expect(await kept(first.url)).toBe(3);
});

it('loses nothing when both are killed', async () => {
  const first = await start();
  const written = await writeUntil(first, () => kill(first.process.pid, first.postgres));
  expect(await kept((await start()).url)).toBeGreaterThanOrEqual(written);
});

it('loses nothing when the program and the shell that watches over it are killed, and the database lives on', async () => {
  const first = await start();
  await ask(first.url, 'create table kept (n int)');
  first.process.kill('SIGSTOP');
  kill(...watchersOf(first.postgres), first.process.pid);
  await first.ended;
  await ask(first.url, 'insert into kept values (1)');
  const second = await start();
  expect(second.postgres).not.toBe(first.postgres);
  expect(await kept(second.url)).toBe(1);
});

it('watches over the database again when the shell alone is killed', async () => {
  const first = await start();
  await ask(first.url, 'create table kept (n int)');
  kill(...watchersOf(first.postgres));
  const relaunched = async (): Promise<boolean> => (await attachTo(stage.dataDir))?.pid !== first.postgres;
  while (!(await relaunched())) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await kept(first.url)).toBe(0);
  kill(first.process.pid);
  expect(await kept((await start()).url)).toBe(0);
});

it('takes the database with it when the program is killed', async () => {
  const first = await start();
  kill(first.process.pid);
  expect(await isGone(first.postgres)).toBe(true);
});

it('stops the database when it is told to stop', async () => {
  const first = await start();
  await stopProgram(first);
  expect(first.process.exitCode).toBe(0);
  await expect(ask(first.url, 'select 1', 0)).rejects.toMatchObject({ code: 'ENOENT' });
});
