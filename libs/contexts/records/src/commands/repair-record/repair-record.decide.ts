import { normaliseName } from '@law';
import { accept, type Caller, type DataOf, type Decide, reject } from '@platform/kernel';
import { recordEvents } from '../../events/record.events';
import type { RecordState } from '../../events/record.state';
import { paperProblem } from '../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../rules/may-change.rule';
import { recordAnnulled, recordUnknown } from '../../rules/problem.rule';

export interface Repair extends DataOf<typeof recordEvents, 'RecordRepaired'> {
  readonly id: string;
}

/** Records that an adverse record is repaired 信用修复, as another authority decided: its conditions were examined there. */
export class RepairRecord {
  constructor(
    readonly data: Repair,
    readonly by: Caller,
  ) {}
}

export const repairRecord: Decide<RepairRecord, RecordState, string, ChangeOutside> = (
  { data: { authority, paper }, by },
  { item, withdrawnRepairs },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  const { standing, clocks = item.dates } = item.reading;
  const problem = changeProblem(by, item, { paper }, outside, today) ?? paperProblem(paper, clocks.decided, today);
  if (problem) return problem;
  if (item.status === 'pending')
    return reject('NOT_CONFIRMED_YET', '该记录尚未复核确认。', 'This record is not confirmed yet.');
  if (standing !== 'adverse' && standing !== 'watch')
    return reject('NOTHING_TO_REPAIR', '只有失信信息才可修复。', 'Only an adverse record is repaired.', {
      kind: 'invalid',
    });
  const number = normaliseName(paper.number);
  if (item.repaired)
    return normaliseName(item.repaired.number) === number
      ? accept()
      : reject('ALREADY_REPAIRED', '该记录已修复。', 'This record is repaired already.', { on: item.repaired.on });
  if (withdrawnRepairs.some((withdrawn) => normaliseName(withdrawn) === number))
    return reject(
      'REPAIR_WITHDRAWN',
      '该修复决定已被撤销，再次修复须有新的决定。',
      'This repair was withdrawn: another one needs a decision of its own.',
      { kind: 'invalid', field: 'paper.number' },
    );
  return accept(recordEvents.RecordRepaired({ authority, paper }, paper.date));
};
