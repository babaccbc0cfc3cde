/** Keys or journal are not what the program needs; said so that an operator can mend it. */
export class SealingFault extends Error {
  override readonly name = 'SealingFault';

  constructor(
    readonly code:
      'MASTER_KEY_UNKNOWN' | 'MASTER_KEY_CLOSED' | 'MASTER_KEY_IN_USE' | 'ROTATION_RUNS' | 'ERASURE_JOURNAL',
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh} ${en}`);
  }
}
