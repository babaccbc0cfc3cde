import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

export interface AnswerOptions {
  /** 200 where not said; it is also the status the route answers with. */
  readonly status?: number | undefined;
  readonly description: string;
  readonly example?: unknown;
}

/** Documents the answer of a route in OpenAPI 3.1 by its zod schema, and sets the status. */
export const Answers = (schema: z.ZodType, options: AnswerOptions): MethodDecorator => {
  const { status = 200, description, example } = options;
  const content = { schema: jsonSchemaOf(schema) as never, ...(example !== undefined && { example }) };
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, description, content: { 'application/json': content } }),
  );
};

/** JSON Schema (draft 2020-12) of what the schema gives out; self-contained, so that it can stand anywhere. */
export const jsonSchemaOf = (schema: z.ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' });
  if (JSON.stringify(rest).includes('"$ref"')) throw new Error('an answer schema must not refer to itself');
  return rest;
};
