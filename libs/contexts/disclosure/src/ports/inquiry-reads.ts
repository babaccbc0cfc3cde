import { Injectable } from '@nestjs/common';
import { refuse } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import { type LogRow, QueryLog } from '@platform/query-log';
import type { Inquiries, Inquiry } from '../queries/list-inquiries/list-inquiries.query';
import { grantedTo, type Reader } from '../rules/disclosed-to.rule';
import { ReaderDirectory } from './reader-directory';

const PAGE = 50;

/** A page of the query log: `after` goes on to older ones, `since` leaves out what was asked before this instant. */
export interface InquiryPage {
  readonly after?: string | undefined;
  readonly since?: string | undefined;
}

/** Who asked about an enterprise, as far as the reader may be told. */
@Injectable()
export class InquiryReads {
  constructor(
    private readonly log: QueryLog,
    private readonly reads: ReadDatabase,
    private readonly directory: ReaderDirectory,
  ) {}

  /** Newest first. @throws CommandRefused `NOTHING_TO_TELL` */
  async page(reader: Reader, uscc: string, { after, since }: InquiryPage): Promise<Inquiries> {
    const mask = await this.maskOf(reader, uscc);
    const besides = mask === 'full' ? undefined : uscc;
    const { rows, next } = await this.log.ofSubject(uscc, { before: after, since, limit: PAGE, besides });
    const names = await this.namesOf(rows, reader.today);
    return {
      uscc,
      inquiries: rows.map((row) => ({ ...inquiryOf(row, names), ...(mask === 'full' && toldBy(row)) })),
      ...(next !== undefined && { next }),
    };
  }

  private async maskOf(reader: Reader, uscc: string): Promise<string> {
    const granted = grantedTo(reader, { class: 'inquiries', uscc: 'x.uscc' }, 2);
    const [row] = await this.reads.query<{ mask: string }>(
      `select m.mask from (select $1::text as uscc) x ${granted.join}`,
      [uscc, ...granted.params],
    );
    return (
      row?.mask ?? refuse('NOTHING_TO_TELL', '没有可以告知的信息。', 'There is nothing to tell.', { kind: 'unknown' })
    );
  }

  private async namesOf(rows: readonly LogRow[], today: string): Promise<ReadonlyMap<string, string>> {
    const codes = [...new Set(rows.flatMap(({ agency }) => agency ?? []))];
    const entries = await Promise.all(codes.map((code) => this.directory.entryOf(code, today)));
    return new Map(entries.flatMap((entry, i) => (entry ? [[codes[i] as string, entry.name] as const] : [])));
  }
}

const inquiryOf = (row: LogRow, names: ReadonlyMap<string, string>): Inquiry => {
  const { log, askedAt, role, question, purpose, basis, refused } = row;
  const uscc = row.agency ?? row.enterprise;
  const name = uscc && names.get(uscc);
  return {
    log,
    askedAt,
    role,
    ...(uscc && { organisation: { uscc, ...(name && { name }) } }),
    question,
    ...(purpose && { purpose }),
    basis,
    ...(refused && { refused }),
  };
};

const toldBy = (row: LogRow): Pick<Inquiry, 'told'> => {
  const { reader, authorisation, positions, answer, answerSha256, code, rules } = row;
  return { told: { reader, ...(authorisation && { authorisation }), positions, answer, answerSha256, code, rules } };
};
