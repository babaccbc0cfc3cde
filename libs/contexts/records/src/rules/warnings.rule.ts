import { parseUscc } from '@law';
import type { Message } from '@platform/kernel';

/** Said to who recorded: nothing stands in the way, but a person should look at it. */
export interface Warning extends Message {
  readonly code: string;
}

/** A wrong check sign of the organisation code inside 主体标识码 is no error: such codes were issued. */
export const codeWarnings = (uscc: string): readonly Warning[] => {
  const parsed = parseUscc(uscc);
  return parsed.ok ? parsed.warnings : [];
};
