import { type FieldOptions, unless, type Value } from './field';
import { heldBack, isStorable, isText } from './texts';

/** A value whose faults are all called the same. */
const valueOf = ({ check, ...value }: Omit<Value, 'faultOf'> & { check: (value: unknown) => boolean }): Value => ({
  ...value,
  faultOf: unless(check, value.message),
});

export const dateValue: Value = valueOf({
  check: (value) => isText(value) && isDay(value),
  message: {
    zh: '须为存在的日期，格式为 yyyy-MM-dd，例如 2026-03-09。',
    en: 'must be a day that exists, written yyyy-MM-dd, for example 2026-03-09.',
  },
  schema: { type: 'string', format: 'date', examples: ['2026-03-09'] },
});

/** Read as a day that is none, the next month's begin comes back. */
const isDay = (text: string): boolean =>
  /^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

export const timeValue: Value = valueOf({
  check: (value) => isText(value) && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  message: {
    zh: '须为时刻，格式为 HH:mm，例如 09:30。',
    en: 'must be a time of day, written HH:mm, for example 09:30.',
  },
  schema: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', examples: ['09:30'] },
});

export const sha256Value: Value = valueOf({
  tidy: (value) => (isText(value) ? value.trim().toLowerCase() : value),
  check: (value) => isText(value) && /^[0-9a-f]{64}$/.test(value),
  message: {
    zh: '须为六十四位十六进制的 SHA-256 摘要。',
    en: 'must be a SHA-256 of 64 hexadecimal digits.',
  },
  schema: { type: 'string', pattern: '^[0-9a-fA-F]{64}$' },
});

export const textValue = ({ min = 1, max = 2000, identityNumbers }: FieldOptions): Value => {
  const message = {
    zh: `须为 ${min} 至 ${max} 个字符的文字。`,
    en: `must be a text of ${min} to ${max} characters.`,
  };
  return {
    tidy: (value) => (isText(value) ? value.trim() : value),
    faultOf: (value) =>
      isText(value) && isStorable(value) && value.length >= min && value.length <= max
        ? heldBack(value, identityNumbers)
        : message,
    message,
    schema: { type: 'string', minLength: min, maxLength: max },
  };
};

export const integerValue = ({ min, max, inQuery }: FieldOptions): Value => {
  const [least, greatest] = [min ?? Number.MIN_SAFE_INTEGER, max ?? Number.MAX_SAFE_INTEGER];
  const range = [min, max].some((bound) => bound !== undefined);
  return valueOf({
    tidy: (value) => (inQuery && isText(value) && /^-?\d{1,15}$/.test(value) ? Number(value) : value),
    check: (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= greatest,
    message: {
      zh: range ? `须为 ${min ?? '…'} 至 ${max ?? '…'} 之间的整数。` : '须为整数。',
      en: range ? `must be a whole number from ${min ?? '…'} to ${max ?? '…'}.` : 'must be a whole number.',
    },
    schema: { type: 'integer', ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) },
  });
};

export const booleanValue = ({ inQuery }: FieldOptions): Value =>
  valueOf({
    tidy: (value) => (inQuery && (value === 'true' || value === 'false') ? value === 'true' : value),
    check: (value) => typeof value === 'boolean',
    message: { zh: '须为 true 或 false。', en: 'must be true or false.' },
    schema: { type: 'boolean' },
  });

export const choiceValue = (choices: readonly string[]): Value =>
  valueOf({
    check: (value) => isText(value) && choices.includes(value),
    message: { zh: `须为以下之一：${choices.join('、')}。`, en: `must be one of ${choices.join(', ')}.` },
    schema: { type: 'string', enum: [...choices] },
  });
