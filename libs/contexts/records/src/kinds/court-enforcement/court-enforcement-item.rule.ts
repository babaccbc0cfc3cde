import type { CreditItem, Reading } from '@law';
import { addDays, earliest } from '@platform/calendar';
import { type DataOf, evolveWith } from '@platform/kernel';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { Unread } from '../record.kind';
import { type courtEnforcementEvents, ENFORCEMENTS } from './court-enforcement.events';

/** Enforcement of a judgment 司法执行. `decided` = the day the case was opened, or the firm listed. */
export interface CourtEnforcementItem
  extends
    CreditItem,
    Pick<DataOf<typeof courtEnforcementEvents, 'CourtEnforcementRecorded'>, 'enforcement' | 'publishedUntil'> {
  readonly kind: 'court-enforcement';
  readonly ended?: Pick<DataOf<typeof courtEnforcementEvents, 'CourtEnforcementEnded'>, 'on' | 'ending'> | undefined;
}

type Enforcement = Unread<CourtEnforcementItem>;

const NAMES: Readonly<Record<CourtEnforcementItem['enforcement'], string>> = {
  enforced: '被执行人',
  dishonest: '失信被执行人',
};

export const evolveCourtEnforcementItem = evolveWith<typeof courtEnforcementEvents, Enforcement | undefined>({
  CourtEnforcementRecorded: (_, data, fact) => ({
    ...opened(data, fact),
    kind: 'court-enforcement',
    title: NAMES[data.enforcement],
    number: data.caseNumber,
    dates: { decided: data.openedOn },
    enforcement: data.enforcement,
    ...(data.publishedUntil && { publishedUntil: data.publishedUntil }),
  }),
  CourtEnforcementCorrected: (item, { partyName, openedOn, publishedUntil, ended }) =>
    item &&
    changed<Enforcement>(item, {
      ...{ partyName, publishedUntil, ended },
      dates: changed(item.dates, { decided: openedOn }),
    }),
  CourtEnforcementEnded: (item, { on, ending }) => item && { ...item, ended: { on, ending } },
});

/**
 * A firm on the court's list is seriously dishonest, which national rules publish; one that a judgment is merely enforced
 * against has no class and is shared. Over on the day it ended, or after the last day of its publication.
 */
export const readCourtEnforcement = ({ enforcement, publishedUntil, ended, dates }: Enforcement): Reading => {
  const over = earliest(publishedUntil && addDays(publishedUntil, 1), ended?.on);
  return {
    standing: 'adverse',
    ...(enforcement === 'dishonest' && { class: 'serious' }),
    deeds: [{ word: `court-enforcement.${enforcement}`, from: dates.decided, ...(over && { until: over }) }],
    ...(over && { over }),
  };
};

export const COURT_ENFORCEMENT_DEEDS: readonly string[] = ENFORCEMENTS.map((one) => `court-enforcement.${one}`);

export const isCourtEnforcement = (item: CreditItem): item is CourtEnforcementItem => item.kind === 'court-enforcement';
