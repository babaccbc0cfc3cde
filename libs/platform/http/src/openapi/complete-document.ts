import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { ACCESS_EXTENSION } from '@platform/identity';
import { PROBLEM_TYPE, problemSchema } from '../problems/problem-document';
import {
  ADDRESSING,
  ALWAYS,
  CHANGING,
  DESCRIPTIONS,
  HEADERS,
  PARAMETERS,
  QUESTION_EXTENSION,
  WRITING,
} from './common-parts';
import { READS_EXTENSION } from '../answers/reads';
import { TAGGED_EXTENSION } from '../answers/tagged';

interface Operation {
  parameters?: { readonly in?: string; readonly $ref?: string }[];
  responses: Record<string, { headers?: Record<string, unknown> }>;
  security?: object[];
  [extension: string]: unknown;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

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
      {
        description,
        headers: { 'Zhixin-Log': ref('ZhixinLog') },
        content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
      },
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
  const reads = operation[READS_EXTENSION] !== undefined;
  const question = operation[QUESTION_EXTENSION] === true;
  const tagged = operation[TAGGED_EXTENSION] === true;
  const commands = method !== 'get' && !question;
  const given = (operation.parameters ??= []);
  const addressed = given.some((parameter) => parameter.in === 'path');
  const problems = {
    ...ALWAYS,
    ...(reads && { 409: WRITING[409] }),
    ...(addressed && ADDRESSING),
    ...(addressed && commands && CHANGING),
    ...((reads || given.length > 0) && { 422: WRITING[422] }),
    ...(method !== 'get' && WRITING),
  };
  for (const [status, name] of Object.entries(problems))
    operation.responses[status] ??= { $ref: `#/components/responses/${name}` } as object;
  given.push(
    ...(commands ? [parameter('IdempotencyKey')] : []),
    ...(commands && addressed ? [parameter('IfMatch')] : []),
    ...(question ? [parameter('Purpose')] : []),
    ...(tagged ? [parameter('IfNoneMatch')] : []),
  );
  if (tagged) operation.responses['304'] = { description: 'You have this answer already.' } as object;
  for (const [status, response] of Object.entries(operation.responses))
    if (status.startsWith('2') || status === '304')
      response.headers = {
        ...response.headers,
        ...(reads && { 'Zhixin-Position': ref('ZhixinPosition'), 'Zhixin-Lag-Ms': ref('ZhixinLagMs') }),
        ...(question && { 'Zhixin-Log': ref('ZhixinLog') }),
        ...(tagged && { ETag: ref('ETag') }),
      };
};

const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });
const ref = (name: string) => ({ $ref: `#/components/headers/${name}` });
