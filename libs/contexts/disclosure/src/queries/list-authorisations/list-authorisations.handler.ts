import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { refuse } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import type { Answered } from '@platform/http';
import { Questions } from '../../ports/questions';
import { authorisations } from '../../projections/authorisations/authorisations.projection';
import { type Authorisations, ListAuthorisations } from './list-authorisations.query';

type Row = Omit<Authorisations['authorisations'][number], 'paper'> & {
  readonly paper: { number: string; sha256: string } | null;
};

const PAGE = 50;

@QueryHandler(ListAuthorisations)
export class ListAuthorisationsHandler implements IQueryHandler<ListAuthorisations> {
  constructor(
    private readonly questions: Questions,
    private readonly reads: ReadDatabase,
  ) {}

  execute({ by, asked: { uscc, after } }: ListAuthorisations): Promise<Answered<Authorisations>> {
    const [column, party] =
      by.role === 'enterprise'
        ? (['uscc', by.enterprise] as const)
        : by.role === 'auditor'
          ? (['uscc', uscc] as const)
          : (['reader', by.agency] as const);
    const subject = column === 'uscc' ? party : undefined;
    return this.questions.ask<Authorisations>(
      { name: 'authorisations', by, subject, projections: [authorisations.name] },
      ({ today, refused }) =>
        refused === 'READER_NOT_IN_FORCE'
          ? refuseClosed()
          : this.page(column, party ?? refuseUnnamed(), { today, after }),
      (answer) => answer.authorisations.map((a) => a.uscc),
    );
  }

  private async page(
    column: 'uscc' | 'reader',
    party: string,
    { today, after }: { today: string; after: string | undefined },
  ): Promise<Authorisations> {
    const rows = await this.reads.query<Row>(
      `select id, uscc, reader, purpose, from_date as "from", (until_date - 1) as "until", recorded_at as "recordedAt",
         case when withdrawn_at is not null then 'withdrawn' when until_date <= $1 then 'over'
              when from_date > $1 then 'to-come' else 'holds' end as state,
         case when paper_number is not null
              then json_build_object('number', paper_number, 'sha256', paper_sha256) end as paper
       from read."authorisation"
       where ${column} = $2 and ($3::text is null or (recorded_at, id) <
         (select recorded_at, id from read."authorisation" where id = $3))
       order by recorded_at desc, id desc limit $4`,
      [today, party, after ?? null, PAGE + 1],
    );
    const page = rows.slice(0, PAGE).map(({ paper, ...row }) => ({ ...row, ...(paper && { paper }) }));
    const last = page.at(-1);
    return { authorisations: page, ...(rows.length > PAGE && last && { next: last.id }) };
  }
}

const refuseUnnamed = (): never =>
  refuse('SUBJECT_REQUIRED', '请用 uscc 指明企业。', 'Name the enterprise in `uscc`.', { kind: 'invalid' });

const refuseClosed = (): never =>
  refuse('READER_NOT_IN_FORCE', '本机构今天不在机构名录中。', 'Your office is not on the register today.', {
    kind: 'forbidden',
  });
