/** Extension of an OpenAPI operation whose question is logged, whoever may ask it: a purpose comes, a log number goes. */
export const QUESTION_EXTENSION = 'x-zhixin-question';

/** What operations share: problems by status, headers, parameters. */
export const ALWAYS = {
  400: 'BadRequest',
  401: 'BadToken',
  403: 'NotAllowed',
  404: 'NotFound',
  408: 'TooSlowToCome',
  431: 'HeadersTooLarge',
  500: 'Unexpected',
  503: 'NotNow',
};
/** Where the address names a thing. */
export const ADDRESSING = { 414: 'AddressTooLong' };
/** Where a command changes a thing the address names. */
export const CHANGING = { 412: 'ChangedSinceRead' };
export const WRITING = { 409: 'InTheWay', 413: 'TooLarge', 415: 'NotJson', 422: 'Invalid' };
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  BadRequest: 'The request is not as it must be; `errors` names each field.',
  BadToken: 'The token is not believed.',
  NotAllowed: 'This caller may not do this.',
  NotFound: 'There is nothing here, or nothing you may see.',
  TooSlowToCome: 'The request did not arrive in time.',
  HeadersTooLarge: 'Address and headers are too large.',
  Unexpected: 'Something went wrong here.',
  NotNow: 'Not at the moment: see Retry-After.',
  InTheWay: 'The state of things is in the way.',
  ChangedSinceRead: 'It has changed since it was read (`If-Match`); nothing was done.',
  AddressTooLong: 'A part of the address is longer than any id.',
  TooLarge: 'The body is too large.',
  NotJson: 'The body is not JSON.',
  Invalid: 'The content cannot be accepted.',
};

export const HEADERS = {
  ZhixinPosition: header('Position token up to which the answer is computed.'),
  ZhixinLagMs: header('Age in milliseconds of the oldest fact not yet in the answer.', 'integer'),
  ZhixinLog: header('Number of this question, answered or refused, in the query log; absent for public callers.'),
  ETag: header(
    'Entity tag of this answer, strong; of a thing that can be changed it begins with its revision. For If-None-Match, and for If-Match of commands.',
  ),
};

export const PARAMETERS = {
  IfMatch: headerParameter(
    'If-Match',
    'ETag of the thing as you read it, or its revision in quotes: where it has changed since, nothing is done (412). Left out, nothing is compared.',
  ),
  IfNoneMatch: headerParameter('If-None-Match', 'ETag of an answer you have: still the same, it is answered 304.'),
  IdempotencyKey: headerParameter(
    'Idempotency-Key',
    'Key of this command, 1 to 200 printable ASCII characters: the same key and body again is answered as the first time.',
  ),
  Purpose: headerParameter(
    'Zhixin-Purpose',
    'Why you ask: a purpose of the disclosure matrix, such as credit-granting; text is percent-encoded as UTF-8.',
  ),
};

function header(description: string, type = 'string'): object {
  return { description, schema: { type } };
}

function headerParameter(name: string, description: string): object {
  return { name, in: 'header', required: false, description, schema: { type: 'string', maxLength: 900 } };
}
