import type { Message } from '@platform/kernel';

/** Why an enterprise was found, the best first. */
export const MATCHES = [
  ...(['code', 'organisation-code', 'registration-number'] as const),
  ...(['name', 'core-name', 'name-beginning', 'name-part', 'pinyin-initials', 'one-character-off'] as const),
] as const;
export type MatchedBy = (typeof MATCHES)[number];

const SAID: Readonly<Record<MatchedBy, Message>> = {
  code: { zh: '统一社会信用代码一致', en: 'its unified social credit code' },
  'organisation-code': { zh: '组织机构代码一致', en: 'its organisation code' },
  'registration-number': { zh: '工商注册号一致', en: 'its registration number' },
  name: { zh: '与所查文字一致', en: 'is what was asked for' },
  'core-name': { zh: '除地区、组织形式外与所查文字一致', en: 'is what was asked for, but for region and form' },
  'name-beginning': { zh: '以所查文字开头', en: 'begins with what was asked for' },
  'name-part': { zh: '含有所查文字', en: 'holds what was asked for' },
  'pinyin-initials': { zh: '拼音首字母相符', en: 'has these initials' },
  'one-character-off': { zh: '与所查文字相差一个字', en: 'differs in one character from what was asked for' },
};

/** A name in which something was found. */
export interface MatchedName {
  readonly name: string;
  /** No longer borne; the first day it was, and the first day it was not, where they are known. */
  readonly former?: { readonly from?: string | undefined; readonly until?: string | undefined } | undefined;
}

/** In what something was found: a name, or a code where there is none. */
export interface FoundIn extends Partial<MatchedName> {
  /** It is that of an enterprise it took over from. */
  readonly predecessor?: boolean | undefined;
}

/** Why an enterprise was found, for people. */
export const whyFound = (by: MatchedBy, { name, former, predecessor = false }: FoundIn = {}): Message => {
  const said = SAID[by];
  const whose = predecessor ? { zh: '被承继企业', en: 'of one it took over from: ' } : { zh: '', en: '' };
  if (name === undefined) return { zh: whose.zh + said.zh, en: whose.en + said.en };
  const { zh, en } = periodOf(former);
  return {
    zh: `${whose.zh}${former ? '曾用名' : '名称'}“${name}”${zh}${said.zh}`,
    en: `${whose.en}its ${former ? 'former ' : ''}name “${name}”${en} ${said.en}`,
  };
};

const periodOf = ({ from, until }: NonNullable<MatchedName['former']> = {}): Message => {
  const zh = [from && `${from}启用`, until && `${until}起不再使用`].filter(Boolean).join('，');
  const en = [from && `from ${from}`, until && `until before ${until}`].filter(Boolean).join(' ');
  return { zh: zh && `（${zh}）`, en: en && ` (${en})` };
};
