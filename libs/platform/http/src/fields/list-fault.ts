import type { Message } from '@platform/kernel';
import type { Fault, Value } from './field';

/** What is wrong with the members of a list: one that has a code of its own tells more than what all must be. */
export const listFaultOf = (value: Value, members: readonly unknown[], allMustBe: Message): Fault | undefined => {
  let first: Fault | undefined;
  for (const [i, member] of members.entries()) {
    const fault = value.faultOf(member);
    if (fault?.code) return { code: fault.code, zh: `第 ${i + 1} 项：${fault.zh}`, en: `member ${i + 1} ${fault.en}` };
    if (fault) first ??= allMustBe;
  }
  return first;
};
