import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { agencyEvents } from '../../events/agency.events';
import type { AgencyState } from '../../events/agency.state';
import type { AgencyInChain } from '../../rules/agency.rule';
import { agencyUnknown, type Around, officeProblem } from '../../rules/office.rule';

/** An agency ends 撤销; its successor, where there is one, answers for what it recorded. */
export class CloseAgency {
  constructor(
    readonly data: {
      readonly uscc: string;
      /** First day on which it is no longer. */
      readonly on: string;
      readonly successor?: string | undefined;
    },
    readonly by: Caller,
  ) {}
}

export interface ClosingAround extends Around {
  /** The agency named as successor, as the register has it. */
  readonly heir?: AgencyInChain | undefined;
}

export const closeAgency: Decide<CloseAgency, AgencyState, string, ClosingAround> = (
  { data: { uscc, on, successor }, by },
  { agency },
  { today },
  outside,
) => {
  const problem = officeProblem(by, outside, today);
  if (problem) return problem;
  if (!agency) return agencyUnknown();
  const { heir } = outside;
  if (successor !== undefined && !heir)
    return reject('SUCCESSOR_NOT_REGISTERED', '承继机关未登记。', 'Register the successor first.', {
      kind: 'invalid',
      successor,
    });
  if (heir && (heir.uscc === uscc || heir.heirs.includes(uscc)))
    return reject('SUCCESSION_IN_A_CIRCLE', '承继关系不能成环。', 'No agency succeeds itself.', { kind: 'invalid' });
  if (agency.until !== undefined && (agency.successor === successor || successor === undefined))
    return agency.until === on
      ? accept()
      : reject('CLOSED_ALREADY', '该机关已撤销，日期不同。', 'It was closed on another day.', { on: agency.until });
  if (agency.successor !== undefined)
    return reject('SUCCEEDED_BY_ANOTHER', '该机关已由其他机关承继。', 'Another agency has succeeded it.', {
      successor: agency.successor,
    });
  if (on <= agency.from)
    return reject('CLOSED_BEFORE_ITS_BEGINNING', '撤销日期应晚于设立日期。', 'It cannot end before it began.', {
      kind: 'invalid',
      from: agency.from,
    });
  const last = agency.until ?? on;
  return accept(agencyEvents.AgencyClosed({ on: last, ...(successor !== undefined && { successor }) }, last));
};
