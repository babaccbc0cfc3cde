// npm run events [-- EventName | -- --write | -- --check]
// Who decides, folds, projects, reacts to and tests each event, as the source names it; `--write` puts each context's
// table into its README, `--check` fails where a README tells something else.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');
const [option] = process.argv.slice(2);
const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  root,
);
const program = ts.createProgram(config.fileNames, config.options);
const checker = program.getTypeChecker();
const COLUMNS = ['decide', 'state', 'rule', 'projection', 'process', 'tests'];
const kindOf = (file) =>
  /\.spec\.ts$/.test(file) || /(^|\/)test\//.test(file)
    ? 'tests'
    : file.match(/\.(decide|state|rule|projection|process)\.ts$/)?.[1];

/** Names of a file that may be those of events: fields, strings, and all fields of what it goes through. */
const GOES_THROUGH = ['Object.keys', 'onEach'];
const namesIn = (source) => {
  const names = new Set();
  const visit = (node) => {
    if (ts.isIdentifier(node) || ts.isStringLiteral(node)) names.add(node.text);
    if (ts.isCallExpression(node) && GOES_THROUGH.includes(node.expression.getText(source))) {
      const given = checker.getTypeAtLocation(node.arguments[0]);
      const type = checker.isArrayType(given) ? checker.getTypeArguments(given)[0] : given;
      for (const { name } of (type.isUnion() ? type.types : [type]).flatMap((t) => t.getProperties())) names.add(name);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
};

const events = [];
for (const file of config.fileNames.filter((f) => f.endsWith('.events.ts'))) {
  const source = program.getSourceFile(file);
  const visit = (node) => {
    if (
      ts.isCallExpression(node) &&
      node.expression.getText(source) === 'defineEvents' &&
      ts.isObjectLiteralExpression(node.arguments[0])
    )
      for (const property of node.arguments[0].properties) {
        const summary = property.getText(source).match(/summary:\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/);
        const context = path.relative(path.join(root, 'libs/contexts'), file).split(path.sep)[0];
        const name = property.name.getText(source);
        events.push({ context, name, summary: summary?.[1] ?? summary?.[2] ?? '', users: {} });
      }
    ts.forEachChild(node, visit);
  };
  visit(source);
}
const byName = new Map(events.map((event) => [event.name, event]));
if (byName.size < events.length) throw new Error('two events have one name');

for (const file of config.fileNames) {
  const kind = kindOf(file);
  if (!kind) continue;
  const user = path.basename(file).replace(/\.(decide|state|rule|projection|process|spec)\.ts$/, '');
  for (const name of namesIn(program.getSourceFile(file))) {
    const event = byName.get(name);
    if (event) (event.users[kind] ??= new Set()).add(user);
  }
}

/** The descriptor of a kind of record says which event the common command decides that corrects records of all kinds. */
for (const file of config.fileNames.filter((f) => f.endsWith('.kind.ts'))) {
  const corrected = program.getSourceFile(file).text.match(/\bcorrected: \w+\.(\w+)/);
  if (corrected) (byName.get(corrected[1]).users.decide ??= new Set()).add('correct-record');
}

const lost = events.filter(({ users }) => !users.decide || !(users.state ?? users.rule)).map(({ name }) => name);
if (lost.length > 0) throw new Error(`nobody decides or folds ${lost.join(', ')}`);

const list = (set) => [...(set ?? [])].sort().join(', ') || '–';
const tableOf = (rows) =>
  [
    '| Event | Meaning | Decided by | Folded by | Rules | Projected by | Processes |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      ({ name, summary, users }) =>
        `| \`${name}\` | ${summary} | ${COLUMNS.slice(0, 5)
          .map((c) => list(users[c]))
          .join(' | ')} |`,
    ),
  ].join('\n');

const BLOCK = /<!-- events -->[\s\S]*?<!-- \/events -->/;
let stale = 0;
for (const context of new Set(events.map((e) => e.context))) {
  const readme = path.join(root, 'libs/contexts', context, 'README.md');
  const block = `<!-- events -->\n${tableOf(events.filter((e) => e.context === context))}\n<!-- /events -->`;
  if (option === '--write' || option === '--check') {
    const text = readFileSync(readme, 'utf8');
    const next = text.replace(BLOCK, () => block);
    if (next !== text && option === '--write') writeFileSync(readme, next);
    if ((next !== text && option === '--check') || !BLOCK.test(text)) {
      console.error(
        `${path.relative(root, readme)}: the table of events is not today's; run npm run events -- --write`,
      );
      stale++;
    }
  }
}
if (option === '--check' || option === '--write') process.exit(stale ? 1 : 0);
const chosen = option ? events.filter((e) => e.name === option) : events;
if (chosen.length === 0) {
  console.error(`no event is called ${option}`);
  process.exit(1);
}
for (const { context, name, summary, users } of chosen) {
  console.log(`${context} · ${name}: ${summary}`);
  for (const column of COLUMNS) if (users[column]) console.log(`  ${column.padEnd(10)} ${list(users[column])}`);
}
