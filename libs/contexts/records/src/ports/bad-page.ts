import { refuse } from '@platform/cqrs';

/** @throws CommandRefused always */
export const badPage = (): never =>
  refuse('BAD_PAGE', '翻页标记无效，请原样使用先前答复中的 next。', 'Send `next` of an earlier answer as it is.', {
    kind: 'invalid',
  });
