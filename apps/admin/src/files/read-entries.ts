import type { Type } from '@nestjs/common';
import type { Caller } from '@platform/kernel';
import { readBody } from './body';
import { FileProblem, type PlaceProblem } from './file-problem';
import { readJson } from './read-json';

/** One list of a file: what each of its entries must be, and the command it becomes. */
export interface Section<Body = never> {
  readonly list: string;
  readonly body: Type<object>;
  /** By what people know the entry. */
  readonly about: (body: Body) => string;
  readonly command: (body: Body, by: Caller) => object;
}

/** An entry on its way to the registry. */
export interface Entry {
  readonly place: string;
  readonly about: string;
  readonly command: (by: Caller) => object;
}

/**
 * Reads a file of entries: a list of the first section's, or an object with a list for each section. One bad entry and
 * nothing is taken, so that a file is mended before it counts. @throws FileProblem that names all places
 */
export const readEntries = async (file: string, sections: readonly Section<never>[]): Promise<Entry[]> => {
  const content = await readJson(file);
  const lists: [string, unknown][] = Array.isArray(content) ? [['', content]] : listsOf(content, sections);
  const entries: Entry[] = [];
  const problems: PlaceProblem[] = [];
  for (const { list, body: type, about, command } of sections as readonly Section<unknown>[])
    for (const [name, value] of lists) {
      if (name !== list && !(name === '' && list === sections[0]?.list)) continue;
      if (!Array.isArray(value)) throw notAList(name);
      for (const [n, entry] of value.entries()) {
        const place = `${name}[${n}]`;
        const read = await readBody(type, entry, place);
        if (read.ok) entries.push({ place, about: about(read.body), command: (by) => command(read.body, by) });
        else problems.push(...read.problems);
      }
    }
  if (problems.length > 0)
    throw new FileProblem(
      'ENTRIES_NOT_VALID',
      `文件有 ${problems.length} 处不符合要求，未作任何登记。`,
      `The file is wrong at ${problems.length} places; nothing was registered.`,
      problems,
    );
  return entries;
};

const listsOf = (content: unknown, sections: readonly Section[]): [string, unknown][] => {
  const names = sections.map(({ list }) => list);
  const lists = Object.entries(typeof content === 'object' && content !== null ? content : {});
  if (lists.length > 0 && lists.every(([name]) => names.includes(name))) return lists;
  const expected = names.map((name) => `"${name}": […]`).join(', ');
  throw new FileProblem(
    'LISTS_MISSING',
    `文件须为列表，或形如 { ${expected} } 的对象。`,
    `The file must be a list, or an object { ${expected} }.`,
  );
};

const notAList = (name: string): FileProblem =>
  new FileProblem('LISTS_MISSING', `“${name}”须为列表。`, `“${name}” must be a list.`);
