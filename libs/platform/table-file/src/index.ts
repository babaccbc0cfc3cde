export { MOST_CELL_CHARACTERS, MOST_COLUMNS } from './limits';
export { openTableFile, type OpenOptions } from './open-table-file';
export type { Encoding, TableFile, TableRow } from './table-file';
export { TableProblem, type TableProblemCode } from './table-problem';
