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
