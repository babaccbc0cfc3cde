import { CommandRefused } from '@platform/cqrs';
import { type CaseKey, readCaseId } from '../rules/case-id.rule';
import { CASE_UNKNOWN } from '../rules/problem.rule';

/** @throws CommandRefused `CASE_UNKNOWN` always */
export const noSuchCase = (): never => {
  throw new CommandRefused(CASE_UNKNOWN);
};

/** The case an id names. @throws CommandRefused `CASE_UNKNOWN` for what is no id of a case */
export const namedCase = (id: string): CaseKey => readCaseId(id) ?? noSuchCase();
