import { callerOf, decider } from '@platform/testing';
import { enterpriseEvents } from '../../events/enterprise.events';
import { enterprise } from '../../events/enterprise.state';
import { RegisterEnterprise, registerEnterprise } from './register-enterprise.decide';

const given = decider(enterprise, registerEnterprise);
const regulator = callerOf('regulator');
const data = {
  uscc: '91371502PDY000028C',
  name: '聊城颂禾面业有限公司',
  district: '371502',
  trade: 'C1311',
  from: '2018-05-02',
};
type Data = ConstructorParameters<typeof RegisterEnterprise>[0];
const register = (more: Partial<Data> = {}, by = regulator) => new RegisterEnterprise({ ...data, ...more }, by);
const registered = enterpriseEvents.EnterpriseRegistered({ ...data, source: 'register', warnings: [] }, '2018-05-02');
const { uscc } = data;
const inPaper = enterpriseEvents.EnterpriseRegistered({ uscc, name: '颂禾面业', source: 'paper', warnings: [] });
const byPaper = new RegisterEnterprise({ uscc, name: '颂禾面业', source: 'paper' }, callerOf('system'));

it('a regulator registers an enterprise, from its first day on', () => given().when(register(), {}).then(registered));

it('the registry itself makes known whom a paper names; where it sits nobody reads from its code', () =>
  given().when(byPaper, {}).then(inPaper));

it('a registration settles the name a paper had, also where it is the very same', () => {
  given(inPaper).when(register(), {}).then(registered);
  given(inPaper)
    .when(new RegisterEnterprise({ uscc, name: '颂禾面业' }, regulator), {})
    .then(enterpriseEvents.EnterpriseRegistered({ ...inPaper.data, source: 'register' }));
});

it('writes the code as it is registered, and what is odd about it', () =>
  given()
    .when(register({ uscc: ' 91371502pdy0000279' }), {})
    .then(
      enterpriseEvents.EnterpriseRegistered(
        { ...data, uscc: '91371502PDY0000279', source: 'register', warnings: ['ORGANISATION_CODE_CHECK'] },
        '2018-05-02',
      ),
    ));

const number = '371500200001239';
const noted = enterpriseEvents.RegistrationNumberNoted({ number });

it('notes the number of before the unified code, with the registration, later, or by a paper; each once', () => {
  given()
    .when(register({ registrationNumber: ' ３７１500200001239' }), {})
    .then(registered, noted);
  given(registered)
    .when(register({ registrationNumber: number }), {})
    .then(noted);
  const paper = new RegisterEnterprise({ ...byPaper.data, registrationNumber: number }, callerOf('system'));
  given().when(paper, {}).then(inPaper, noted);
  given(registered).when(paper, {}).then(noted);
  given(registered, noted).when(paper, {}).then();
  given(inPaper, noted)
    .when(register({ registrationNumber: number }), {})
    .then(registered);
});

describe('is quiet', () => {
  it('the second time', () => {
    given(registered).when(register(), {}).then();
    given(inPaper).when(byPaper, {}).then();
  });
  it('when a paper names whom everybody knows, by whatever name', () => given(registered).when(byPaper, {}).then());
  it('when a registration says less than is known', () =>
    given(registered)
      .when(register({ district: undefined, trade: undefined, from: undefined }), {})
      .then());
  it('when what it says has become so since', () =>
    given(registered, enterpriseEvents.EnterpriseMoved({ district: '371503', on: '2026-03-02' }))
      .when(register({ district: '371503' }), {})
      .then());
});

it('notes the names it bore before, each once, whatever it is called now', () => {
  const former = enterpriseEvents.FormerNameNoted({ name: '聊城颂禾面粉厂' });
  const names = ['聊城颂禾面粉厂', data.name, '聊城颂禾面粉厂'];
  given()
    .when(register({ formerNames: names }), {})
    .then(registered, former);
  given(registered)
    .when(register({ formerNames: names }), {})
    .then(former);
  given(registered, former)
    .when(register({ formerNames: names }), {})
    .then();
  given(registered, enterpriseEvents.EnterpriseRenamed({ name: '聊城颂禾食品有限公司', on: '2024-03-01' }))
    .when(register({ name: '聊城颂禾食品有限公司', formerNames: [data.name] }), {})
    .then();
});

describe('refuses', () => {
  it.each<[string, Partial<Data>]>([
    ['another name', { name: '聊城颂禾食品有限公司' }],
    ['another district', { district: '371503' }],
    ['another trade', { trade: 'C1312' }],
  ])('%s for one that is registered: that is a change', (_, more) =>
    given(registered).when(register(more), {}).thenRejected('REGISTERED_WITH_OTHER_CONTENT'),
  );
  it('a code with a fault', () =>
    given()
      .when(register({ uscc: '91371502PDY000028X' }), {})
      .thenRejected('USCC_CHECK'));
  it('who does not keep this register', () =>
    given()
      .when(register({}, callerOf('bank')), {})
      .thenRejected('ONLY_REGULATORS'));
  it('a district nobody registered', () =>
    given().when(register(), { districtUnknown: true }).thenRejected('REGION_NOT_REGISTERED'));
  it('a trade that is none', () =>
    given()
      .when(register({ trade: '1311' }), {})
      .thenRejected('TRADE_NOT_VALID'));
  it.each([
    ['371500200001234', 'REGISTRATION_NUMBER_CHECK'],
    ['3715002000012', 'REGISTRATION_NUMBER_LENGTH'],
  ])('the registration number %s', (registrationNumber, code) =>
    given().when(register({ registrationNumber }), {}).thenRejected(code),
  );
  it('what may be the identity number of a sole trader’s operator', () => {
    const uscc = '92371502PDY0000364';
    given()
      .when(register({ uscc, registrationNumber: '371502601229005' }), {})
      .thenRejected('REGISTRATION_NUMBER_MAY_BE_PERSONAL');
    expect(given().when(register({ uscc, registrationNumber: '371502600001233' }), {}).decision.accepted).toBe(true);
  });
  it('a first day that has not come', () =>
    given()
      .when(register({ from: '2026-06-02' }), {})
      .thenRejected('DAY_IN_FUTURE'));
});
