import path from 'node:path';
import { formsOf, Refused, renamed } from './names.mjs';
import { filesLike, isThere, read, withElement, withImport } from './sources.mjs';

const TEMPLATES = 'tools/new/templates/command';
const SAMPLE = formsOf('sample-command', { words: 2 });
const CONTEXTS = 'libs/contexts';

/** Where the commands of a context, or of one kind of record, lie, and the file that lists them. */
const placeOf = (where) => {
  const [context, kind, ...more] = where.split('/');
  const folder = `${CONTEXTS}/${context}/src`;
  const module = `${folder}/${context}.module.ts`;
  const there = filesLike(`${CONTEXTS}/*/src/*.module.ts`).map((file) => path.basename(file, '.module.ts'));
  if (!there.includes(context)) throw new Refused(`No context is called "${context}". There are: ${there.join(', ')}.`);
  if (kind === undefined) return { context, folder, up: '../..', list: module };
  const wiring = `${folder}/kinds/${kind}/${kind}.wiring.ts`;
  if (more.length > 0 || !isThere(wiring)) {
    const kinds = filesLike(`${folder}/kinds/*/*.wiring.ts`).map((file) => path.basename(file, '.wiring.ts'));
    throw new Refused(`${context} has no kind "${kind}". ${kinds.length ? `There are: ${kinds.join(', ')}.` : ''}`);
  }
  return { context, folder: `${folder}/kinds/${kind}`, up: '../../../..', list: wiring };
};

/** The stream its decision folds: file, value and type of its state. */
const streamOf = (context, asked) => {
  const files = filesLike(`${CONTEXTS}/${context}/src/events/*.state.ts`);
  const names = files.map((file) => path.basename(file, '.state.ts'));
  if (names.length === 0) throw new Refused(`${context} decides nothing: it has no events/<stream>.state.ts.`);
  const name = asked ?? (names.length === 1 ? names[0] : undefined);
  if (!names.includes(name)) throw new Refused(`Say of which stream with --stream: ${names.join(', ')}.`);
  const [, value, type] = /^export const (\w+): Stream<(\w+)>/m.exec(read(files[names.indexOf(name)]));
  return { name, value, type };
};

/**
 * A slice that compiles and whose spec fails until it is written: decision, handler, route, spec, and its place in the module.
 * @throws Refused
 */
export const commandPlan = (where, name, { stream: asked } = {}) => {
  const forms = formsOf(name, { words: 2, example: 'a command is a verb and a noun, such as "suspend-entry"' });
  const { context, folder, up, list } = placeOf(where);
  const elsewhere = filesLike(`${CONTEXTS}/*/src/**/commands/${name}/${name}.decide.ts`);
  if (elsewhere.length > 0) throw new Refused(`There already, so nothing was written:\n  ${elsewhere.join('\n  ')}`);
  const stream = streamOf(context, asked);
  const filled = (text) =>
    renamed(text, SAMPLE, forms)
      .replaceAll('sample-stream', stream.name)
      .replaceAll('sampleStream', stream.value)
      .replaceAll('SampleState', stream.type)
      .replaceAll('sample-context', context)
      .replaceAll('async sample(', `async ${name.split('-')[0]}(`)
      .replaceAll(`'../../`, `'${up}/`);
  const made = filesLike(`${TEMPLATES}/*.ts`).map((file) => [
    `${folder}/commands/${name}/${renamed(path.basename(file), SAMPLE, forms)}`,
    filled(read(file)),
  ]);
  const parts = [
    ['controllers', `${forms.pascal}Controller`, 'http'],
    ['providers', `${forms.pascal}Handler`, 'handler'],
  ];
  const listed = parts.reduce(
    (text, [array, element, part]) =>
      withElement(withImport(text, element, `./commands/${name}/${name}.${part}`), array, element, './commands/'),
    read(list),
  );
  return { made: new Map(made), changed: new Map([[list, listed]]), next: nextOf(folder, forms, context, stream) };
};

const nextOf = (folder, { kebab }, context, stream) => [
  `${folder}/commands/${kebab}/${kebab}.spec.ts fails until it is written: say there first what the command keeps and refuses.`,
  `A new event goes into the catalogue beside ${stream.name}.state.ts, which folds it; then: npm run golden`,
  `${kebab}.http.ts: what the body asks for, who may call it (@Access), its path; without a route, delete it and its line in the list.`,
  `libs/contexts/${context}/README.md: a row of the commands; then: npm run events -- --write`,
  'npm run check',
];
