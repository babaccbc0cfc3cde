import { halfWidth, withoutBlanks } from './text';

/** Year in brackets, court, kind of case, serial: 最高人民法院《关于人民法院案件案号的若干规定》, art. 2. */
const JUDGMENT = /^[(〔\[]\d{4}[)〕\]]\p{Script=Han}+\d*\p{Script=Han}+\d+号(之\S+)?$/u;

/** Whether a text is the number of a judgment 案号, such as `（2026）鲁15行终8号`; an authority's 文号 has its year behind its name. */
export const isJudgmentNumber = (text: string): boolean => JUDGMENT.test(halfWidth(withoutBlanks(text)));
