import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Program {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

const READY_MS = 60_000;

/**
 * Runs a server of ours in a process of its own, as `npm start` does, its log going to a file. Every contestant runs so;
 * who asks them is the bench's own process.
 */
export const runProgram = async (
  file: string,
  { folder, ready, env }: { folder: string; ready: string; env: Readonly<Record<string, string>> },
): Promise<Program> => {
  const port = await freePort();
  const log = join(folder, `${port}.log`);
  const out = openSync(log, 'a');
  const child = spawn(process.execPath, ['--enable-source-maps', join(__dirname, file)], {
    cwd: folder,
    env: { ...process.env, ...env, PORT: `${port}` },
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  if (await answers(child, `http://127.0.0.1:${port}${ready}`)) return { port, stop };
  await stop();
  throw new Error(`${file} did not get ready:\n${readFileSync(log, 'utf8').slice(-4_000)}`);
};

const answers = async (child: ChildProcess, address: string): Promise<boolean> => {
  for (const end = performance.now() + READY_MS; performance.now() < end && child.exitCode === null; await pause(50))
    if (
      await fetch(address).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return true;
  return false;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
