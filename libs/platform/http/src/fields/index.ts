import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type as TypeOf } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { faultFrom, fieldOf, type FieldOptions, presence, unless, type Value } from './field';
import { jsonValue } from './json-value';
import { listFaultOf } from './list-fault';
import { usccValue } from './uscc-value';
import * as values from './values';

export type { FieldOptions } from './field';

/** Unified social credit code 统一社会信用代码. */
export const UsccField = (options: FieldOptions = {}): PropertyDecorator => fieldOf(usccValue, options);
/** Shanghai date `yyyy-MM-dd`. */
export const DateField = (options: FieldOptions = {}): PropertyDecorator => fieldOf(values.dateValue, options);
/** Time of day in Shanghai, `HH:mm`. */
export const TimeField = (options: FieldOptions = {}): PropertyDecorator => fieldOf(values.timeValue, options);
/** Text of `min` to `max` characters (1 to 2000 where not said), blanks at its ends cut off. */
export const TextField = (options: FieldOptions = {}): PropertyDecorator => fieldOf(values.textValue(options), options);
/** Whole number from `min` to `max`. */
export const IntegerField = (options: FieldOptions = {}): PropertyDecorator =>
  fieldOf(values.integerValue(options), options);
export const BooleanField = (options: FieldOptions = {}): PropertyDecorator =>
  fieldOf(values.booleanValue(options), options);
/** One of the given texts. */
export const ChoiceField = (choices: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  fieldOf(values.choiceValue(choices), options);
/** SHA-256 in hexadecimal, for instance of a scan. */
export const Sha256Field = (options: FieldOptions = {}): PropertyDecorator => fieldOf(values.sha256Value, options);

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with fields of its own. */
export const NestedField = (type: () => Type, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: () => type(), required: !options.optional, ...described(options) }),
    TypeOf(type),
    ...presence(options),
    faultFrom(unless(isObject, { zh: '须为对象。', en: 'must be an object.' })),
    ValidateNested(),
  );

/** An object of any values, such as new values by the names of fields. */
export const JsonField = (options: FieldOptions = {}): PropertyDecorator => fieldOf(jsonValue(options), options);

/** What a list may hold: objects of a class, values of a kind, or some of the given texts. */
export type ListItem = Type | 'text' | 'uscc' | 'date' | 'sha256' | readonly string[];

/** A list of `min` to `max` members (0 to 100 where not said). */
export const ListField = (item: () => ListItem, options: FieldOptions = {}): PropertyDecorator => {
  const { min = 0, max = 100 } = options;
  const size = (value: unknown): boolean => Array.isArray(value) && value.length >= min && value.length <= max;
  const bounds = { minItems: min, maxItems: max, required: !options.optional, ...described(options) };
  const kind = item();
  if (typeof kind === 'function')
    return applyDecorators(
      ApiProperty({ type: () => item() as Type, isArray: true, ...bounds }),
      TypeOf(() => item() as Type),
      ...presence(options),
      faultFrom(unless((value) => size(value) && (value as unknown[]).every(isObject), listFault(min, max))),
      ValidateNested({ each: true }),
    );
  const value = valueOf(kind, options);
  const message = {
    zh: `须为 ${min} 至 ${max} 项的列表，每项${value.message.zh}`,
    en: `must be a list of ${min} to ${max} members, each of which ${value.message.en}`,
  };
  return fieldOf(
    {
      tidy: (given) => (Array.isArray(given) && value.tidy ? given.map(value.tidy) : given),
      faultOf: (given) => (size(given) ? listFaultOf(value, given as unknown[], message) : message),
      message,
      schema: { type: 'array', items: value.schema, minItems: min, maxItems: max },
    },
    options,
  );
};

const listFault = (min: number, max: number) => ({
  zh: `须为 ${min} 至 ${max} 个对象的列表。`,
  en: `must be a list of ${min} to ${max} objects.`,
});

const valueOf = (kind: Exclude<ListItem, Type>, { identityNumbers }: FieldOptions): Value => {
  if (kind === 'text') return values.textValue({ identityNumbers });
  if (kind === 'uscc') return usccValue;
  if (kind === 'date') return values.dateValue;
  if (kind === 'sha256') return values.sha256Value;
  return values.choiceValue(kind);
};

const described = ({ description, example }: FieldOptions) => ({
  ...(description && { description }),
  ...(example !== undefined && { example }),
});
