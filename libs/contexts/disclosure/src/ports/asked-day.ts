import { refuse } from '@platform/cqrs';
import type { Reader } from '../rules/disclosed-to.rule';

/**
 * The day a question is about: today where it names none. Of a day to come nothing can be told yet.
 * @throws CommandRefused `DAY_IN_FUTURE`
 */
export const askedDay = ({ today }: Pick<Reader, 'today'>, on: string | undefined): string =>
  on !== undefined && on > today
    ? refuse('DAY_IN_FUTURE', '该日期尚未到来，无可告知。', 'Of a day to come nothing can be told yet.', {
        kind: 'invalid',
        today,
      })
    : (on ?? today);
