import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { Questions } from '@contexts/disclosure';
import { GetShownEnterprise } from '@contexts/enterprises';
import { GetShownGrade } from '@contexts/grading';
import { GetListItems } from '@contexts/lists';
import { GetArchiveItems, GetShownRestrictions } from '@contexts/records';
import { AgencyNames } from '../../ports/agency-names';
import { fileOf } from '../../ports/file-of';
import { type File, FILE_VIEWS, GetFile } from './get-file.query';

@QueryHandler(GetFile)
export class GetFileHandler implements IQueryHandler<GetFile> {
  constructor(
    private readonly questions: Questions,
    private readonly queries: QueryBus,
    private readonly agencies: AgencyNames,
  ) {}

  /** One question, logged once with all that was told. @throws CommandRefused `BAD_PAGE` */
  execute({ uscc, page, by }: GetFile): Promise<Answered<File>> {
    return this.questions.ask<File>({ name: 'file', by, subject: uscc, projections: FILE_VIEWS }, async (reader) => {
      const [enterprise, grade, entries, records, restrictions] = await Promise.all([
        this.queries.execute(new GetShownEnterprise(uscc, reader)),
        this.queries.execute(new GetShownGrade(uscc, reader)),
        this.queries.execute(new GetListItems(uscc, reader)),
        this.queries.execute(new GetArchiveItems(uscc, page, reader)),
        this.queries.execute(new GetShownRestrictions(uscc, reader)),
      ]);
      const names = await this.agencies.of(grade.reasons.map(({ agency }) => agency));
      return fileOf({ uscc, reader, enterprise, grade, names, entries, records, restrictions });
    });
  }
}
