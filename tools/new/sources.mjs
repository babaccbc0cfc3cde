import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { Refused } from './names.mjs';

const root = path.resolve(import.meta.dirname, '../..');
export const read = (file) => readFileSync(path.join(root, file), 'utf8');
export const isThere = (file) => existsSync(path.join(root, file));
/** Files that fit a pattern, in order of their names. */
export const filesLike = (pattern) => globSync(pattern, { cwd: root }).sort();

const found = (node, wanted) => (wanted(node) ? node : ts.forEachChild(node, (child) => found(child, wanted)));
const parsed = (text) => ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
const inserted = (text, at, more) => `${text.slice(0, at)}${more}${text.slice(at)}`;
const importsIn = (source) => source.statements.filter((of) => ts.isImportDeclaration(of));
const isNamed = (node, name) =>
  (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === name;

/** With a further import, at its place in the alphabet. */
export const withImport = (text, name, from) => {
  const local = importsIn(parsed(text)).filter((of) => of.moduleSpecifier.text.startsWith('.'));
  const next = local.find((of) => of.moduleSpecifier.text > from);
  return inserted(text, next?.getStart() ?? local.at(-1).end + 1, `import { ${name} } from '${from}';\n`);
};

/** With a further element in the array of this name, behind the last that comes from where it comes from, or else last. */
export const withElement = (text, array, element, from) => {
  const source = parsed(text);
  const holder = found(source, (node) => isNamed(node, array));
  if (!holder) {
    const providers = found(source, (node) => isNamed(node, 'providers'));
    return inserted(text, providers.getStart(), `${array}: [${element}],\n`);
  }
  const list = found(holder, ts.isArrayLiteralExpression);
  const isAlike = (name) =>
    importsIn(source).some((of) => of.moduleSpecifier.text.startsWith(from) && of.getText().includes(name));
  const before = list.elements.findLast((of) => ts.isIdentifier(of) && isAlike(of.text)) ?? list.elements.at(-1);
  return before ? inserted(text, before.end, `, ${element}`) : inserted(text, list.getStart() + 1, element);
};

/**
 * Writes the new files and the changed ones, as Prettier would.
 * @throws Refused before anything is written, where a new one is there already
 */
export const write = async ({ made, changed }) => {
  const there = [...made.keys()].filter(isThere);
  if (there.length > 0) throw new Refused(`There already, so nothing was written:\n  ${there.join('\n  ')}`);
  const prettier = await import('prettier');
  for (const [file, text] of [...made, ...changed]) {
    const target = path.join(root, file);
    const options = await prettier.resolveConfig(target);
    const formatted = await prettier.format(text, { ...options, filepath: target });
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, formatted);
  }
};
