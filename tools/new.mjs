// npm run new -- command <context> <verb-noun> | record <kind>
// Makes a slice or a kind of record that compiles and whose tests fail until it is written. Overwrites nothing.
import { parseArgs } from 'node:util';
import { commandPlan } from './new/command.mjs';
import { Refused } from './new/names.mjs';
import { recordPlan } from './new/record.mjs';
import { write } from './new/sources.mjs';

const USAGE = `npm run new -- command <context> <verb-noun> [--stream <name>]
    a command: decision, handler, route, spec, its place in the module; of one kind of record: records/<kind>
npm run new -- record <kind>
    a kind of record: events, item, key, example, command, route, specs, its test over HTTP, its lines of the catalogue`;

const planOf = () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { stream: { type: 'string' } } });
  const [what, ...names] = positionals;
  if (what === 'command' && names.length === 2) return commandPlan(...names, values);
  if (what === 'record' && names.length === 1) return recordPlan(...names);
  throw new Refused(USAGE);
};

try {
  const plan = planOf();
  await write(plan);
  const { made, changed, next } = plan;
  console.log(['Made:', ...made.keys()].join('\n  '));
  console.log(['Changed:', ...changed.keys()].join('\n  '));
  console.log(['It compiles. What is left is marked "to be written":', ...next].join('\n  '));
} catch (error) {
  const isWrongCall = error instanceof Refused || error.code?.startsWith('ERR_PARSE_ARGS');
  if (!isWrongCall) throw error;
  console.error(error instanceof Refused ? error.message : `${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
