import { refuse } from '@platform/cqrs';
import { type CaseMark, readCaseMark } from '../rules/case-mark.rule';

/** The mark of the page before; undefined on the first. @throws CommandRefused `BAD_PAGE` */
export const pageMark = (after: string | undefined): CaseMark | undefined =>
  after === undefined ? undefined : (readCaseMark(after) ?? badPage());

const badPage = (): never =>
  refuse('BAD_PAGE', '翻页标记无效，请原样使用先前答复中的 next。', 'Send `next` of an earlier answer as it is.', {
    kind: 'invalid',
  });
