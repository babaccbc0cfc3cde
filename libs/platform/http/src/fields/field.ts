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
  /** Identity numbers may stand in it: it is sealed before it is kept, or no person's at all. */
  readonly identityNumbers?: boolean | undefined;
  /** The class describes a query string, where every value arrives as text. */
  readonly inQuery?: boolean | undefined;
}

/** JSON Schema of one value (draft 2020-12), as far as we use it. */
export type ValueSchema = Readonly<Record<string, unknown>>;

/** What is wrong with a value and what to do; never repeats the value. */
export interface Fault extends Message {
  /** Where the form is right and the content is none: a stable code of its own. */
  readonly code?: string | undefined;
}

/** One kind of value: how it is tidied, checked, explained to people and documented. */
export interface Value {
  /** Brings the value to its normal form; leaves alone what it does not understand. */
  readonly tidy?: ((value: unknown) => unknown) | undefined;
  /** Undefined where the value is as it must be. */
  readonly faultOf: (value: unknown) => Fault | undefined;
  /** What it must be, for people. */
  readonly message: Message;
  readonly schema: ValueSchema;
}

/** The way a fault of a field travels through class-validator: as JSON, in the text of the constraint of this name. */
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
    faultFrom(value.faultOf),
  );

/** Nothing is checked of an optional field that was left out. */
export const presence = ({ optional }: FieldOptions): PropertyDecorator[] =>
  optional ? [ValidateIf((_, value) => value !== undefined)] : [];

export const faultFrom = (faultOf: Value['faultOf']): PropertyDecorator =>
  ValidateBy({
    name: FIELD_FAULT,
    validator: {
      validate: (value) => faultOf(value) === undefined,
      defaultMessage: (given) => JSON.stringify(faultOf(given?.value)),
    },
  });

/** The one fault there can be, where the check fails. */
export const unless =
  (check: (value: unknown) => boolean, fault: Fault): Value['faultOf'] =>
  (value) =>
    check(value) ? undefined : fault;
