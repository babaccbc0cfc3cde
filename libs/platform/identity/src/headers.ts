import { randomUUID } from 'node:crypto';
import { holdsIdentityNumber } from '@law';
import { badHeader } from './caller-refused';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const one = (headers: Headers, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};

/**
 * Declared purpose of a question, from `Zhixin-Purpose`: a code of the disclosure matrix such as `loan-review`, or UTF-8 text,
 * percent-encoded, of 1 to 100 characters. @throws CallerRefused BAD_PURPOSE
 */
export const purposeOf = (headers: Headers): string | undefined => {
  const given = one(headers, 'zhixin-purpose');
  if (given === undefined) return undefined;
  const text = decoded(given);
  if (text === undefined || text.length < 1 || text.length > 100 || /\p{C}/u.test(text) || holdsIdentityNumber(text))
    throw badHeader(
      'BAD_PURPOSE',
      'Zhixin-Purpose 请求头须为 1 至 100 个字符的用途，中文须先作百分号编码（UTF-8），且不得含身份证件号码。',
      'The header Zhixin-Purpose must be a purpose of 1 to 100 characters, percent-encoded as UTF-8, without identity numbers.',
    );
  return text;
};

const decoded = (given: string): string | undefined => {
  if (!/^[\x20-\x7e]*$/.test(given)) return undefined;
  try {
    return decodeURIComponent(given).trim();
  } catch {
    return undefined;
  }
};

/** Key of a command, from `Idempotency-Key`: 1 to 200 printable ASCII characters. @throws CallerRefused BAD_IDEMPOTENCY_KEY */
export const idempotencyKeyOf = (headers: Headers): string | undefined => {
  const given = one(headers, 'idempotency-key');
  if (given === undefined || (/^[\x21-\x7e][\x20-\x7e]{0,199}$/.test(given) && !holdsIdentityNumber(given)))
    return given;
  throw badHeader(
    'BAD_IDEMPOTENCY_KEY',
    'Idempotency-Key 请求头须为 1 至 200 个可打印的 ASCII 字符，且不得含身份证件号码。',
    'The header Idempotency-Key must be 1 to 200 printable ASCII characters, without identity numbers.',
  );
};

/** One entity tag; ours begin with the revision, where the thing that was read has one. */
const TAG = /^(W\/)?"(?:(\d{1,15})(?:-[\x21\x23-\x7e]*)?|[\x21\x23-\x7e]*)"$/;

/**
 * Revisions named in `If-Match`; `*` = whatever there is. A weak tag and one without a revision match none (RFC 9110 §13.1.1:
 * compared strongly). @throws CallerRefused BAD_IF_MATCH
 */
export const ifMatchOf = (headers: Headers): readonly number[] | '*' | undefined => {
  const given = one(headers, 'if-match')?.trim();
  if (given === undefined || given === '*') return given;
  return given.split(',').flatMap((each) => {
    const found = TAG.exec(each.trim());
    if (!found)
      throw badHeader(
        'BAD_IF_MATCH',
        'If-Match 请求头须原样使用先前答复中的 ETag，或带引号的 revision，例如 "3"。',
        'The header If-Match must be the ETag of an earlier answer as it is, or a revision in quotes such as "3".',
      );
    const [, weak, revision] = found;
    return weak || revision === undefined ? [] : [Number(revision)];
  });
};

/** The trace of `traceparent` (W3C), else `X-Correlation-Id`, else a new UUID. */
export const correlationIdOf = (headers: Headers): string => {
  const trace = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/.exec(one(headers, 'traceparent') ?? '');
  if (trace?.[1]) return trace[1];
  const given = one(headers, 'x-correlation-id');
  return given && /^[\w.:-]{1,100}$/.test(given) && !holdsIdentityNumber(given) ? given : randomUUID();
};

/** The token of `Authorization: Bearer …`; undefined where the header is absent. @throws nothing: `''` for another scheme */
export const bearerOf = (headers: Headers): string | undefined => {
  const given = one(headers, 'authorization');
  if (given === undefined) return undefined;
  return /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(given)?.[1] ?? '';
};
