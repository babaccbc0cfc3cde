import { logNumber } from './log-number';
import type { LoggedQuestion, LogRow } from './logged-question';

/** A row of the table. */
export interface StoredRow {
  readonly asked_on: string;
  readonly log: string;
  readonly n: number;
  readonly asked_at: string;
  readonly subject: string | null;
  readonly reader: string;
  readonly role: string;
  readonly agency: string | null;
  readonly enterprise: string | null;
  readonly question: string;
  readonly purpose: string | null;
  readonly basis: string;
  readonly authorisation: string | null;
  readonly refused: string | null;
  readonly positions: string;
  readonly answer: string;
  readonly answer_sha256: string;
  readonly code: string;
  readonly rules: string;
}

/** What the rows of one question have in common. */
export const columns = (q: LoggedQuestion) => ({
  asked_on: q.askedOn,
  asked_at: q.askedAt,
  reader: q.reader,
  role: q.role,
  agency: q.agency ?? null,
  enterprise: q.enterprise ?? null,
  question: q.question,
  purpose: q.purpose ?? null,
  basis: q.basis,
  authorisation: q.authorisation ?? null,
  refused: q.refused ?? null,
  positions: q.positions,
  rules: q.rules,
});

export const toLogRow = (row: StoredRow): LogRow => ({
  log: logNumber(row.asked_on, row.log),
  n: row.n,
  askedAt: row.asked_at,
  askedOn: row.asked_on,
  reader: row.reader,
  role: row.role,
  agency: row.agency ?? undefined,
  enterprise: row.enterprise ?? undefined,
  question: row.question,
  purpose: row.purpose ?? undefined,
  basis: row.basis,
  authorisation: row.authorisation ?? undefined,
  refused: row.refused ?? undefined,
  positions: row.positions,
  subject: row.subject,
  answer: row.answer,
  answerSha256: row.answer_sha256,
  code: row.code,
  rules: row.rules,
});
