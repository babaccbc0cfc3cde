import { HttpException } from '@nestjs/common';
import type { RefusalKind } from '@platform/kernel';
import { CommandRefused } from '@platform/cqrs';
import { isConnectionLost } from '@platform/database';
import { AppendRefused, RevisionConflict, StoreBusy, StoreUnavailable } from '@platform/event-store';
import { CallerRefused } from '@platform/identity';
import { type ProblemContent, ProblemException } from './problem-exception';
import { transportProblem } from './transport-problems';

const STATUS_OF: Readonly<Record<RefusalKind, number>> = { conflict: 409, forbidden: 403, invalid: 422, unknown: 404 };

const retryAfter = (seconds: number) => ({ 'retry-after': String(Math.max(1, Math.ceil(seconds))) });

/** The problem an error is to the caller; without anything of our inside for an error nobody foresaw. */
export const problemOf = (error: unknown): ProblemContent => {
  if (error instanceof ProblemException) return error.content;
  if (error instanceof CommandRefused) {
    const { code, kind, message, details } = error.refusal;
    return { status: STATUS_OF[kind], code, ...message, details };
  }
  if (error instanceof CallerRefused) return { status: error.status, code: error.code, ...error.text, ...error.more };
  return storeProblem(error) ?? transportProblem(codeOf(error), statusOf(error)) ?? UNEXPECTED;
};

const storeProblem = (error: unknown): ProblemContent | undefined => {
  if (error instanceof StoreBusy)
    return {
      status: 503,
      code: 'STORE_BUSY',
      zh: '登记请求过多，请稍后以同样内容重试。',
      en: 'Too much is being recorded at the moment; repeat the same request soon.',
      headers: retryAfter(error.retryAfterMs / 1000),
    };
  if (error instanceof StoreUnavailable || isConnectionLost(error)) return UNAVAILABLE;
  if (error instanceof RevisionConflict)
    return {
      status: 503,
      code: 'TOO_MANY_WRITERS',
      zh: '同一记录正被频繁修改，请稍后以同样内容重试。',
      en: 'Too many write to the same record at once; repeat the same request soon.',
      headers: retryAfter(1),
    };
  if (error instanceof AppendRefused && error.code === 'APPEND_TOO_LARGE')
    return {
      status: 413,
      code: 'FACT_TOO_LARGE',
      zh: '内容过大，无法作为一项事实登记，请精简。',
      en: 'This is too large to be recorded as one fact; shorten it.',
    };
  return undefined;
};

const UNAVAILABLE: ProblemContent = {
  status: 503,
  code: 'STORE_UNAVAILABLE',
  zh: '数据库暂时无法访问，本次操作是否完成尚不确定，请稍后以同样内容重试。',
  en: 'The database cannot be reached; whether this was carried out is not known. Repeat the same request soon.',
  headers: retryAfter(2),
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
