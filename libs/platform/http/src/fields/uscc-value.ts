import { holdsIdentityNumber, normaliseUscc, usccProblem } from '@law';
import type { Fault, Value } from './field';
import { IDENTITY_NUMBER_IN_TEXT, isText } from './texts';

const message = {
  zh: '须为十八位统一社会信用代码（数字与大写字母，不含 I、O、S、V、Z）。',
  en: 'must be a unified social credit code: 18 digits and capital letters without I, O, S, V, Z.',
};

const A_PERSONS: Fault = {
  code: IDENTITY_NUMBER_IN_TEXT,
  zh: '须为统一社会信用代码，不得填写公民身份号码。',
  en: 'must be a unified social credit code, never the number of an identity document.',
};

/** A slip is called one: asked about a code that is none, a confident answer would be wrong. */
const faultOf = (value: unknown): Fault | undefined => {
  if (!isText(value) || value.length !== 18) return message;
  if (holdsIdentityNumber(value)) return A_PERSONS;
  const problem = usccProblem(value);
  return problem && { code: problem.code, zh: problem.zh, en: `is no unified social credit code. ${problem.en}` };
};

/** Unified social credit code 统一社会信用代码: half width, capitals, without blanks; every sign checked by GB 32100. */
export const usccValue: Value = {
  tidy: (value) => (isText(value) ? normaliseUscc(value) : value),
  faultOf,
  message,
  schema: { type: 'string', minLength: 18, examples: ['91371502PDY00001XC'] },
};
