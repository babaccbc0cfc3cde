import type { ProblemContent } from './problem-exception';

type Texts = Omit<ProblemContent, 'status'>;

/** What can be wrong with a request before a route sees it, by status. */
const BY_STATUS: Readonly<Record<number, Texts>> = {
  400: {
    code: 'BAD_REQUEST',
    zh: '请求无法理解，请检查地址与内容的格式。',
    en: 'The request cannot be understood; check the form of its address and content.',
  },
  404: {
    code: 'NOT_FOUND',
    zh: '没有这个地址，或其中没有您可以看到的内容。',
    en: 'There is nothing here, or nothing you may see.',
  },
  405: { code: 'METHOD_NOT_ALLOWED', zh: '该地址不接受这种请求方法。', en: 'This address does not take this method.' },
  406: { code: 'NOT_ACCEPTABLE', zh: '无法提供所要求的格式。', en: 'The format asked for cannot be given.' },
  408: { code: 'REQUEST_TIMEOUT', zh: '请求未在规定时间内传完。', en: 'The request did not arrive in time.' },
  413: { code: 'BODY_TOO_LARGE', zh: '请求内容过大。', en: 'The body is too large.' },
  414: { code: 'ADDRESS_TOO_LONG', zh: '请求地址过长。', en: 'The address is too long.' },
  415: {
    code: 'NOT_JSON',
    zh: '请求内容须为 JSON（Content-Type: application/json）。',
    en: 'The body must be JSON (Content-Type: application/json).',
  },
  431: { code: 'HEADERS_TOO_LARGE', zh: '请求头过大。', en: 'The headers are too large.' },
  503: {
    code: 'UNAVAILABLE',
    zh: '服务暂时不可用，请稍后再试。',
    en: 'Not available at the moment; try again soon.',
    headers: { 'retry-after': '2' },
  },
};

const NOT_JSON_TEXT: Texts = {
  code: 'MALFORMED_JSON',
  zh: '请求内容不是有效的 JSON。',
  en: 'The body is not valid JSON.',
};

export const NOT_STORABLE: ProblemContent = {
  status: 422,
  code: 'NOT_STORABLE',
  zh: '内容含有无法存储的字符（U+0000 或不完整的字符），请删去。',
  en: 'This holds a character that cannot be kept (U+0000 or half a character); leave it out.',
};

/** By the code of Fastify or PostgreSQL. */
const BY_CODE: Readonly<Record<string, ProblemContent>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, ...NOT_JSON_TEXT },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, ...NOT_JSON_TEXT },
  FST_ERR_HANDLER_TIMEOUT: {
    status: 503,
    code: 'TOO_SLOW',
    zh: '处理超时，请稍后以同样内容重试。',
    en: 'This took too long; repeat the same request soon.',
    headers: { 'retry-after': '2' },
  },
  // character_not_in_repertoire, untranslatable_character: U+0000 in a text, or in JSON
  '22021': NOT_STORABLE,
  '22P05': NOT_STORABLE,
  // query_canceled: the statement's time limit
  '57014': {
    status: 503,
    code: 'TOO_SLOW',
    zh: '查询超时，请缩小范围或稍后再试。',
    en: 'The question took too long; narrow it or try again soon.',
    headers: { 'retry-after': '2' },
  },
};

/** The problem of the HTTP layer, of Fastify and of Nest's router; undefined for everything else. */
export const transportProblem = (code: string, status: number | undefined): ProblemContent | undefined => {
  const known = BY_CODE[code];
  if (known) return known;
  if (status === undefined) return undefined;
  const texts = BY_STATUS[status];
  if (texts) return { status, ...texts };
  return status >= 400 && status < 500 ? { status, ...(BY_STATUS[400] as Texts) } : undefined;
};
