import { createHash } from 'node:crypto';
import { Pool } from 'pg';
import { connectionTo } from '@platform/database';
import { logNumber, newLogId, readLogNumber } from './log-number';
import { LogWriter, type WriterLimits } from './log-writer';
import { type LoggedQuestion, type LogRow, QueryLogUnavailable } from './logged-question';
import { columns, type StoredRow, toLogRow } from './rows';

export interface QueryLogOptions extends Partial<WriterLimits> {
  /** `postgres://…`; the migrations of `queryLogMigrations` have run there. */
  readonly url: string;
  /** Version of this program, with the commit where it is known; kept with each answer. */
  readonly codeVersion: string;
  /** Told how long it took to keep a question, and whether it was kept. */
  readonly onWritten?: ((seconds: number, kept: boolean) => void) | undefined;
}

export interface LogPage {
  readonly rows: readonly LogRow[];
  /** Where the next page begins; undefined at the end. */
  readonly next?: string | undefined;
}

/** A question is kept a while after it was asked: who asks for those since an instant is rather told one twice than never. */
const KEPT_WITHIN = `interval '1 minute'`;

export interface AskedOf {
  readonly before?: string | undefined;
  /** ISO 8601. */
  readonly since?: string | undefined;
  readonly limit: number;
  readonly besides?: string | undefined;
}

const LIMITS: WriterLimits = { inFlight: 2, waitingRows: 10_000, waitingBytes: 64 * 1_048_576, patienceMs: 3_000 };
const TIMEOUT_MS = 5_000;
/** `check_violation`, also where the partition is gone. */
const NO_PARTITION = '23514';

/**
 * Who asked what about whom, and what they were told: PostgreSQL, a partition a month. A row is durable
 * (`synchronous_commit = on`) before `write` resolves, whatever the server's own setting.
 */
export class QueryLog {
  private readonly writing: Pool;
  private readonly reading: Pool;
  private readonly writer: LogWriter;
  private readonly months = new Set<string>();
  private closing: Promise<void> | undefined;

  constructor(private readonly options: QueryLogOptions) {
    const limits = { ...LIMITS, ...options };
    this.writing = poolOf(options.url, limits.inFlight, { synchronous_commit: 'on' });
    this.reading = poolOf(options.url, 2, { default_transaction_read_only: 'on' });
    this.writer = new LogWriter((rows) => this.insert(rows as StoredRow[]), limits);
  }

  /** Keeps one row per subject. @returns the log number @throws QueryLogUnavailable */
  async write(question: LoggedQuestion): Promise<string> {
    if (this.closing) throw new QueryLogUnavailable(new Error('the query log is closed'));
    const { told, askedOn, askedAt } = question;
    const log = newLogId(askedAt);
    const subjects = told.length > 0 ? told : [{ subject: null, answer: 'null', right: undefined }];
    const rows = subjects.map(({ subject, answer, right }, n): StoredRow => {
      const hash = createHash('sha256').update(answer).digest('hex');
      return {
        ...columns({ ...question, ...right }),
        log,
        n,
        subject,
        answer,
        answer_sha256: hash,
        code: this.options.codeVersion,
      };
    });
    await this.timed(
      this.writer.add({ rows, bytes: rows.reduce((sum, r) => sum + Buffer.byteLength(r.answer) + 500, 0) }),
    );
    return logNumber(askedOn, log);
  }

  private async timed(written: Promise<void>): Promise<void> {
    const begun = performance.now();
    let kept = false;
    try {
      await written;
      kept = true;
    } finally {
      this.options.onWritten?.((performance.now() - begun) / 1_000, kept);
    }
  }

  /**
   * Who asked about an enterprise, newest first. `besides`: leaves out what this enterprise asked itself; `since`: only what
   * was asked at this instant or later, or in the minute before it.
   */
  async ofSubject(subject: string, { before, since, limit, besides }: AskedOf): Promise<LogPage> {
    const from = before === undefined ? undefined : readLogNumber(before);
    const { rows } = await this.reading.query<StoredRow>({
      name: 'query-log.of-subject',
      text: `select *, encode(answer_sha256, 'hex') as answer_sha256 from query_log.question
        where subject = $1 and ($2::date is null or (asked_on <= $2 and (asked_on, log) < ($2, $3::uuid)))
          and ($4::text is null or enterprise is distinct from $4)
          and ($6::timestamptz is null or (asked_at >= $6 - ${KEPT_WITHIN}
            and asked_on >= (($6 - ${KEPT_WITHIN}) at time zone 'Asia/Shanghai')::date))
        order by asked_on desc, log desc, n desc limit $5`,
      values: [subject, from?.askedOn ?? null, from?.id ?? null, besides ?? null, limit + 1, since ?? null],
    });
    const page = rows.slice(0, limit).map(toLogRow);
    return { rows: page, ...(rows.length > limit && { next: page.at(-1)?.log }) };
  }

  /** Waits for what is under way, then lets its connections go. */
  close(): Promise<void> {
    return (this.closing ??= this.end());
  }

  private async insert(rows: readonly StoredRow[]): Promise<void> {
    const values = [JSON.stringify(rows)];
    for (const last of [false, true]) {
      await this.prepareMonths(rows);
      try {
        await this.writing.query({ name: 'query-log.insert', text: INSERT, values });
        return;
      } catch (error) {
        if (last || (error as { code?: string }).code !== NO_PARTITION) throw error;
        this.months.clear();
      }
    }
  }

  /** The partitions of the month written to and of the one after, so that no first of a month waits for one. */
  private async prepareMonths(rows: readonly StoredRow[]): Promise<void> {
    for (const month of new Set(rows.map((r) => `${r.asked_on.slice(0, 7)}-01`))) {
      if (this.months.has(month)) continue;
      await this.writing.query(
        `select query_log.create_month(m) from (values ($1::date), (($1::date + interval '1 month')::date)) as v(m)`,
        [month],
      );
      this.months.add(month);
    }
  }

  private async end(): Promise<void> {
    await this.writer.idle();
    await Promise.all([this.writing.end(), this.reading.end()]);
  }
}

const INSERT = `insert into query_log.question
    (asked_on, log, n, asked_at, subject, reader, role, agency, enterprise, question, purpose, basis,
     "authorisation", refused, positions, answer, answer_sha256, code, rules)
  select asked_on, log, n, asked_at, subject, reader, role, agency, enterprise, question, purpose, basis,
     "authorisation", refused, positions, answer, decode(answer_sha256, 'hex'), code, rules
  from json_to_recordset($1::json) as r(
    asked_on date, log uuid, n smallint, asked_at timestamptz, subject text, reader text, role text, agency text,
    enterprise text, question text, purpose text, basis text, "authorisation" text, refused text, positions text,
    answer text, answer_sha256 text, code text, rules text)
  on conflict do nothing`;

const poolOf = (url: string, max: number, settings: Readonly<Record<string, string>>): Pool => {
  const pool = new Pool({
    ...connectionTo(url, { ...settings, statement_timeout: String(TIMEOUT_MS) }),
    max,
    query_timeout: TIMEOUT_MS + 1_000,
    application_name: 'zhixin query log',
  });
  // An idle connection that breaks leaves the pool; whoever asks next gets a new one, or the error.
  pool.on('error', () => undefined);
  return pool;
};
