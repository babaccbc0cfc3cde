import { Module } from '@nestjs/common';
import type { ContextPart } from '@platform/cqrs';
import { AgencyNames } from './ports/agency-names';
import { SubjectFact, SubjectStream } from './projections/subject-facts/subject-fact.entity';
import { CreateSubjectFacts1764000008001 } from './projections/subject-facts/subject-facts.migration';
import { subjectFacts } from './projections/subject-facts/subject-facts.projection';
import { GetFileHandler } from './queries/get-file/get-file.handler';
import { GetFileController } from './queries/get-file/get-file.http';
import { GetSubjectFactsHandler } from './queries/get-subject-facts/get-subject-facts.handler';
import { GetSubjectFactsController } from './queries/get-subject-facts/get-subject-facts.http';

/** What the registry hands out of several contexts at once, about one enterprise: its whole file, its facts in order. */
@Module({
  controllers: [GetFileController, GetSubjectFactsController],
  providers: [AgencyNames, GetFileHandler, GetSubjectFactsHandler],
})
export class SharingModule {
  static readonly part: ContextPart = {
    name: 'sharing',
    catalogues: [],
    projections: [subjectFacts],
    processes: [],
    entities: [SubjectFact, SubjectStream],
    migrations: [CreateSubjectFacts1764000008001],
  };
}
