/** What was told about one subject. */
export interface Told {
  /** USCC of the enterprise; null where the question was about none, or nothing was found. */
  readonly subject: string | null;
  /** Canonical JSON (RFC 8785) of fields and values given; personal values only sealed. */
  readonly answer: string;
  /** By which right this subject was told of, where that is not the right of the whole question. */
  readonly right?: Pick<LoggedQuestion, 'basis' | 'authorisation' | 'refused'> | undefined;
}

/** A question as it is kept: one row per subject, at least one. */
export interface LoggedQuestion {
  /** ISO 8601 in UTC. */
  readonly askedAt: string;
  /** Shanghai date. */
  readonly askedOn: string;
  /** Subject of the reader's token, never a name. */
  readonly reader: string;
  readonly role: string;
  readonly agency?: string | undefined;
  readonly enterprise?: string | undefined;
  /** Name of the question, such as `grade`. */
  readonly question: string;
  readonly purpose?: string | undefined;
  readonly basis: string;
  /** Id of the authorisation it rested on. */
  readonly authorisation?: string | undefined;
  /** Code of the reason why the reader got no more than the public, or nothing. */
  readonly refused?: string | undefined;
  /** Canonical JSON: position token of each projection read. */
  readonly positions: string;
  /** Versions of the rules in force, `kind/name@version` joined by blanks. */
  readonly rules: string;
  readonly told: readonly Told[];
}

/** One row of the log as it is read. */
export interface LogRow extends Omit<LoggedQuestion, 'told'>, Omit<Told, 'right'> {
  readonly log: string;
  /** Place among the subjects of one question, from 0. */
  readonly n: number;
  /** SHA-256 of the answer's UTF-8, lower-case hexadecimal. */
  readonly answerSha256: string;
  /** Version of the program that answered. */
  readonly code: string;
}

/** The log takes nothing at the moment: the answer must not leave. */
export class QueryLogUnavailable extends Error {
  override readonly name = 'QueryLogUnavailable';
  constructor(override readonly cause: unknown) {
    super(`the query log cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
