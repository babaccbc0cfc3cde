import { halfWidth, withoutBlanks } from './text';

/** Year in brackets, court, kind of case, serial: 最高人民法院《关于人民法院案件案号的若干规定》, art. 2. */
const JUDGMENT = /^[(〔\[]\d{4}[)〕\]]\p{Script=Han}+\d*\p{Script=Han}+\d+号(之\S+)?$/u;

/** As it is compared: half width without blanks, one kind of brackets, no leading zeros in the serial; undefined for what is none. */
export const judgmentNumber = (text: string): string | undefined =>
  isJudgmentNumber(text)
    ? halfWidth(withoutBlanks(text))
        .replace(/^.(\d{4})./, '($1)')
        .replace(/(\D)0+(\d+号)/, '$1$2')
    : undefined;

/** Whether a text is the number of a judgment 案号, such as `（2026）鲁15行终8号`; an authority's 文号 has its year behind its name. */
export const isJudgmentNumber = (text: string): boolean => JUDGMENT.test(halfWidth(withoutBlanks(text)));
