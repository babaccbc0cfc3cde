export { disputeCaseEvents } from './events/dispute-case.events';
export { ExtendDisputeCase, type Extension } from './commands/extend-dispute-case/extend-dispute-case.decide';
export { CountCases, type CaseCounts, caseCountsSchema } from './queries/count-cases/count-cases.query';
export { GetCase } from './queries/get-case/get-case.query';
export { type Cases, casesSchema, ListAgencyCases } from './queries/list-agency-cases/list-agency-cases.query';
export { ListOwnCases } from './queries/list-own-cases/list-own-cases.query';
export { type ShownCase, shownCaseSchema } from './rules/shown-case.rule';
export { OBJECTION_TERMS, objectionTermsSchema } from './rules/objection-terms.rule';
export { RemediesModule } from './remedies.module';
