// Starts the program as the README says, on a data folder and a port of its own.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const root = path.resolve(import.meta.dirname, '../..');
const READY_MS = 60_000;
const LAST_MS = 180_000;

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Where the program runs for one test: what is in `env` may be changed before `start`. */
export const newPlace = async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'zhixin-run-'));
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), ZHIXIN_DATA_DIR: dataDir };
  const remove = async () => {
    for (let tries = 0; ; tries++)
      try {
        return rmSync(dataDir, { recursive: true, force: true });
      } catch (error) {
        if (tries === 40) throw error;
        await pause(250);
      }
  };
  return { port, dataDir, env, origin: `http://127.0.0.1:${port}`, remove };
};

/** One line of shell at the top of the project. */
export const sh = (command, { env }) =>
  run('/bin/bash', ['-c', command], { cwd: root, env, timeout: LAST_MS, maxBuffer: 1 << 26 });

/** `npm start` until it is ready and has printed its requests. */
export const start = async ({ env, origin }) => {
  const began = performance.now();
  const program = spawn('npm', ['start'], { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  program.stdout.on('data', (chunk) => (output += chunk));
  program.stderr.on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => program.once('exit', (code, signal) => resolve(signal ?? code)));
  const requests = () => (output.match(/^\s*curl -fsS .*$/gm) ?? []).map((line) => line.trim());
  for (;;) {
    const ready = await fetch(`${origin}/health/ready`).then(
      (r) => r.ok,
      () => false,
    );
    if (ready && requests().length >= 3) break;
    if (performance.now() - began > READY_MS || program.exitCode !== null)
      throw new Error(`npm start did not get ready:\n${output}`);
    await pause(100);
  }
  const readyMs = performance.now() - began;
  /** To npm and all it started, as Ctrl-C does. */
  const signal = (name) => process.kill(-program.pid, name);
  return { npm: program.pid, requests: requests(), ended, signal, readyMs, output: () => output };
};
