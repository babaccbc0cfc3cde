import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { Message } from '@platform/kernel';

export interface FieldOptions {
  /** English, one sentence; the Chinese legal term may stand in it. */
  readonly description?: string | undefined;
  readonly example?: unknown;
  /** May be left out; `null` is never allowed. */
  readonly optional?: boolean | undefined;
  /** Least length of a text or list, least value of a number. */
  readonly min?: number | undefined;
  /** Greatest length of a text or list, greatest value of a number. */
  readonly max?: number | undefined;
  /** The class describes a query string, where every value arrives as text. */
  readonly inQuery?: boolean | undefined;
}

/** JSON Schema of one value (draft 2020-12), as far as we use it. */
export type ValueSchema = Readonly<Record<string, unknown>>;

/** One kind of value: how it is tidied, checked, explained to people and documented. */
export interface Value {
  /** Brings the value to its normal form; leaves alone what it does not understand. */
  readonly tidy?: ((value: unknown) => unknown) | undefined;
  readonly check: (value: unknown) => boolean;
  /** What is wrong and what to do; never repeats the value. */
  readonly message: Message;
  readonly schema: ValueSchema;
}

/** The way a fault of a field travels through class-validator. */
export const FIELD_FAULT = 'field';

/** Documented, tidied and checked as the value says; one fault a field. */
export const fieldOf = (value: Value, options: FieldOptions): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      ...(value.schema as object),
      required: !options.optional,
      ...(options.description && { description: options.description }),
      ...(options.example !== undefined && { example: options.example }),
    }),
    ...(value.tidy ? [Transform(({ value: given }) => value.tidy?.(given))] : []),
    ...presence(options),
    faultUnless(value.check, value.message),
  );

/** Nothing is checked of an optional field that was left out. */
export const presence = ({ optional }: FieldOptions): PropertyDecorator[] =>
  optional ? [ValidateIf((_, value) => value !== undefined)] : [];

export const faultUnless = (check: (value: unknown) => boolean, message: Message): PropertyDecorator =>
  ValidateBy(
    { name: FIELD_FAULT, validator: { validate: check, defaultMessage: () => message.en } },
    { context: message },
  );
