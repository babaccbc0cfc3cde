/** What is wrong at one place of a file; never repeats what stands there. */
export interface PlaceProblem {
  readonly place: string;
  readonly zh: string;
  readonly en: string;
}

/** Why a file as a whole is not read; nothing of it was recorded. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  constructor(
    readonly code: string,
    readonly zh: string,
    readonly en: string,
    readonly problems: readonly PlaceProblem[] = [],
  ) {
    super(en);
  }
}

const WHY: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['文件或文件夹不存在', 'there is no such file or folder'],
  EACCES: ['没有权限', 'permission is denied'],
  EPERM: ['没有权限', 'permission is denied'],
  EROFS: ['该处只读', 'the place is read-only'],
  EISDIR: ['这是文件夹', 'it is a folder'],
};

/** The plain reason why the system does not open a file; any other error stays as it is. */
export const orFileProblem =
  (code: 'FILE_NOT_READABLE' | 'FILE_NOT_WRITABLE', file: string) =>
  (error: unknown): never => {
    const why = WHY[(error as NodeJS.ErrnoException).code ?? ''];
    if (!why) throw error;
    const [read, written] = [`无法读取 ${file}：${why[0]}。`, `无法写入 ${file}：${why[0]}。`];
    throw code === 'FILE_NOT_READABLE'
      ? new FileProblem(code, read, `${file} cannot be read: ${why[1]}.`)
      : new FileProblem(code, written, `${file} cannot be written: ${why[1]}.`);
  };
