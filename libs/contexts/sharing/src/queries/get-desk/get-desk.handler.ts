import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '@platform/calendar';
import { refuse } from '@platform/cqrs';
import type { Answered } from '@platform/http';
import { GetGivenAuthorisations, GetShownInquiries, Questions, type Reader } from '@contexts/disclosure';
import { GetShownGrade } from '@contexts/grading';
import { GetListItems, LIST_TERMS, type ListTerms } from '@contexts/lists';
import { GetAhead, GetArchiveItems, GetDeskItems } from '@contexts/records';
import { GetShownCases } from '@contexts/remedies';
import { GetRules } from '@contexts/rules';
import { AgencyNames } from '../../ports/agency-names';
import { aheadOf, costsOf, entryRow, organisation, recordRow } from '../../ports/desk-parts';
import { News, refuseMark } from '../../ports/news';
import { deskMark, readDeskMark } from '../../rules/desk-mark.rule';
import { type Desk, DESK_VIEWS, GetDesk } from './get-desk.query';

@QueryHandler(GetDesk)
export class GetDeskHandler implements IQueryHandler<GetDesk> {
  constructor(
    private readonly questions: Questions,
    private readonly queries: QueryBus,
    private readonly news: News,
    private readonly agencies: AgencyNames,
    private readonly clock: Clock,
  ) {}

  /** @throws CommandRefused `BAD_MARK`, `BAD_PAGE` */
  execute({ asked, by }: GetDesk): Promise<Answered<Desk>> {
    const uscc =
      by.enterprise ?? refuse('ENTERPRISE_ONLY', '只有企业有自己的工作台。', 'Only an enterprise has a desk.');
    return this.questions.ask<Desk>({ name: 'desk', by, subject: uscc, projections: DESK_VIEWS }, (reader) =>
      this.of(uscc, reader, asked),
    );
  }

  private async of(uscc: string, reader: Reader, { since, ...page }: GetDesk['asked']): Promise<Desk> {
    const mark = since === undefined ? undefined : (readDeskMark(since) ?? refuseMark());
    const now = this.clock.now();
    const places = await this.news.places(uscc, mark?.fact);
    const ask = this.queries;
    const [entries, archive, grade, inquiries, disputes, given, ahead, rules] = await Promise.all([
      ask.execute(new GetListItems(uscc, reader)),
      ask.execute(new GetArchiveItems(uscc, page, reader)),
      ask.execute(new GetShownGrade(uscc, reader)),
      ask.execute(new GetShownInquiries(uscc, mark?.at, reader)),
      ask.execute(new GetShownCases(uscc, reader)),
      ask.execute(new GetGivenAuthorisations(uscc, reader.today)),
      ask.execute(new GetAhead(uscc, reader.today)),
      ask.execute(new GetRules(LIST_TERMS.kind, LIST_TERMS.name)),
    ]);
    const desks = await ask.execute(
      new GetDeskItems(
        archive.items.map(({ id }) => id),
        reader,
      ),
    );
    const { news, last } = await this.news.told(reader, places, entries.shown);
    const names = await this.agencies.of([
      ...given.map((one) => one.reader),
      ...news.facts.flatMap((fact) => (fact.by ? [fact.by.uscc] : [])),
    ]);
    const costs = costsOf(grade);
    const terms = (rules?.content as ListTerms | undefined) ?? { terms: [] };
    return {
      uscc,
      on: reader.today,
      mark: deskMark({ fact: last ?? mark?.fact, at: now }),
      news: named(news, names),
      inquiries: { inquiries: inquiries.inquiries, ...(inquiries.next !== undefined && { next: inquiries.next }) },
      grade: {
        state: grade.state,
        grade: grade.grade,
        scoreHundredths: grade.scoreHundredths,
        lockedUntil: grade.lockedUntil,
      },
      entries: entries.shown.map((entry) => entryRow(entry, costs, terms)),
      records: archive.items.map((item) =>
        recordRow(
          item,
          costs,
          desks.find(({ id }) => id === item.id),
        ),
      ),
      disputes: [...disputes],
      ahead: aheadOf(ahead, given, names, reader.today),
      ...(archive.next !== undefined && { next: archive.next }),
    };
  }
}

const named = ({ facts, leftOut }: Desk['news'], names: ReadonlyMap<string, string>): Desk['news'] => ({
  facts: facts.map((fact) => ({ ...fact, ...(fact.by && { by: organisation(fact.by.uscc, names) }) })),
  leftOut,
});
