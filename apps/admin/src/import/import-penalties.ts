import { CommandRefused } from '@platform/cqrs';
import { AppendRefused } from '@platform/event-store';
import type { Field } from '@law';
import type { Penalty } from '@contexts/records';
import { isBlank, rowsOf, surveyOf } from './penalty-file';
import { readRow, type RowOutcome } from './read-row';
import { openResultFile, type ResultLine, type RowResult } from './result-file';
import { nameOf } from './columns';
import type { Reason } from './row-reading';

/** Who decided, as the register of agencies resolves a name on a day; or why it does not. */
export type ResolvedAuthority =
  | {
      readonly ok: true;
      readonly uscc: string;
      readonly field: Field;
      /** Code of the agency in charge today: the same, or the last that took over. It records. */
      readonly inCharge: string;
    }
  | {
      readonly ok: false;
      /** Where it is not the name's. */
      readonly column?: 'authorityCode';
      readonly zh: string;
      readonly en: string;
    };

export interface PenaltyImport {
  /** Path of the CSV file. */
  readonly file: string;
  /** Path of the result file; one that is there is replaced. */
  readonly resultFile: string;
  /** Shanghai date. */
  readonly today: string;
  readonly resolveAuthority: (
    authority: { readonly name: string; readonly code?: string | undefined },
    on: string,
  ) => Promise<ResolvedAuthority>;
  /** Records one penalty for the agency in charge; `repeated` where it was known. @throws CommandRefused */
  readonly record: (
    penalty: Penalty,
    inCharge: string,
    registrationNumber: string | undefined,
  ) => Promise<{ readonly repeated: boolean }>;
  readonly onProgress: (done: number, rows: number) => void;
}

export type ImportSummary = Readonly<Record<RowResult, number>> & {
  readonly rows: number;
  /** Columns that are not of the national layout. */
  readonly ignoredColumns: readonly string[];
};

/** Rows recorded at a time; their results are written in the order of the file. */
const AT_ONCE = 32;

/**
 * Loads the national penalty file: each row loads, or is listed in the result file with row, column and reason. What does
 * not load leaves nothing behind; the same file again changes nothing. @throws FileProblem where the file cannot be read
 */
export const importPenalties = async (job: PenaltyImport): Promise<ImportSummary> => {
  const { header, rows } = await surveyOf(job.file);
  const counts: Record<RowResult, number> = { loaded: 0, known: 0, held: 0, 'not-entered': 0 };
  const results = await openResultFile(job.resultFile);
  let done = 0;
  const settle = async (waiting: Promise<ResultLine>[]): Promise<void> => {
    for (const line of await Promise.all(waiting)) {
      counts[line.result]++;
      await results.write(line);
    }
    done += waiting.length;
    job.onProgress(done, rows);
  };
  try {
    let waiting: Promise<ResultLine>[] = [];
    let isHeader = true;
    for await (const { row, cells } of rowsOf(job.file)) {
      if (!isHeader && !isBlank(cells)) {
        const outcome = cells.length === header.width ? readRow(header.cellsOf(cells), job.today) : wrongWidth;
        waiting.push(load(job, row, outcome));
      }
      isHeader = false;
      if (waiting.length === AT_ONCE) await settle(waiting.splice(0));
    }
    await settle(waiting);
  } finally {
    await results.close();
  }
  return { ...counts, rows, ignoredColumns: header.ignored };
};

const wrongWidth: RowOutcome = {
  outcome: 'held',
  reasons: [{ column: '', zh: '单元格数与表头不一致。', en: 'It has not as many cells as the header.' }],
};

const load = async (job: PenaltyImport, row: number, outcome: RowOutcome): Promise<ResultLine> => {
  if (outcome.outcome !== 'ready') return { row, result: outcome.outcome, reasons: outcome.reasons };
  const { penalty, registrationNumber, authority, notes } = outcome;
  const resolved = await job.resolveAuthority(authority, penalty.dates.decided);
  if (!resolved.ok) {
    const { column = 'authority', zh, en } = resolved;
    return held(row, { column: nameOf(column), zh, en });
  }
  try {
    const { uscc: agency, field, inCharge } = resolved;
    const { repeated } = await job.record({ ...penalty, agency, field }, inCharge, registrationNumber);
    return { row, result: repeated ? 'known' : 'loaded', reasons: notes };
  } catch (error) {
    if (error instanceof CommandRefused) return held(row, { column: '', ...error.refusal.message });
    if (error instanceof AppendRefused) return held(row, UNSTORABLE);
    throw error;
  }
};

const UNSTORABLE: Reason = {
  column: '',
  zh: '内容过长或含有不可存储的字符。',
  en: 'It is too long, or holds a character that cannot be kept.',
};

const held = (row: number, reason: Reason): ResultLine => ({ row, result: 'held', reasons: [reason] });
