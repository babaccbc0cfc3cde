import { type CreditItem, type Magnitude, type Reading, wanYuanOf } from '@law';
import { minutesBetween, type ShanghaiMoment } from '@platform/calendar';
import { evolveWith } from '@platform/kernel';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { Unread } from '../record.kind';
import type { ACCIDENTS, Harm, incidentEvents } from './incident.events';

/** Accident 事故. `decided` = the day it happened: no paper decides it. */
export interface IncidentItem extends CreditItem, Harm {
  readonly kind: 'incident';
  readonly accident: (typeof ACCIDENTS)[number];
  readonly occurred: ShanghaiMoment;
  readonly reported?: ShanghaiMoment | undefined;
  /** Day of the last follow-up report. */
  readonly followedUpOn?: string | undefined;
}

type Incident = Unread<IncidentItem>;

const NAMES: Readonly<Record<IncidentItem['accident'], string>> = {
  'work-safety': '生产安全事故',
  'quality-safety': '质量安全事故',
};

/** The numbers, not the level: that is the scale's of the day. */
const titleOf = ({ accident, dead, badlyHurt, lossFen }: Incident): string => {
  const harm = [
    ...(dead > 0 ? [`死亡${dead}人`] : []),
    ...(badlyHurt > 0 ? [`重伤${badlyHurt}人`] : []),
    ...(lossFen > 0 ? [`直接经济损失${wanYuanOf(lossFen)}万元`] : []),
  ];
  return `${NAMES[accident]}：${harm.join('，') || '无人员伤亡'}`;
};

const retitled = (item: Incident): Incident => ({ ...item, title: titleOf(item) });

export const evolveIncidentItem = evolveWith<typeof incidentEvents, Incident | undefined>({
  IncidentRecorded: (_, data, fact) => {
    const { accident, occurred, reported, published, dead, badlyHurt, lossFen } = data;
    return retitled({
      ...opened(data, fact),
      kind: 'incident',
      title: '',
      dates: { actEnd: occurred.on, decided: occurred.on, ...(published && { published }) },
      accident,
      occurred,
      ...(reported && { reported }),
      ...{ dead, badlyHurt, lossFen },
    });
  },
  IncidentCorrected: (item, { partyName, accident, occurred, reported, published, dead, badlyHurt, lossFen }) => {
    if (!item) return item;
    const dates = changed(item.dates, { actEnd: occurred?.on, decided: occurred?.on, published });
    const harm = { dead, badlyHurt, lossFen };
    return retitled(changed<Incident>(item, { partyName, accident, occurred, reported, dates, ...harm }));
  },
  IncidentFollowedUp: (item, { on, dead, badlyHurt, lossFen }) =>
    item && retitled(changed<Incident>(item, { followedUpOn: on, dead, badlyHurt, lossFen })),
});

/** It names no person and is for everyone; what it counts for depends on its level, and on how soon it was reported. */
export const readIncident = ({ occurred, reported, dead, badlyHurt, lossFen }: Incident): Reading => {
  const measured = (scale: string, values: Magnitude['values']): Magnitude => ({ scale, on: occurred.on, values });
  return {
    standing: 'neutral',
    deeds: [
      { word: 'accident', by: 'level:accident', from: occurred.on },
      ...(reported ? [{ word: 'accident-report', by: 'level:accident-report', from: reported.on } as const] : []),
    ],
    magnitudes: [
      measured('accident', { dead, badlyHurt, lossFen }),
      ...(reported ? [measured('accident-report', { minutes: minutesBetween(occurred, reported) })] : []),
    ],
  };
};

const LEVELS = ['accident.一般', 'accident.较大', 'accident.重大', 'accident.特别重大'];
const PUNCTUALITY = ['accident-report.及时', 'accident-report.迟报'];
export const INCIDENT_DEEDS: readonly string[] = [...LEVELS, ...PUNCTUALITY];
export const INCIDENT_SCALES: readonly string[] = [
  ...['accident.dead', 'accident.badlyHurt', 'accident.lossFen', ...LEVELS],
  ...['accident-report.minutes', ...PUNCTUALITY],
];

export const isIncident = (item: CreditItem): item is IncidentItem => item.kind === 'incident';
