import { Module } from '@nestjs/common';
import type { ContextPart } from '@platform/cqrs';
import { DisclosureModule } from '@contexts/disclosure';
import { AnswerDisputeCaseHandler } from './commands/answer-dispute-case/answer-dispute-case.handler';
import { ExtendDisputeCaseHandler } from './commands/extend-dispute-case/extend-dispute-case.handler';
import { ExtendDisputeCaseController } from './commands/extend-dispute-case/extend-dispute-case.http';
import { LapseDisputeCaseHandler } from './commands/lapse-dispute-case/lapse-dispute-case.handler';
import { OpenDisputeCaseHandler } from './commands/open-dispute-case/open-dispute-case.handler';
import { ResumeDisputeCaseHandler } from './commands/resume-dispute-case/resume-dispute-case.handler';
import { disputeCaseEvents } from './events/dispute-case.events';
import { AnsweringAgencies } from './ports/answering-agencies';
import { CaseCounting } from './ports/case-counting';
import { CaseReads } from './ports/case-reads';
import { ExtensionFacts } from './ports/extension-facts';
import { ShownCases } from './ports/shown-cases';
import { keepACaseWhenAnItemIsDisputed } from './processes/keep-a-case-when-an-item-is-disputed.process';
import { DisputeCaseRow, DisputeRule } from './projections/dispute-cases/dispute-case.entity';
import { CreateDisputeCases1764000009001 } from './projections/dispute-cases/dispute-cases.migration';
import { disputeCases } from './projections/dispute-cases/dispute-cases.projection';
import { CountCasesHandler } from './queries/count-cases/count-cases.handler';
import { CountCasesController } from './queries/count-cases/count-cases.http';
import { CountLateCasesHandler } from './queries/count-late-cases/count-late-cases.handler';
import { FindCaseStandingHandler } from './queries/find-case-standing/find-case-standing.handler';
import { GetCaseHandler } from './queries/get-case/get-case.handler';
import { GetCaseController } from './queries/get-case/get-case.http';
import { GetShownCasesHandler } from './queries/get-shown-cases/get-shown-cases.handler';
import { ListAgencyCasesHandler } from './queries/list-agency-cases/list-agency-cases.handler';
import { ListAgencyCasesController } from './queries/list-agency-cases/list-agency-cases.http';
import { ListOwnCasesHandler } from './queries/list-own-cases/list-own-cases.handler';
import { ListOwnCasesController } from './queries/list-own-cases/list-own-cases.http';
import { OBJECTION_TERMS, objectionTermsSchema } from './rules/objection-terms.rule';

/** Cases of disputed items, with who must answer them by when. */
@Module({
  imports: [DisclosureModule],
  controllers: [
    ExtendDisputeCaseController,
    CountCasesController,
    GetCaseController,
    ListAgencyCasesController,
    ListOwnCasesController,
  ],
  providers: [
    AnsweringAgencies,
    CaseCounting,
    CaseReads,
    ExtensionFacts,
    ShownCases,
    OpenDisputeCaseHandler,
    ExtendDisputeCaseHandler,
    AnswerDisputeCaseHandler,
    LapseDisputeCaseHandler,
    ResumeDisputeCaseHandler,
    CountCasesHandler,
    CountLateCasesHandler,
    FindCaseStandingHandler,
    GetCaseHandler,
    ListAgencyCasesHandler,
    GetShownCasesHandler,
    ListOwnCasesHandler,
  ],
})
export class RemediesModule {
  static readonly part: ContextPart = {
    name: 'remedies',
    catalogues: [disputeCaseEvents],
    projections: [disputeCases],
    processes: [keepACaseWhenAnItemIsDisputed],
    entities: [DisputeCaseRow, DisputeRule],
    migrations: [CreateDisputeCases1764000009001],
    ruleKinds: [{ kind: OBJECTION_TERMS.kind, schema: objectionTermsSchema }],
  };
}
