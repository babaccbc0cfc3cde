// npm run events [-- EventName | -- --write | -- --check]
// Who decides, folds, projects, reacts to and tests each event, found by the compiler; `--write` puts each context's
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
const service = ts.createLanguageService({
  getScriptFileNames: () => config.fileNames,
  getScriptVersion: () => '1',
  getCompilationSettings: () => config.options,
  getCurrentDirectory: () => root,
  getScriptSnapshot: (file) =>
    ts.sys.fileExists(file) ? ts.ScriptSnapshot.fromString(readFileSync(file, 'utf8')) : undefined,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  readDirectory: ts.sys.readDirectory,
});
const COLUMNS = ['decide', 'state', 'rule', 'projection', 'process', 'tests'];
const kindOf = (file) =>
  /\.spec\.ts$/.test(file) || /(^|\/)test\//.test(file)
    ? 'tests'
    : file.match(/\.(decide|state|rule|projection|process)\.ts$/)?.[1];

const usersOf = (file, position) => {
  const users = {};
  for (const symbol of service.findReferences(file, position) ?? [])
    for (const { fileName } of symbol.references) {
      const kind = kindOf(fileName);
      if (kind && fileName !== file)
        (users[kind] ??= new Set()).add(
          path.basename(fileName).replace(/\.(decide|state|rule|projection|process|spec)\.ts$/, ''),
        );
    }
  return users;
};

const events = [];
const program = service.getProgram();
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
        events.push({
          context,
          name: property.name.getText(source),
          summary: summary?.[1] ?? summary?.[2] ?? '',
          users: usersOf(file, property.name.getStart(source)),
        });
      }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

const list = (set) => [...(set ?? [])].sort().join(', ') || '–';
const tableOf = (rows) =>
  [
    '| Event | Meaning | Decided by | Folded by | Items | Projected by | Processes |',
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
