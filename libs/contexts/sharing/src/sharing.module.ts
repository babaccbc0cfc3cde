import { Module } from '@nestjs/common';
import type { ContextPart } from '@platform/cqrs';
import { EnterprisesModule } from '@contexts/enterprises';
import { AgencyNames } from './ports/agency-names';
import { News } from './ports/news';
import { RegisterFilters } from './ports/register-filters';
import { RegisterReads } from './ports/register-reads';
import { RegisterEnterprise } from './projections/registers/register-enterprise.entity';
import { RegisterItem, RegisterRule } from './projections/registers/register-item.entity';
import { CreateRegisters1764000008002 } from './projections/registers/registers.migration';
import { registers } from './projections/registers/registers.projection';
import { SubjectFact, SubjectStream } from './projections/subject-facts/subject-fact.entity';
import { CreateSubjectFacts1764000008001 } from './projections/subject-facts/subject-facts.migration';
import { subjectFacts } from './projections/subject-facts/subject-facts.projection';
import { AskManyHandler } from './queries/ask-many/ask-many.handler';
import { AskManyController } from './queries/ask-many/ask-many.http';
import { PROCUREMENT_PREFERENCES, procurementPreferencesSchema } from './rules/procurement-preferences.rule';
import { GetDeskHandler } from './queries/get-desk/get-desk.handler';
import { GetDeskController } from './queries/get-desk/get-desk.http';
import { GetFileHandler } from './queries/get-file/get-file.handler';
import { GetFileController } from './queries/get-file/get-file.http';
import { GetSubjectFactsHandler } from './queries/get-subject-facts/get-subject-facts.handler';
import { GetSubjectFactsController } from './queries/get-subject-facts/get-subject-facts.http';
import { ListRegisterHandler } from './queries/list-register/list-register.handler';
import { ListRegisterController } from './queries/list-register/list-register.http';

/** What the registry hands out of several contexts at once, about one enterprise: its whole file, its facts in order. */
@Module({
  imports: [EnterprisesModule],
  controllers: [
    AskManyController,
    GetDeskController,
    GetFileController,
    GetSubjectFactsController,
    ListRegisterController,
  ],
  providers: [
    AgencyNames,
    News,
    RegisterFilters,
    RegisterReads,
    AskManyHandler,
    GetDeskHandler,
    GetFileHandler,
    GetSubjectFactsHandler,
    ListRegisterHandler,
  ],
})
export class SharingModule {
  static readonly part: ContextPart = {
    name: 'sharing',
    catalogues: [],
    projections: [subjectFacts, registers],
    processes: [],
    entities: [SubjectFact, SubjectStream, RegisterItem, RegisterRule, RegisterEnterprise],
    migrations: [CreateSubjectFacts1764000008001, CreateRegisters1764000008002],
    ruleKinds: [{ kind: PROCUREMENT_PREFERENCES.kind, schema: procurementPreferencesSchema }],
  };
}
