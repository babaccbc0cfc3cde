import { organisationCodeCheck } from './organisation-code';
import { halfWidth, type Unreadable, unreadable, upperLatin, withoutBlanks } from './text';

/** The 31 signs of a unified social credit code 统一社会信用代码 (GB 32100-2015): no I O S V Z; values 0 to 30 in this order. */
export const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Types an authority registers, by the first sign of the code (GB 32100-2015, annex A, and its amendments). */
const TYPES: Readonly<Record<string, string>> = {
  '1': '1239', // 机构编制
  '2': '19', // 外交
  '3': '123459', // 司法行政
  '4': '19', // 文化
  '5': '1239', // 民政
  '6': '129', // 旅游
  '7': '129', // 宗教
  '8': '19', // 工会
  '9': '123', // 市场监管: 1 企业, 2 个体工商户, 3 农民专业合作社
  A: '19', // 中央军委改革和编制办公室
  N: '1239', // 农业农村
  Y: '1', // 其他
};

export type UsccCode =
  'USCC_MASKED' | 'USCC_LENGTH' | 'USCC_SIGN' | 'USCC_AUTHORITY_AND_TYPE' | 'USCC_REGION' | 'USCC_CHECK';

export interface UsccWarning {
  readonly code: 'ORGANISATION_CODE_CHECK';
  readonly zh: string;
  readonly en: string;
}

export type ParsedUscc =
  { readonly ok: true; readonly uscc: string; readonly warnings: readonly UsccWarning[] } | Unreadable<UsccCode>;

/** Blanks out, full width to half, capitals. An O stays an O: nobody knows whether a zero was meant. */
export const normaliseUscc = (text: string): string => upperLatin(halfWidth(withoutBlanks(text)));

/** Check sign of the first 17 signs: (31 − Σ value × 3^(i−1) mod 31) mod 31; undefined for what are not 17 signs of the code. */
export const computeUsccCheck = (first17: string): string | undefined => {
  const values = [...first17].map((sign) => USCC_SIGNS.indexOf(sign));
  if (values.length !== 17 || values.includes(-1)) return undefined;
  const sum = values.reduce((total, value, i) => total + value * WEIGHTS[i]!, 0);
  return USCC_SIGNS[(31 - (sum % 31)) % 31];
};

const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Reads a code as found on paper. The outer check is an error, the inner one (GB 11714) a warning. */
export const parseUscc = (text: string): ParsedUscc => {
  const uscc = normaliseUscc(text);
  const problem = problemOf(uscc);
  if (problem) return problem;
  const innerIsWrong = organisationCodeCheck(uscc.slice(8, 16)) !== uscc[16];
  return { ok: true, uscc, warnings: innerIsWrong ? [INNER_CHECK] : [] };
};

/** Why this is no unified social credit code; undefined where it is one. */
export const usccProblem = (text: string): Unreadable<UsccCode> | undefined => problemOf(normaliseUscc(text));

const INNER_CHECK: UsccWarning = {
  code: 'ORGANISATION_CODE_CHECK',
  zh: '代码中的主体标识码（组织机构代码）校验位不符，请核对。',
  en: 'The check sign of the organisation code inside is wrong: please compare it with the licence.',
};

/** Signs that cover others; a row of X may be part of a right code, so it counts only where the code is wrong. */
const COVER = /[*×#]|X{4}/;

const problemOf = (uscc: string): Unreadable<UsccCode> | undefined => {
  const problem = faultOf(uscc);
  return problem && COVER.test(uscc)
    ? unreadable('USCC_MASKED', '统一社会信用代码被遮盖。', 'The code is masked.')
    : problem;
};

const faultOf = (uscc: string): Unreadable<UsccCode> | undefined => {
  if (uscc.length !== 18)
    return unreadable('USCC_LENGTH', '统一社会信用代码应为18位。', 'The code must have 18 signs.');
  const odd = [...uscc].find((sign) => !USCC_SIGNS.includes(sign));
  if (odd === 'O' || odd === 'I')
    return unreadable(
      'USCC_SIGN',
      `统一社会信用代码不含字母${odd}，请核对是否为数字。`,
      `The code never has the letter ${odd}: please see whether a digit was meant.`,
    );
  if (odd)
    return unreadable('USCC_SIGN', '统一社会信用代码含有不允许的字符。', 'The code has a sign that no code can have.');
  if (!TYPES[uscc[0]!]?.includes(uscc[1]!))
    return unreadable(
      'USCC_AUTHORITY_AND_TYPE',
      '统一社会信用代码前两位（登记管理部门、机构类别）不符合规定。',
      'The first two signs are no registering authority with one of its types.',
    );
  if (!/^\d{6}$/.test(uscc.slice(2, 8)))
    return unreadable(
      'USCC_REGION',
      '统一社会信用代码第3至8位应为数字。',
      'Signs 3 to 8 must be the digits of a region.',
    );
  if (computeUsccCheck(uscc.slice(0, 17)) !== uscc[17])
    return unreadable('USCC_CHECK', '统一社会信用代码校验位不符。', 'The check sign of the code is wrong.');
  return undefined;
};
