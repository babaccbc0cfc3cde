import { callerOf, decider } from '@platform/testing';
import { ruleEvents } from '../../events/rules.events';
import { rules } from '../../events/rules.state';
import type { RuleFile } from '../../rules/rule-file.rule';
import { AdoptRules, adoptRules, type AdoptionOutside } from './adopt-rules.decide';

const given = decider(rules, adoptRules, '2026-06-01');
const rulebook: RuleFile = {
  kind: 'rulebook',
  name: 'city',
  version: '2',
  validFrom: '2026-06-01',
  source: '聊质强办〔2026〕2号',
  content: { scheme: 'city' },
};
const sha256 = 'a'.repeat(64);
const fits: AdoptionOutside = { sha256, problems: [] };
const adopt = (more: Partial<RuleFile> = {}, role: 'city-office' | 'system' | 'regulator' = 'city-office') =>
  new AdoptRules({ ...rulebook, ...more }, callerOf(role));
const adopted = (more: Partial<RuleFile> = {}) =>
  ruleEvents.RulesAdopted({ ...rulebook, sha256, ...more }, more.validFrom ?? rulebook.validFrom);
const first = adopted({ version: '1', validFrom: '2024-01-01' });

describe('adopt rules', () => {
  it('the city office adopts a greater version from today', () => given(first).when(adopt(), fits).then(adopted()));
  it('whoever runs the program does too', () => given(first).when(adopt({}, 'system'), fits).then(adopted()));
  it('no other agency does', () =>
    given(first).when(adopt({}, 'regulator'), fits).thenRejected('ONLY_CITY_OFFICE_ADOPTS'));

  it('the same again is quiet, also in another spelling of its number', () => {
    given(first, adopted()).when(adopt(), fits).then();
    given(first, adopted())
      .when(adopt({ version: '2.0' }), fits)
      .then();
  });
  it.each([
    ['content', {}, { ...fits, sha256: 'b'.repeat(64) }],
    ['date', { validFrom: '2026-07-01' }, fits],
    ['source', { source: '别的文件' }, fits],
  ])('the same version with another %s is refused', (_, more, outside) =>
    given(first, adopted()).when(adopt(more), outside).thenRejected('VERSION_HAS_OTHER_CONTENT'),
  );
  it('a lower version is refused, counted by numbers', () =>
    given(adopted({ version: '10' }))
      .when(adopt({ version: '9' }), fits)
      .thenRejected('VERSION_NOT_GREATER'));

  it('a kind nobody owns is refused', () =>
    given(first)
      .when(adopt({ kind: 'moods' }), { sha256, problems: undefined })
      .thenRejected('RULE_KIND_UNKNOWN'));
  it('content that does not fit its kind is refused and the places are named', () => {
    const problems = [{ path: 'bands.0.from', message: 'expected int' }];
    const { decision, thenRejected } = given(first).when(adopt(), { sha256, problems });
    thenRejected('RULES_NOT_VALID');
    expect(decision).toMatchObject({ refusal: { details: { problems } } });
  });

  it('a later rulebook never applies from a past day', () =>
    given(first)
      .when(adopt({ validFrom: '2026-05-31' }), fits)
      .thenRejected('ADOPTION_DATE_IN_PAST'));
  it("a scheme's first rulebook applies from at most five years earlier", () => {
    given()
      .when(adopt({ validFrom: '2021-06-01' }), fits)
      .then(adopted({ validFrom: '2021-06-01' }));
    given()
      .when(adopt({ validFrom: '2021-05-31' }), fits)
      .thenRejected('ADOPTION_DATE_IN_PAST');
  });
  it('a rulebook cannot pass for the first of its scheme under another name', () =>
    given()
      .when(adopt({ name: 'city-again' }), fits)
      .thenRejected('NAME_IS_NOT_THE_SCHEME'));
  it('windows carry their own dates and are adopted when they are published', () => {
    const windows = { kind: 'windows', name: 'national', validFrom: '2021-09-01', content: {} };
    given(adopted({ ...windows, version: '1' }))
      .when(adopt(windows), fits)
      .then(adopted(windows));
  });
});
