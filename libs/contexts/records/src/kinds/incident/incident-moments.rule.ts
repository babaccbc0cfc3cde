import { type Moment, reject } from '@platform/kernel';
import { minutesBetween, type ShanghaiMoment, shanghaiMoment } from '@platform/calendar';
import type { Problem } from '../../rules/problem.rule';

interface Moments {
  readonly occurred: ShanghaiMoment;
  readonly reported?: ShanghaiMoment | undefined;
}

/** Nothing has happened or been reported that lies ahead, and no accident was reported before it happened. */
export const momentsProblem = ({ occurred, reported }: Moments, { now }: Moment): Problem => {
  for (const [field, moment] of [['occurred', occurred] as const, ['reported', reported] as const])
    if (moment && minutesBetween(moment, shanghaiMoment(now)) < 0)
      return reject('DATE_IN_THE_FUTURE', '该时刻尚未到来。', 'This moment lies in the future.', {
        kind: 'invalid',
        field,
        moment,
      });
  return reported && minutesBetween(occurred, reported) < 0
    ? reject('DATES_OUT_OF_ORDER', '首次报告早于事故发生。', 'The first report is earlier than the accident.', {
        kind: 'invalid',
        field: 'reported',
        moment: reported,
        notBefore: occurred,
      })
    : undefined;
};
