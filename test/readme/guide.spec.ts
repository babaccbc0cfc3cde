import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SETTINGS } from '@platform/config';
import { tellLateAnswers } from '../../apps/registry/src/late-answers';
import { Metrics } from '@platform/telemetry';
import { groups } from '../../apps/admin/src/commands';

const root = path.resolve(__dirname, '../..');
const guide = readFileSync(path.join(root, 'docs/operator-guide.md'), 'utf8');
const composeFiles = readdirSync(path.join(root, 'docker')).filter((name) => /^compose.*\.yaml$/.test(name));
const compose = composeFiles.map((name) => readFileSync(path.join(root, 'docker', name), 'utf8')).join('\n');

it('explains every metric of ours, and none that there is not', async () => {
  const told = [...guide.matchAll(/^\| `(zhixin_\w+)` \|/gm)].map(([, name]) => name);
  const metrics = new Metrics();
  tellLateAnswers({ get: () => ({ execute: async () => new Map() }) } as never, metrics);
  const there = [...(await metrics.text()).matchAll(/^# TYPE (zhixin_\w+) /gm)].map(([, name]) => name);
  expect(told.sort()).toEqual(there.sort());
});

it('names every variable that a compose file asks for', () => {
  const asked = new Set([...compose.matchAll(/\$\{(\w+):/g)].map(([, name]) => name));
  expect(composeFiles).toHaveLength(2);
  for (const name of asked) expect(guide).toContain(`| \`${name}\` |`);
});

it('no compose file sets for us what the program does not read', () => {
  const ours = [...compose.matchAll(/^ {2}(\w+):.*$/gm)]
    .map(([, name]) => name as string)
    .filter((n) => /^[A-Z]/.test(n));
  const known = [...Object.keys(SETTINGS), ...ours.filter((name) => name.startsWith('EVENTSTORE_'))];
  expect(ours.filter((name) => !known.includes(name))).toEqual([]);
});

it('says of every rule file that comes along when a new version of it is due', () => {
  const contexts = path.join(root, 'libs/contexts');
  const files = (readdirSync(contexts, { recursive: true }) as string[]).filter((file) =>
    /data\/[^/]+\.json$/.test(file),
  );
  const told = guide.slice(guide.indexOf('## Rule files'), guide.indexOf('## The master key'));
  expect(files.length).toBeGreaterThan(10);
  expect(files.map((file) => path.basename(file)).filter((file) => !told.includes(file))).toEqual([]);
});

it('every command it names is one of the program', () => {
  const named = [...guide.matchAll(/npm run admin -- ([a-z][a-z -]*[a-z])(?= |`|$)/gm)].map(
    ([, words]) => words as string,
  );
  const there = groups.flatMap(({ name, commands }) => commands.map((command) => `${name} ${command.name}`.trim()));
  expect(named).toContain('restore');
  expect(named.filter((words) => !there.some((command) => `${words} `.startsWith(`${command} `)))).toEqual([]);
});
