import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import type { Paper } from '../../events/fields.events';
import { type ANNULMENT_GROUNDS, recordEvents } from '../../events/record.events';
import type { RecordState } from '../../events/record.state';
import { changeProblem, type ChangeOutside } from '../../rules/may-change.rule';
import { paperProblem } from '../../rules/dates.rule';
import { recordAnnulled, recordUnknown } from '../../rules/problem.rule';

export interface Annulment {
  readonly id: string;
  readonly ground: (typeof ANNULMENT_GROUNDS)[number];
  readonly reason: string;
  readonly paper?: Paper | undefined;
  /** The item whose fall, replacement or bar is the reason. */
  readonly because?: string | undefined;
}

/** Annuls a record: as if never recorded, on past days too. */
export class AnnulRecord {
  constructor(
    readonly data: Annulment,
    readonly by: Caller,
  ) {}
}

const onPaper = (ground: Annulment['ground']): ground is 'review' | 'court' | 'authority' =>
  ground === 'review' || ground === 'court' || ground === 'authority';

export const annulRecord: Decide<AnnulRecord, RecordState, string, ChangeOutside> = (
  { data: { ground, reason, paper, because }, by },
  { item },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  const change = { reason, ...(paper && { paper }) };
  if (!onPaper(ground)) {
    if (by.role !== 'system')
      return reject(
        'GROUND_OF_THE_REGISTRY',
        '该撤销事由只由登记系统自身使用。',
        'Only the registry itself annuls on this ground.',
        {
          kind: 'forbidden',
        },
      );
    return item.status === 'annulled'
      ? accept()
      : accept(recordEvents.RecordAnnulled({ ...change, ground, ...(because && { because }) }));
  }
  if (item.status === 'annulled') return recordAnnulled();
  const problem =
    changeProblem(by, item, { ground, paper }, outside, today) ?? paperProblem(paper, item.dates.decided, today);
  return problem ?? accept(recordEvents.RecordAnnulled({ ...change, ground }, paper?.date));
};
