import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { refuse } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import type { Answered } from '@platform/http';
import { type LogRow, QueryLog } from '@platform/query-log';
import { Questions } from '../../ports/questions';
import { ReaderDirectory } from '../../ports/reader-directory';
import { disclosureRules } from '../../projections/disclosure-rules/disclosure-rules.projection';
import { grantedTo, type Reader } from '../../rules/disclosed-to.rule';
import { type Inquiries, type Inquiry, ListInquiries } from './list-inquiries.query';

const PAGE = 50;

@QueryHandler(ListInquiries)
export class ListInquiriesHandler implements IQueryHandler<ListInquiries> {
  constructor(
    private readonly questions: Questions,
    private readonly log: QueryLog,
    private readonly reads: ReadDatabase,
    private readonly directory: ReaderDirectory,
  ) {}

  execute({ uscc, after, by }: ListInquiries): Promise<Answered<Inquiries>> {
    return this.questions.ask<Inquiries>(
      { name: 'inquiries', by, subject: uscc, projections: [disclosureRules.name] },
      async (reader) => {
        const mask = await this.maskOf(reader, uscc);
        const besides = mask === 'full' ? undefined : uscc;
        const { rows, next } = await this.log.ofSubject(uscc, { before: after, limit: PAGE, besides });
        const names = await this.namesOf(rows, reader.today);
        return {
          uscc,
          inquiries: rows.map((row) => ({ ...inquiryOf(row, names), ...(mask === 'full' && toldBy(row)) })),
          ...(next !== undefined && { next }),
        };
      },
    );
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
