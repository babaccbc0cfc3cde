import { type Caller, type Refusal, reject } from '@platform/kernel';
import type { AgencyInChain } from './agency.rule';

/** What an agency is to the one that recorded: the same or its successor, its superior, or nothing. */
export type Relation = 'own' | 'superior' | 'none';

export const relationOf = (
  recording: Pick<AgencyInChain, 'uscc' | 'heirs' | 'superiors'>,
  acting: string | undefined,
): Relation => {
  if (acting === undefined) return 'none';
  if (acting === recording.uscc || recording.heirs.includes(acting)) return 'own';
  return recording.superiors.includes(acting) ? 'superior' : 'none';
};

export interface ChangePapers {
  /** Number of the review decision 复议决定文号. */
  readonly reviewNumber?: string | undefined;
  /** Number of the judgment 判决书文号. */
  readonly judgmentNumber?: string | undefined;
}

/**
 * What another agency recorded may be changed only by its successor, by its superior with the number of the review
 * decision, and by the city office on a judgment's number (domain.md §1); undefined where the caller may.
 */
export const mayChange = (
  recording: Pick<AgencyInChain, 'uscc' | 'heirs' | 'superiors'>,
  { role, agency }: Caller,
  { reviewNumber, judgmentNumber }: ChangePapers = {},
): Refusal | undefined => {
  if (role === 'system') return undefined;
  const relation = relationOf(recording, agency);
  if (relation === 'own') return undefined;
  if (relation === 'superior' && reviewNumber) return undefined;
  if (role === 'city-office' && judgmentNumber) return undefined;
  if (relation === 'superior')
    return refusal(
      'REVIEW_DECISION_REQUIRED',
      '上级机关更改须注明复议决定文号。',
      'A superior needs the number of its review decision.',
    );
  if (role === 'city-office')
    return refusal('JUDGMENT_NUMBER_REQUIRED', '须注明判决书文号。', 'The number of the judgment is required.');
  return refusal('NOT_YOUR_RECORD', '该记录由其他机关记录，本机关无权更改。', 'Another agency recorded this.');
};

const refusal = (code: string, zh: string, en: string): Refusal => {
  const decision = reject(code, zh, en, { kind: 'forbidden' });
  return (decision as { refusal: Refusal }).refusal;
};
