import { codeOfFirm } from '../../../apps/standalone/src/demo/clients';
import { pdyCode } from '../../../apps/standalone/src/demo/codes';
import { DEMO_FIRMS } from '../../../apps/standalone/src/demo/firms';

const demo = (history: string) => {
  const firm = DEMO_FIRMS.find((f) => f.history === history)!;
  return { uscc: codeOfFirm(firm), partyName: firm.name };
};

/** Whom the questions are about. */
export const FIRMS = {
  /** Has a token of its own, and has authorised one bank. */
  own: demo('honoured'),
  /** A sole trader: published under its trade name, its operator is a natural person. Nobody asks for it. */
  trader: { uscc: pdyCode('92', '371502', 961), partyName: '东昌府区砚池豆腐坊' },
  /** Nothing against it. */
  clean: demo('spotless'),
} as const;
export type Firm = (typeof FIRMS)[keyof typeof FIRMS];

export const CODES: readonly string[] = Object.values(FIRMS).map(({ uscc }) => uscc);
