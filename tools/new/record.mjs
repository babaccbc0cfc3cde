import path from 'node:path';
import { formsOf, pluralOf, Refused, renamed } from './names.mjs';
import { filesLike, read, withElement, withImport } from './sources.mjs';

const TEMPLATES = 'tools/new/templates/record';
const SAMPLE = formsOf('sample-kind', { words: 1 });
const KINDS = 'libs/contexts/records/src/kinds';

/**
 * A whole kind of record that compiles, and whose tests fail until it is written: its folder, its test over HTTP, and its
 * two lines of the catalogue.
 * @throws Refused
 */
export const recordPlan = (name) => {
  const forms = formsOf(name, { words: 1, example: 'a kind is a noun, such as "recall" or "quality-report"' });
  const templates = filesLike(`${TEMPLATES}/**/*.ts`).map((file) => [path.relative(TEMPLATES, file), read(file)]);
  const isTaken = templates.some(([, text]) => new RegExp(`\\b${forms.camel}\\b`).test(text));
  if (isTaken) throw new Refused(`"${name}" is a word of every record; take a more precise one.`);
  const filled = (text) => renamed(text.replaceAll("sample-kinds'", `${pluralOf(name)}'`), SAMPLE, forms);
  const placed = (file) =>
    file.startsWith('e2e/') ? file.replace('e2e/', 'test/e2e/kinds/') : `${KINDS}/sample-kind/${file}`;
  const made = templates.map(([file, text]) => [renamed(placed(file), SAMPLE, forms), filled(text)]);
  const catalogue = [
    ['rule', 'recordKinds', forms.camel, `./${name}/${name}.kind`],
    ['wiring', 'kindWirings', `${forms.camel}Wiring`, `./${name}/${name}.wiring`],
  ].map(([half, array, element, from]) => {
    const file = `${KINDS}/record-kinds.${half}.ts`;
    return [file, withElement(withImport(read(file), element, from), array, element, './')];
  });
  return { made: new Map(made), changed: new Map(catalogue), next: nextOf(name) };
};

const nextOf = (name) => [
  `Its tests fail where something is to be written: npm test -- kinds/${name} kinds/record-kinds.spec`,
  `  ${name}.events.ts         what the paper says; then the example, and the body of the route`,
  `  ${name}-key.rule.ts       what tells two of them apart; the hash is frozen in its spec`,
  `  ${name}-item.rule.ts      its title, its standing, the words of its deeds`,
  `  ${name}.kind.ts           its name in Chinese, its section of the file`,
  'npm run golden: test/golden/records holds its events; a text it asks for comes from the example, or from test/golden/words.ts',
  'libs/contexts/disclosure/data/windows.national.json names it where it can be adverse: how long it is published and shared',
  'libs/contexts/grading/data/rulebook.city.json names its deeds where they count; levels.national.json its scales',
  '  (adopted files are kept: npm run golden -- --unreleased)',
  `test/e2e/kinds/${name}.ts: what each reader is told and what it does to the grade: npm test -- test/e2e/kinds.spec`,
  'libs/contexts/records/README.md: its words, its key, its commands; then: npm run events -- --write',
  'npm run check',
];
