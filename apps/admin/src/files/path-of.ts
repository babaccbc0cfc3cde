import path from 'node:path';

/** A path as the operator means it: npm starts programs in the project's folder, wherever it was called. */
export const pathOf = (given: string, folder = process.env['INIT_CWD'] ?? process.cwd()): string =>
  path.resolve(folder, given);
