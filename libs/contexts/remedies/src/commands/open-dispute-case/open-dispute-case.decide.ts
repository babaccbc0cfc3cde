import type { DisputeGround } from '@law';
import { accept, type Caller, type Decide } from '@platform/kernel';
import { disputeCaseEvents } from '../../events/dispute-case.events';
import type { DisputeCase } from '../../events/dispute-case.state';

export interface Disputed {
  readonly itemId: string;
  /** The enterprise that disputes. */
  readonly uscc: string;
  readonly ground: DisputeGround;
  readonly text: string;
  /** Shanghai day of the dispute, from which the clock runs whenever the registry gets to it. */
  readonly on: string;
}

/** The registry opens a case 异议处理 for an item that its enterprise disputes. */
export class OpenDisputeCase {
  constructor(
    readonly data: Disputed,
    readonly by: Caller,
  ) {}
}

export const openDisputeCase: Decide<OpenDisputeCase, DisputeCase> = (
  { data: { on, ...disputed } },
  { standing, opened },
) =>
  standing === 'open'
    ? accept()
    : accept(disputeCaseEvents.DisputeCaseOpened({ ...disputed, round: (opened?.round ?? 0) + 1 }, on));
