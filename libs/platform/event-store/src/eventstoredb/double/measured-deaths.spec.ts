import { fork } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDbDouble } from './eventstoredb-double';

const servers: EventStoreDbDouble[] = [];
const start = async (): Promise<EventStoreDbDouble> => {
  servers.push(await EventStoreDbDouble.start());
  return servers.at(-1) as EventStoreDbDouble;
};
afterEach(() => {
  for (const server of servers.splice(0)) server.kill();
});

/** How a process ends that uses the bare client so. */
const end = async (scenario: string, urls: readonly string[], onMessage?: () => unknown) => {
  const child = fork(path.join(__dirname, 'dying-client.cjs'), [scenario, ...urls], { execArgv: [], silent: true });
  let told = '';
  child.stderr?.on('data', (text) => (told += text));
  if (onMessage) child.once('message', onMessage);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { died: code !== 0, told };
};

it.each([
  ['nothing', false, ''],
  ['bad-id', true, `Cannot read properties of undefined (reading 'getTypeName')`],
  ['empty-type', true, `Cannot read properties of undefined (reading 'getTypeName')`],
  ['no-data', true, 'The first argument must be of type string'],
])('of an append with %s the process dies: %s', async (scenario, died, told) => {
  const ended = await end(scenario, [(await start()).url]);
  expect(ended.died).toBe(died);
  expect(ended.told).toContain(told);
});

it('of the answer to one client after the connection of another broke, the process dies', async () => {
  const [one, two] = [await start(), await start()];
  one.faults.appendMs = 300;
  const ended = await end('two-clients', [one.url, two.url], async () => {
    while (one.seen.appends === 0) await pause(5);
    two.kill();
  });
  expect(ended.died).toBe(true);
  expect(ended.told).toContain('promiseBank.get');
});
