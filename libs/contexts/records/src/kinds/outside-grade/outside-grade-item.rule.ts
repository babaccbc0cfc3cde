import type { CreditItem, Reading } from '@law';
import { endOfPeriod } from '@platform/calendar';
import { type DataOf, evolveWith } from '@platform/kernel';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { Unread } from '../record.kind';
import { OUTSIDE_STANDINGS, type outsideGradeEvents } from './outside-grade.events';

type Recorded = DataOf<typeof outsideGradeEvents, 'OutsideGradeRecorded'>;

/** Grade given elsewhere 他评等级. `decided` = the day it was given. */
export interface OutsideGradeItem
  extends CreditItem, Pick<Recorded, 'scheme' | 'schemeName' | 'period' | 'step' | 'ladder'> {
  readonly kind: 'outside-grade';
}

type Grade = Unread<OutsideGradeItem>;

const retitled = (item: Grade): Grade => ({ ...item, title: `${item.schemeName}：${item.step}（${item.period}）` });

export const evolveOutsideGradeItem = evolveWith<typeof outsideGradeEvents, Grade | undefined>({
  OutsideGradeRecorded: (_, data, fact) => {
    const { scheme, schemeName, period, step, ladder, number, givenOn } = data;
    return retitled({
      ...opened(data, fact),
      kind: 'outside-grade',
      title: '',
      ...(number && { number }),
      dates: { decided: givenOn },
      ...{ scheme, schemeName, period, step, ladder },
    });
  },
  OutsideGradeCorrected: (item, { partyName, step, givenOn, number }) => {
    if (!item) return item;
    const dates = changed(item.dates, { decided: givenOn });
    return retitled(changed<Grade>(item, { partyName, step, number, dates }));
  },
});

/**
 * Read by the ladder of its day. A favourable or neutral step is for everyone where its own law makes it public, and else
 * shared alone; an adverse one has no class, and no rule of ours publishes it. It is over with the time it holds for.
 */
export const readOutsideGrade = ({ step, ladder, dates: { decided: from } }: Grade): Reading => {
  const found = ladder.steps.find((one) => one.step === step);
  const standing = found?.standing ?? 'neutral';
  const over = ladder.holdsMonths === undefined ? undefined : endOfPeriod(from, { months: ladder.holdsMonths });
  return {
    ...(standing === 'adverse' ? { standing } : { standing: 'neutral', ...(!found?.public && { shared: true }) }),
    deeds: [{ word: `outside-grade.${standing}`, from, ...(over && { until: over }) }],
    ...(over && { over }),
  };
};

export const OUTSIDE_GRADE_DEEDS: readonly string[] = OUTSIDE_STANDINGS.map((standing) => `outside-grade.${standing}`);
