// Runs the commands of README.md as a newcomer would: start, the three printed requests (twice), every other command
// of its `sh` blocks, a hard stop, a second start. Exits with 1 and says what failed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { freePort, newPlace, root, sh, start } from '../program/registry.mjs';

const place = await newPlace();
/** Another terminal, into which the printed requests are pasted: it knows nothing of the port. */
const { PORT: _, ...unset } = place.env;
const terminal = { env: unset };
const say = (text) => console.log(`   ${text}`);

/** Commands of the README's `sh` blocks, one a line, as they stand. */
const commands = [...readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').trim())
  .filter(Boolean);
const elsewhere = new Set(['npm ci && npm start', 'npm ci && npm test', 'npm run check']);

const refused = async () => {
  const port = await freePort();
  await sh('npm start', { env: { ...place.env, PORT: String(port) } }).then(
    () => {
      throw new Error('a second start on the same data was not refused');
    },
    (error) => {
      if (error.killed) throw new Error('a second start on the same data neither ran nor was refused');
    },
  );
};

let running;
try {
  running = await start(place);
  say(`ready after ${(running.readyMs / 1000).toFixed(1)} s`);
  const { requests } = running;
  if (requests.length !== 3) throw new Error(`three requests should be printed, not ${requests.length}`);
  for (const round of [1, 2])
    for (const request of requests) {
      const { stdout } = await sh(request, terminal);
      if (stdout.trim() === '') throw new Error(`no answer to ${request}`);
      if (round === 1) say(`${request.slice(0, 100)} … → ${stdout.trim().slice(0, 120)}`);
    }
  for (const command of commands.filter((c) => !elsewhere.has(c))) {
    say(command);
    await sh(command, place);
  }
  await refused();
  say('a second start on the same data is refused');
  const before = (await sh(requests[1], terminal)).stdout;
  running.signal('SIGKILL');
  await running.ended;
  running = await start(place);
  const after = (await sh(requests[1], terminal)).stdout;
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
  await place.remove();
}
