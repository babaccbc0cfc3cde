import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { ACCESS_EXTENSION } from '@platform/identity';
import { PROBLEM_TYPE, problemSchema } from '../problems/problem-document';
import { READS_EXTENSION } from '../answers/reads';

interface Operation {
  parameters?: object[];
  responses: Record<string, { headers?: Record<string, unknown> }>;
  security?: object[];
  [extension: string]: unknown;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const ALWAYS = {
  400: 'BadRequest',
  401: 'BadToken',
  403: 'NotAllowed',
  404: 'NotFound',
  500: 'Unexpected',
  503: 'NotNow',
};
const WRITING = { 409: 'InTheWay', 413: 'TooLarge', 415: 'NotJson', 422: 'Invalid' };
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  BadRequest: 'The request is not as it must be; `errors` names each field.',
  BadToken: 'The token is not believed.',
  NotAllowed: 'This caller may not do this.',
  NotFound: 'There is nothing here, or nothing you may see.',
  Unexpected: 'Something went wrong here.',
  NotNow: 'Not at the moment: see Retry-After.',
  InTheWay: 'The state of things is in the way.',
  TooLarge: 'The body is too large.',
  NotJson: 'The body is not JSON.',
  Invalid: 'The content cannot be accepted.',
};

const HEADERS = {
  ZhixinPosition: header('Position token up to which the answer is computed.'),
  ZhixinLagMs: header('Age in milliseconds of the oldest fact not yet in the answer.', 'integer'),
  ZhixinLog: header('Number of this question in the query log; absent for public callers.'),
};

const PARAMETERS = {
  IdempotencyKey: headerParameter(
    'Idempotency-Key',
    'Key of this command, 1 to 200 printable ASCII characters: the same key and body again is answered as the first time.',
  ),
  Purpose: headerParameter('Zhixin-Purpose', 'Why you ask: such as credit-granting, or text percent-encoded as UTF-8.'),
};

function header(description: string, type = 'string'): object {
  return { description, schema: { type } };
}

function headerParameter(name: string, description: string): object {
  return { name, in: 'header', required: false, description, schema: { type: 'string', maxLength: 900 } };
}

/** Adds what holds for every route: who may call it, what can go wrong, which headers come and go. */
export const completeDocument = (document: OpenAPIObject): OpenAPIObject => {
  const { $schema: _, ...problem } = z.toJSONSchema(problemSchema, { target: 'draft-2020-12' });
  const components = (document.components ??= {}) as Record<string, Record<string, unknown>>;
  components['schemas'] = { ...components['schemas'], Problem: problem };
  components['headers'] = HEADERS;
  components['parameters'] = PARAMETERS;
  components['responses'] = Object.fromEntries(
    Object.entries(DESCRIPTIONS).map(([name, description]) => [
      name,
      { description, content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } } },
    ]),
  );
  for (const path of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = path[method] as unknown as Operation | undefined;
      if (operation) complete(operation, method);
    }
  return document;
};

const complete = (operation: Operation, method: (typeof METHODS)[number]): void => {
  const access = (operation[ACCESS_EXTENSION] ?? []) as readonly string[];
  const isPublic = access.includes('public');
  operation.security = [...(isPublic ? [{}] : []), { bearer: [] }];
  const problems = { ...ALWAYS, ...(method !== 'get' && WRITING) };
  for (const [status, name] of Object.entries(problems))
    operation.responses[status] ??= { $ref: `#/components/responses/${name}` } as object;
  const reads = operation[READS_EXTENSION] !== undefined;
  const question = method === 'get' && access.some((role) => role !== 'public');
  (operation.parameters ??= []).push(
    ...(method === 'get' ? [] : [{ $ref: '#/components/parameters/IdempotencyKey' }]),
    ...(reads && question ? [{ $ref: '#/components/parameters/Purpose' }] : []),
  );
  for (const [status, response] of Object.entries(operation.responses))
    if (status.startsWith('2'))
      response.headers = {
        ...response.headers,
        ...(reads && { 'Zhixin-Position': ref('ZhixinPosition'), 'Zhixin-Lag-Ms': ref('ZhixinLagMs') }),
        ...(reads && question && { 'Zhixin-Log': ref('ZhixinLog') }),
      };
};

const ref = (name: string) => ({ $ref: `#/components/headers/${name}` });
