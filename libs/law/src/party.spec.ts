import { codeFitsParty, normaliseName, partyKindOf, saysNothing, tradeNameProblem } from '.';

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

  it.each<[string, readonly string[]]>([
    ['赵一', []],
    ['赵一一', []],
    [' 赵　一 ', []],
    ['赵一（个体工商户）', []],
    ['个体工商户：赵一', []],
    ['个体工商户', []],
    ['欧阳一一', ['欧阳 一一']],
    ['古丽·阿依', ['钱二', '古丽·阿依']],
    ['欧阳一一（经营者）', ['欧阳一一']],
  ])('“%s” is no trade name of a sole trader whose people are %j', (name, persons) => {
    const problem = tradeNameProblem(SOLE, name, persons);
    expect(problem).toMatchObject({ code: 'TRADE_NAME_REQUIRED', zh: expect.stringContaining(`个体工商户${SOLE}`) });
    expect(JSON.stringify(problem)).not.toMatch(/赵|欧阳|古丽/);
    expect(tradeNameProblem(COMPANY, name, persons)).toBeUndefined();
  });

  it.each(['好味道小吃店', '赵一面馆', '东昌府区赵一小吃店', `个体工商户${SOLE}`])('%s may be published', (name) =>
    expect(tradeNameProblem(SOLE, name, ['赵一'])).toBeUndefined(),
  );

  it('compares names without width, blanks and forms of brackets', () => {
    expect(normaliseName(' 聊城（知信）电缆 有限公司 ')).toBe('聊城(知信)电缆有限公司');
    expect(normaliseName('ＡＢ〔城南〕店')).toBe('AB(城南)店');
  });

  it.each(['', ' ', '/', '无', '------', '—', '／'])('"%s" says nothing', (text) =>
    expect(saysNothing(text)).toBe(true),
  );
  it.each(['0', '无锡', '-1'])('%s says something', (text) => expect(saysNothing(text)).toBe(false));
});
