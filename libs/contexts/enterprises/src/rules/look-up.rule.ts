import { normaliseUscc, type Unreadable, unreadable, usccProblem } from '@law';
import { searchedName, SHORTEST_PART } from './name-search.rule';

/** A whole code, or a part of a name as names are searched. */
export type LookUp = { readonly code: string } | { readonly name: string };

/** Eighteen letters and digits with the digits of a region: somebody means a code, also where a sign of it is wrong. */
const MEANT_AS_CODE = /^(?=.*\d{6})[0-9A-Z]{18}$/;

/** What somebody who looks for an enterprise has typed; why that finds nothing, where a better word would. */
export const lookUpOf = (typed: string): LookUp | Unreadable => {
  const code = normaliseUscc(typed);
  if (MEANT_AS_CODE.test(code)) return usccProblem(code) ?? { code };
  const name = searchedName(typed);
  return [...name].length < SHORTEST_PART ? TOO_SHORT : { name };
};

const TOO_SHORT = unreadable(
  'NAME_PART_TOO_SHORT',
  `请输入完整的统一社会信用代码，或者名称中至少${SHORTEST_PART}个连续的字。`,
  `Give a whole unified social credit code, or at least ${SHORTEST_PART} neighbouring characters of a name.`,
);

/** Each pair of neighbouring characters is in too many names to look through, and no name begins with the words. */
export const TOO_COMMON = unreadable(
  'NAME_PART_TOO_COMMON',
  '含有这些字的名称太多，请再输入名称中的几个字（如字号）。',
  'Too many names hold these characters; add some that are the name’s own.',
);
