import { halfWidth, normaliseName, type Unreadable, unreadable, withoutBlanks } from './text';

/** Category of the party of a paper 行政相对人类别. */
export const PARTY_KINDS = ['法人及非法人组织', '个体工商户', '自然人'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

const SYNONYMS: Readonly<Record<string, PartyKind>> = {
  ...Object.fromEntries(PARTY_KINDS.map((kind) => [kind, kind])),
  法人: '法人及非法人组织',
  非法人组织: '法人及非法人组织',
  法人或非法人组织: '法人及非法人组织',
  法人及其他组织: '法人及非法人组织',
  法人或其他组织: '法人及非法人组织',
  企业: '法人及非法人组织',
  个体: '个体工商户',
  个体户: '个体工商户',
  个人: '自然人',
  公民: '自然人',
};

/** The category a paper names; undefined for a word nobody knows. */
export const partyKindOf = (text: string): PartyKind | undefined => {
  const name = withoutBlanks(halfWidth(text));
  return Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : undefined;
};

/** Registering authority and type of a sole trader 个体工商户 in its code. */
export const SOLE_TRADER = '92';
export const isSoleTrader = (uscc: string): boolean => uscc.startsWith(SOLE_TRADER);

/** Names that only a company, partnership or cooperative may carry (Company Law art. 7 and its like), branches included. */
const LEGAL_FORM = /有限公司|有限责任公司|股份公司|有限合伙|普通合伙|合作社|集团公司/;

/** Whether the code can be one of a party of this category and name; a company never has the code of a sole trader. */
export const codeFitsParty = (uscc: string, name: string, kind: PartyKind | undefined): boolean =>
  isSoleTrader(uscc)
    ? kind !== '法人及非法人组织' && kind !== '自然人' && !LEGAL_FORM.test(name)
    : kind !== '个体工商户' && kind !== '自然人';

/** What people write around the bare name of an operator. */
const NO_TRADE_NAME = /个体工商户|个体户|经营者|业主|[():,、]/g;
/** Chinese personal names have two or three signs, a few four. */
const SHORTEST_TRADE_NAME = 4;

/**
 * A sole trader is published under its trade name 字号; its operator's name is personal (domain.md §7). Why a name must
 * not become public: it is the operator's own, or as short as one; undefined where it may. `persons` = the names of the
 * natural persons known of it. Never repeats the name.
 */
export const tradeNameProblem = (
  uscc: string,
  name: string,
  persons: readonly string[] = [],
): Unreadable<'TRADE_NAME_REQUIRED'> | undefined => {
  if (!isSoleTrader(uscc)) return undefined;
  const bare = normaliseName(name).replace(NO_TRADE_NAME, '');
  if ([...bare].length >= SHORTEST_TRADE_NAME && !persons.some((person) => normaliseName(person) === bare))
    return undefined;
  const stand = `个体工商户${uscc}`;
  return unreadable(
    'TRADE_NAME_REQUIRED',
    `个体工商户以字号公示，经营者姓名属个人信息。请填营业执照上的字号全称；没有字号的，写“${stand}”。`,
    `A sole trader is published under its trade name, never the operator's: give the full trade name 字号 of the licence; where it has none, write ${stand}.`,
  );
};
