import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { jsonWithoutIdentityNumbers } from '@law';
import type { ProblemContent } from './problem-exception';

export const PROBLEM_TYPE = 'application/problem+json';

/** A problem document (RFC 9457); `details` of the refusal stand beside these members. */
export const problemSchema = z.looseObject({
  type: z.string().meta({ description: 'urn:zhixin:problem: and the code in lower case.' }),
  title: z.string(),
  status: z.int().min(400).max(599),
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .meta({ description: 'Stable; programs decide by it.' }),
  detail: z.string().meta({ description: 'Chinese: what is in the way and what to do.' }),
  detailEn: z.string(),
  correlationId: z.string(),
});

/** The document's JSON, without identity numbers wherever they may have come from. */
export const problemJson = (problem: ProblemContent, correlationId: string): string => {
  const { status, code, zh, en, details } = problem;
  const document = {
    ...details,
    type: `urn:zhixin:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: STATUS_CODES[status] ?? 'Problem',
    status,
    code,
    detail: zh,
    detailEn: en,
    correlationId,
  };
  return jsonWithoutIdentityNumbers(
    JSON.stringify(document, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
  );
};
