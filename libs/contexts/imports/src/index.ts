export { FileNotImported, type FileImport, importFile, type ImportSummary } from './ports/import-file';
export type { RowResult } from './ports/result-file';
export { type As, RowLoading } from './ports/row-loading';
export { LAYOUTS } from './rules/layouts.rule';
