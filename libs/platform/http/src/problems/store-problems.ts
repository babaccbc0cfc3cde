import { isConnectionLost } from '@platform/database';
import {
  AppendRefused,
  type AppendRefusal,
  RevisionConflict,
  StoreBusy,
  StoreUnavailable,
} from '@platform/event-store';
import { QueryLogUnavailable } from '@platform/query-log';
import type { ProblemContent } from './problem-exception';
import { NOT_STORABLE } from './transport-problems';

const retryAfter = (seconds: number) => ({ 'retry-after': String(Math.max(1, Math.ceil(seconds))) });

/** The problem of what is kept: of the store of facts, of the query log, of the database below both. */
export const storeProblem = (error: unknown): ProblemContent | undefined => {
  if (error instanceof StoreBusy)
    return {
      status: 503,
      code: 'STORE_BUSY',
      zh: '登记请求过多，请稍后以同样内容重试。',
      en: 'Too much is being recorded at the moment; repeat the same request soon.',
      headers: retryAfter(error.retryAfterMs / 1000),
    };
  if (error instanceof QueryLogUnavailable)
    return {
      status: 503,
      code: 'QUERY_LOG_UNAVAILABLE',
      zh: '查询日志暂时无法写入，因此不能答复，请稍后再试。',
      en: 'The query log cannot be written at the moment, so nothing is answered; try again soon.',
      headers: retryAfter(1),
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
  return error instanceof AppendRefused ? APPEND_PROBLEMS[error.code] : undefined;
};

/** What a caller can mend; any other append that no store takes is a fault of ours. */
const APPEND_PROBLEMS: Readonly<Partial<Record<AppendRefusal, ProblemContent>>> = {
  APPEND_TOO_LARGE: {
    status: 413,
    code: 'FACT_TOO_LARGE',
    zh: '内容过大，无法作为一项事实登记，请精简。',
    en: 'This is too large to be recorded as one fact; shorten it.',
  },
  BAD_NAME: NOT_STORABLE,
  NUL_CHARACTER: NOT_STORABLE,
  NOT_UNICODE: NOT_STORABLE,
};

const UNAVAILABLE: ProblemContent = {
  status: 503,
  code: 'STORE_UNAVAILABLE',
  zh: '数据库暂时无法访问，本次操作是否完成尚不确定，请稍后以同样内容重试。',
  en: 'The database cannot be reached; whether this was carried out is not known. Repeat the same request soon.',
  headers: retryAfter(2),
};
