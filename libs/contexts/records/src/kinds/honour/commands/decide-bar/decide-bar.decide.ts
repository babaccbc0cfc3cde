import { accept, type Caller, type Decide, type Refusal, reject } from '@platform/kernel';
import type { RecordState } from '../../../../events/record.state';
import { recordAnnulled, recordUnknown, refusedBy } from '../../../../rules/problem.rule';
import { isHonour } from '../../honour-item.rule';
import { honourEvents } from '../../honour.events';

export interface BarDecision {
  /** Id of the honour that was withdrawn for fraud. */
  readonly id: string;
  /** The enterprise that took over from its holder. */
  readonly heir: string;
  readonly follows: boolean;
  readonly reason: string;
}

/** The office of the award decides, with reasons, whether a bar passes by a merger whose paper does not say who prevails. */
export class DecideBar {
  constructor(
    readonly data: BarDecision,
    readonly by: Caller,
  ) {}
}

export interface BarOutside {
  /** Why the caller's agency is not the office of that programme today. */
  readonly notItsOffice?: Refusal | undefined;
  /** The bar reaches this heir by such a merger. */
  readonly decidable: boolean;
}

export const decideBar: Decide<DecideBar, RecordState, string, BarOutside> = (
  { data: { heir, follows, reason } },
  { item },
  _,
  { notItsOffice, decidable },
) => {
  if (!item) return recordUnknown();
  if (!isHonour(item))
    return reject('NOT_AN_HONOUR', '该记录不是荣誉。', 'This record is no honour.', { kind: 'invalid' });
  const problem = refusedBy(notItsOffice);
  if (problem) return problem;
  if (item.status === 'annulled') return recordAnnulled();
  return decidable
    ? accept(honourEvents.AwardBarDecided({ heir, follows, reason }))
    : reject(
        'NOTHING_TO_DECIDE',
        '该企业是否受限无需决定：不存在合并各方控制关系未注明的情形。',
        'Whether this enterprise is barred needs no decision: no merger that leaves it open who prevails has passed it this bar.',
      );
};
