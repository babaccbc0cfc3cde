import { HttpException } from '@nestjs/common';
import type { RefusalKind } from '@platform/kernel';
import { CommandRefused } from '@platform/cqrs';
import { CallerRefused } from '@platform/identity';
import { logNumberOf } from './logged-refusals';
import { type ProblemContent, ProblemException } from './problem-exception';
import { storeProblem } from './store-problems';
import { transportProblem } from './transport-problems';

const STATUS_OF: Readonly<Record<RefusalKind, number>> = {
  conflict: 409,
  forbidden: 403,
  invalid: 422,
  unknown: 404,
  changed: 412,
};

/** The problem an error is to the caller; without anything of our inside for an error nobody foresaw. */
export const problemOf = (error: unknown): ProblemContent => {
  const problem = contentOf(error);
  const log = logNumberOf(error);
  return log === undefined ? problem : { ...problem, headers: { ...problem.headers, 'Zhixin-Log': log } };
};

const contentOf = (error: unknown): ProblemContent => {
  if (error instanceof ProblemException) return error.content;
  if (error instanceof CommandRefused) {
    const { code, kind, message, details } = error.refusal;
    return { status: STATUS_OF[kind], code, ...message, details };
  }
  if (error instanceof CallerRefused) return { status: error.status, code: error.code, ...error.text, ...error.more };
  return storeProblem(error) ?? transportProblem(codeOf(error), statusOf(error)) ?? UNEXPECTED;
};

const UNEXPECTED: ProblemContent = {
  status: 500,
  code: 'UNEXPECTED',
  zh: '系统出现意外错误，请凭 correlationId 联系运维人员。',
  en: 'Something went wrong here; tell the operator the correlationId.',
};

const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown };
  if (error instanceof SyntaxError && statusOf(error) === 400) return 'FST_ERR_CTP_INVALID_JSON_BODY';
  return typeof code === 'string' ? code : '';
};

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
};
