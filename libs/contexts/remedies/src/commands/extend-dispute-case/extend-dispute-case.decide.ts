import { accept, type Caller, type Decide, type Refusal, reject } from '@platform/kernel';
import { disputeCaseEvents } from '../../events/dispute-case.events';
import type { DisputeCase } from '../../events/dispute-case.state';
import { caseUnknown } from '../../rules/problem.rule';

export interface Extension {
  readonly itemId: string;
  readonly round: number;
  /** The body that must help 协助核查单位. */
  readonly body: string;
  readonly reason: string;
}

/** The agency that must answer says that another body must help: the longer term holds 延长答复期限. */
export class ExtendDisputeCase {
  constructor(
    readonly data: Extension,
    readonly by: Caller,
  ) {}
}

export interface ExtensionOutside {
  /** The caller's agency is the one that must answer today. */
  readonly answers: boolean;
  /** Why the caller cannot act for its agency at all today. */
  readonly incompetence?: Refusal | undefined;
  /** Last day of the first term; undefined where no clock runs. */
  readonly firstTermUntil?: string | undefined;
}

export const extendDisputeCase: Decide<ExtendDisputeCase, DisputeCase, string, ExtensionOutside> = (
  { data: { round, body, reason } },
  { standing, opened, helped },
  { today },
  { answers, incompetence, firstTermUntil },
) => {
  if (incompetence) return { accepted: false, refusal: incompetence };
  if (!opened || opened.round < round || !answers) return caseUnknown();
  if (standing !== 'open' || opened.round !== round)
    return reject('CASE_CLOSED', '该异议已办结，无须延长。', 'This case is closed: there is nothing to extend.');
  if (helped)
    return reject(
      'ALREADY_EXTENDED',
      '答复期限已延长，只能延长一次。',
      'The term was made longer already; once is all.',
    );
  if (firstTermUntil === undefined)
    return reject(
      'NO_CLOCK',
      '该异议没有答复期限，以复议决定或裁判文书结案。',
      'No clock runs in this case: it ends by its paper.',
      { ground: opened.ground },
    );
  if (today > firstTermUntil)
    return reject('FIRST_TERM_OVER', '答复期限已满，不能再延长，请尽快答复。', 'The first term is over: answer now.', {
      until: firstTermUntil,
    });
  return accept(disputeCaseEvents.DisputeCaseExtended({ body, reason }));
};
