import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { Message } from '@platform/kernel';
import { FIELD_FAULT } from '../fields/field';
import { ProblemException } from './problem-exception';

/** One field that is not as it must be. */
interface FieldFault extends Message {
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
    if (!isFieldsClass(metatype)) return super.transform(value, metadata);
    if (type === 'body') checkShape(value);
    if (type !== 'query' || Object.keys(value as object).length > 0) return super.transform(value, metadata);
    if (this.demandNothing.has(metatype)) return new metatype();
    const fields = await super.transform(value, metadata);
    this.demandNothing.add(metatype);
    return fields;
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

const faultsOf = (
  { property, constraints = {}, contexts, children = [] }: ValidationError,
  prefix: string,
): FieldFault[] => {
  const field = /^\d+$/.test(property) ? `${prefix}[${property}]` : prefix ? `${prefix}.${property}` : property;
  const own: FieldFault[] = Object.keys(constraints)
    .slice(0, 1)
    .map((name) => ({ field, ...((contexts?.[name] as Message | undefined) ?? messageOf(name, constraints[name])) }));
  return [...own, ...(own.length ? [] : children.flatMap((child) => faultsOf(child, field)))];
};

const messageOf = (constraint: string, text: string | undefined): Message =>
  constraint === FIELD_FAULT || constraint !== 'whitelistValidation'
    ? { zh: '不符合要求。', en: text ?? 'is not as it must be.' }
    : UNKNOWN_FIELD;

export const fieldProblem = (faults: readonly FieldFault[]): ProblemException => {
  const some = faults.slice(0, MOST_FAULTS);
  return new ProblemException({
    status: 400,
    code: 'INVALID_FIELDS',
    zh: some.map(({ field, zh }) => `${field}：${zh}`).join(''),
    en: some.map(({ field, en }) => `${field} ${en}`).join(' '),
    details: { errors: some },
  });
};
