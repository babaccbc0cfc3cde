import { posix } from 'node:path';
import { TableProblem } from '../table-problem';
import type { PackageParts } from './package-parts';
import { gathered } from './xml';

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904, not 1900. */
  readonly from1904: boolean;
  readonly sharedStrings?: string | undefined;
  readonly styles?: string | undefined;
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly part: string;
}

/** Sheets, shared strings and styles as the relations of the package name them (ECMA-376 part 1, §12.3). @throws TableProblem */
export const workbookOf = async (parts: PackageParts): Promise<Workbook> => {
  const part = partOf(await relationsOf(parts, ''), 'officeDocument');
  if (part === undefined || !parts.has(part)) throw new TableProblem('NOT_A_TABLE');
  const relations = await relationsOf(parts, part);
  let from1904 = false;
  const sheets = await gathered<Sheet>(parts.read(part), (emit) => ({
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const target = relations.find(({ id, kind }) => id === attributes['r:id'] && kind === 'worksheet');
      if (target)
        emit({
          name: attributes['name'] ?? '',
          part: target.part,
          hidden: 'state' in attributes && attributes['state'] !== 'visible',
        });
    },
  }));
  return { sheets, from1904, sharedStrings: partOf(relations, 'sharedStrings'), styles: partOf(relations, 'styles') };
};

const partOf = (relations: readonly Relation[], kind: string): string | undefined =>
  relations.find((relation) => relation.kind === kind)?.part;

/** Of the package (`''`) or of one part. */
const relationsOf = async (parts: PackageParts, of: string): Promise<Relation[]> => {
  const folder = posix.dirname(of);
  const file = posix.join(folder, '_rels', `${posix.basename(of)}.rels`);
  if (!parts.has(file)) return [];
  return gathered<Relation>(parts.read(file), (emit) => ({
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name !== 'Relationship' || mode === 'External') return;
      emit({ id, kind: posix.basename(type), part: posix.join(target.startsWith('/') ? '/' : folder, target) });
    },
  }));
};
