/** Why a file as a whole is not read; nothing of it was recorded. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  constructor(
    readonly code: string,
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
  }
}
