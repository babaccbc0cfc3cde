export type BackupFaultCode =
  | 'BACKUP_NOT_FOUND'
  | 'BACKUP_NOT_AS_WRITTEN'
  | 'KEYS_EXPIRED'
  | 'JOURNAL_DOES_NOT_FIT'
  | 'HISTORY_NOT_AS_RECORDED'
  | 'HISTORIES_DIFFER'
  | 'TARGET_NOT_EMPTY'
  | 'TARGET_IN_USE'
  | 'OTHER_MOVE_UNDER_WAY'
  | 'MOVE_UNDER_WAY';

/** Why a backup, a restore or a copy does not go on; Chinese first. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
  constructor(
    readonly code: BackupFaultCode,
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh}\n${en}`);
  }
}
