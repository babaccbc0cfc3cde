import { judgmentNumber, naturalKey } from '@law';
import { type Keyed, keyOfParty, unreadable } from '../../rules/record-key.rule';
import type { ENFORCEMENTS } from './court-enforcement.events';

interface Enforced {
  readonly uscc: string;
  readonly caseNumber: string;
  readonly enforcement: (typeof ENFORCEMENTS)[number];
}

const NO_CASE_NUMBER = {
  code: 'CASE_NUMBER_UNREADABLE',
  zh: '案号应如（2026）鲁1502执8号。',
  en: 'A case number 案号 is written such as （2026）鲁1502执8号.',
};

/** Number of the case, which names its court, party, and whether it is the list: whoever enters it. */
export const courtEnforcementKey = ({ uscc: written, caseNumber, enforcement }: Enforced): Keyed =>
  keyOfParty(written, (uscc) => {
    const number = judgmentNumber(caseNumber);
    if (number === undefined) return unreadable(NO_CASE_NUMBER, 'caseNumber');
    return { id: `court-enforcement-${uscc}-${naturalKey('court-enforcement', enforcement, number, uscc)}`, uscc };
  });
