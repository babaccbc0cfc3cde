export type EmbeddedPostgresFaultCode =
  | 'PLATFORM_NOT_SUPPORTED'
  | 'BINARIES_MISSING'
  | 'DATA_DIRECTORY_IN_USE'
  | 'DATA_DIRECTORY_NOT_YOURS'
  | 'NOBODY_TO_RUN_AS'
  | 'DATABASE_DID_NOT_START';

/** Why the embedded database can't run here; the message is Chinese first, then English, and says what to do. */
export class EmbeddedPostgresFault extends Error {
  constructor(
    readonly code: EmbeddedPostgresFaultCode,
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh}\n${en}`);
    this.name = 'EmbeddedPostgresFault';
  }
}

export const notYours = (directory: string): EmbeddedPostgresFault =>
  new EmbeddedPostgresFault(
    'DATA_DIRECTORY_NOT_YOURS',
    `数据目录 ${directory} 属于另一个用户。请以该用户（或 root）启动，或用 ZHIXIN_DATA_DIR 指定别的目录。`,
    `The data directory ${directory} belongs to another user. Start as that user (or as root), or choose another by ZHIXIN_DATA_DIR.`,
  );

/** Does what writes into a directory, and says so plainly where that is not permitted. */
export const orNotYours = <T>(directory: string, write: () => T): T => {
  try {
    return write();
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw notYours(directory);
    throw error;
  }
};
