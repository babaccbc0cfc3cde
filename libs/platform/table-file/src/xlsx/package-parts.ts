import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ANY_RATIO_BYTES, MOST_PARTS, MOST_RATIO, MOST_UNPACKED_BYTES } from '../limits';
import { TableProblem } from '../table-problem';

const IN_OTHER_KINDS = /^(xl\/workbook\.bin|mimetype)$/;
const MACROS = /vbaProject\.bin$/i;

/** The parts of an Office Open XML package (ECMA-376 part 2) by their names, which know no case. */
export class PackageParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws TableProblem */
  static async open(file: string): Promise<PackageParts> {
    const zip = await openPromise(file, { autoClose: false }).catch(torn);
    try {
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.has(keyOf(entry.fileName)) || entries.size === MOST_PARTS) throw new TableProblem('TORN');
        entries.set(keyOf(entry.fileName), entry);
      }
      checkParts([...entries.values()]);
      return new PackageParts(zip, entries);
    } catch (error) {
      zip.close();
      throw error instanceof TableProblem ? error : torn(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** The bytes of a part, unpacked as they are read, never more than it says. @throws TableProblem */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(keyOf(name));
    if (!entry) throw new TableProblem('TORN', name);
    const stream = (await this.zip.openReadStreamPromise(entry).catch(torn)) as Readable;
    try {
      for await (const chunk of stream) yield chunk as Buffer;
    } catch (error) {
      torn(error);
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.zip.close();
  }
}

const keyOf = (name: string): string => name.replace(/^\//, '').toLowerCase();

const torn = (error: unknown): never => {
  throw new TableProblem('TORN', undefined, { cause: error });
};

const checkParts = (entries: readonly Entry[]): void => {
  const names = entries.map(({ fileName }) => fileName);
  if (entries.some((entry) => entry.isEncrypted())) throw new TableProblem('ENCRYPTED');
  if (names.some((name) => MACROS.test(name))) throw new TableProblem('HAS_MACROS');
  if (!names.some((name) => keyOf(name) === '[content_types].xml'))
    throw new TableProblem(names.some((name) => IN_OTHER_KINDS.test(name)) ? 'OLD_WORKBOOK' : 'NOT_A_TABLE');
  if (names.some((name) => IN_OTHER_KINDS.test(name))) throw new TableProblem('OLD_WORKBOOK');
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > MOST_UNPACKED_BYTES || entries.some(isPackedTooWell)) throw new TableProblem('UNPACKS_TOO_LARGE');
};

const isPackedTooWell = ({ compressedSize, uncompressedSize }: Entry): boolean =>
  uncompressedSize > ANY_RATIO_BYTES && uncompressedSize > compressedSize * MOST_RATIO;
