// Runs the commands of README.md as a newcomer would: start, the three printed requests (twice), every other command
// of its `sh` blocks, a hard stop, a second start. Exits with 1 and says what failed.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const dataDir = mkdtempSync(path.join(tmpdir(), 'zhixin-readme-'));
const READY_MS = 60_000;
const LAST_MS = 180_000;

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const port = await freePort();
const env = { ...process.env, PORT: String(port), ZHIXIN_DATA_DIR: dataDir };
const say = (text) => console.log(`   ${text}`);
const sh = (command) => run('/bin/bash', ['-c', command], { cwd: root, env, timeout: LAST_MS, maxBuffer: 1 << 26 });

/** Commands of the README's `sh` blocks, one a line, as they stand. */
const commands = [...readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').trim())
  .filter(Boolean);
const elsewhere = new Set(['npm ci && npm start', 'npm ci && npm test', 'npm run check']);

const start = async () => {
  const began = performance.now();
  const program = spawn('npm', ['start'], { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  program.stdout.on('data', (chunk) => (output += chunk));
  program.stderr.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => program.once('exit', (code, signal) => resolve(signal ?? code)));
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
      (r) => r.ok,
      () => false,
    );
    if (ready && (output.match(/^\s*curl -fsS .*$/gm) ?? []).length >= 3) break;
    if (performance.now() - began > READY_MS || program.exitCode !== null)
      throw new Error(`npm start did not get ready:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  say(`ready after ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const requests = output.match(/^\s*curl -fsS .*$/gm).map((line) => line.trim());
  const signal = (name) => process.kill(-program.pid, name);
  return { requests, ended, signal };
};

let running;
try {
  running = await start();
  const { requests } = running;
  if (requests.length !== 3) throw new Error(`three requests should be printed, not ${requests.length}`);
  for (const round of [1, 2])
    for (const request of requests) {
      const { stdout } = await sh(request);
      if (stdout.trim() === '') throw new Error(`no answer to ${request}`);
      if (round === 1) say(`${request.slice(0, 100)} … → ${stdout.trim().slice(0, 120)}`);
    }
  for (const command of commands.filter((c) => !elsewhere.has(c))) {
    say(command);
    await sh(command);
  }
  await run('npm', ['start'], { cwd: root, env: { ...env, PORT: String(await freePort()) }, timeout: LAST_MS }).then(
    () => {
      throw new Error('a second start on the same data was not refused');
    },
    (refused) => {
      if (refused.killed) throw new Error('a second start on the same data neither ran nor was refused');
    },
  );
  say('a second start on the same data is refused');
  const before = (await sh(requests[1])).stdout;
  running.signal('SIGKILL');
  await running.ended;
  running = await start();
  const after = (await sh(requests[1])).stdout;
  if (before !== after) throw new Error(`after a hard stop the bank is told something else:\n${before}\n${after}`);
  say('after a hard stop the same answer');
  running.signal('SIGTERM');
  say(`stopped: ${await running.ended}`);
  running = undefined;
} catch (error) {
  console.error(error.stderr ? `${error.message}\n${error.stdout}\n${error.stderr}` : error);
  process.exitCode = 1;
} finally {
  if (running) {
    running.signal('SIGKILL');
    await running.ended;
  }
  for (let tries = 0; ; tries++)
    try {
      rmSync(dataDir, { recursive: true, force: true });
      break;
    } catch (error) {
      if (tries === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
}
