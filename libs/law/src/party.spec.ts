import { codeFitsParty, normaliseName, partyKindOf, saysNothing } from '.';

const COMPANY = '91371502PDY00001XC';
const SOLE = '92371502PDY088015N';

describe('parties', () => {
  it('knows the categories, whatever the words', () => {
    expect(partyKindOf(' 法人及非法人组织 ')).toBe('法人及非法人组织');
    expect(partyKindOf('个体户')).toBe('个体工商户');
    expect(partyKindOf('个人')).toBe('自然人');
    expect(partyKindOf('')).toBeUndefined();
    expect(partyKindOf('toString')).toBeUndefined();
  });

  it('sees where a code cannot be of such a party', () => {
    expect(codeFitsParty(COMPANY, '聊城知信面粉有限公司', undefined)).toBe(true);
    expect(codeFitsParty(COMPANY, '聊城知信面粉有限公司', '个体工商户')).toBe(false);
    expect(codeFitsParty(COMPANY, '聊城知信面粉有限公司', '自然人')).toBe(false);
    expect(codeFitsParty(SOLE, '东昌府区知信面馆', '个体工商户')).toBe(true);
    expect(codeFitsParty(SOLE, '东昌府区知信面馆', undefined)).toBe(true);
    expect(codeFitsParty(SOLE, '聊城知信面粉有限公司', undefined)).toBe(false);
    expect(codeFitsParty(SOLE, '东昌府区知信面馆', '法人及非法人组织')).toBe(false);
  });

  it('compares names without width, blanks and forms of brackets', () => {
    expect(normaliseName(' 聊城（知信）电缆 有限公司 ')).toBe('聊城(知信)电缆有限公司');
    expect(normaliseName('ＡＢ〔城南〕店')).toBe('AB(城南)店');
  });

  it.each(['', ' ', '/', '无', '------', '—', '／'])('"%s" says nothing', (text) =>
    expect(saysNothing(text)).toBe(true),
  );
  it.each(['0', '无锡', '-1'])('%s says something', (text) => expect(saysNothing(text)).toBe(false));
});
