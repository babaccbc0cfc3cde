import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { Message } from '@platform/kernel';
import { type Fault, FIELD_FAULT } from '../fields/field';
import { IDENTITY_NUMBER_IN_TEXT } from '../fields/texts';
import { findRulesOnce } from './known-rules';
import { ProblemException } from './problem-exception';

findRulesOnce(getMetadataStorage());

/** One field that is not as it must be. */
interface FieldFault extends Fault {
  /** Path, such as `dates.decided` or `measures[0].kind`. */
  readonly field: string;
}

const UNKNOWN_FIELD: Message = { zh: '没有这个字段，请删去。', en: 'is no field here; leave it out.' };
/** Deep enough for every body of ours, and shallow enough for every parser. */
const DEEPEST = 12;
const MOST_FAULTS = 50;

/** Checks bodies and queries by their field decorators; names each faulty field and what to do, never its value. */
@Injectable()
export class FieldsPipe extends ValidationPipe {
  /** Queries found right when empty: most questions have none, and the answer is the same each time. */
  private readonly demandNothing = new WeakSet<new () => object>();

  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => fieldProblem(errors.flatMap((error) => faultsOf(error, ''))),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if (type === 'custom' || (metatype === String && typeof value === 'string')) return value;
    if (!isFieldsClass(metatype)) return super.transform(value, metadata);
    if (type === 'body') checkShape(value);
    if (type !== 'query' || Object.keys(value as object).length > 0) return super.transform(value, metadata);
    if (this.demandNothing.has(metatype)) return new metatype();
    const fields = await super.transform(value, metadata);
    this.demandNothing.add(metatype);
    return fields;
  }

  /** What comes over HTTP here is JSON, which has none: nothing to look for. */
  protected override findNestedBinaryValues(): [] {
    return [];
  }
}

const isFieldsClass = (type: unknown): type is new () => object =>
  typeof type === 'function' && !([String, Boolean, Number, Array, Object] as unknown[]).includes(type);

const checkShape = (body: unknown): void => {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ProblemException({
      status: 400,
      code: 'BODY_NOT_OBJECT',
      zh: '请求内容须为一个 JSON 对象。',
      en: 'The body must be a JSON object.',
    });
  if (!isShallow(body, DEEPEST))
    throw new ProblemException({
      status: 400,
      code: 'BODY_TOO_DEEP',
      zh: `请求内容的嵌套不得超过 ${DEEPEST} 层。`,
      en: `The body must not be nested deeper than ${DEEPEST}.`,
    });
};

const isShallow = (value: unknown, left: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (left > 0 && Object.values(value).every((member) => isShallow(member, left - 1)));

const faultsOf = ({ property, constraints = {}, children = [] }: ValidationError, prefix: string): FieldFault[] => {
  const field = /^\d+$/.test(property) ? `${prefix}[${property}]` : prefix ? `${prefix}.${property}` : property;
  const own: FieldFault[] = Object.keys(constraints)
    .slice(0, 1)
    .map((name) => ({ field, ...faultOf(name, constraints[name]) }));
  return [...own, ...(own.length ? [] : children.flatMap((child) => faultsOf(child, field)))];
};

const faultOf = (constraint: string, text = '{}'): Fault => {
  if (constraint === FIELD_FAULT) return JSON.parse(text) as Fault;
  return constraint === 'whitelistValidation' ? UNKNOWN_FIELD : { zh: '不符合要求。', en: text };
};

/**
 * 400 where something has not the form it must have; 422 where all has, and yet is not what it must be: the code is then that
 * of the first fault. A number of a person in a text goes before everything.
 */
export const fieldProblem = (faults: readonly FieldFault[]): ProblemException => {
  const some = faults.slice(0, MOST_FAULTS);
  const personal = faults.find(({ code }) => code === IDENTITY_NUMBER_IN_TEXT);
  const code = personal?.code ?? (faults.every((fault) => fault.code) ? faults[0]?.code : undefined);
  return new ProblemException({
    status: code ? 422 : 400,
    code: code ?? 'INVALID_FIELDS',
    zh: some.map(({ field, zh }) => `${field}：${zh}`).join(''),
    en: some.map(({ field, en }) => `${field} ${en}`).join(' '),
    details: { errors: some },
  });
};
