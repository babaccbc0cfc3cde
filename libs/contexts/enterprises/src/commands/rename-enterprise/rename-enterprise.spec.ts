import { callerOf, decider } from '@platform/testing';
import { enterpriseEvents } from '../../events/enterprise.events';
import { enterprise } from '../../events/enterprise.state';
import { RenameEnterprise, renameEnterprise } from './rename-enterprise.decide';

const given = decider(enterprise, renameEnterprise);
const uscc = '91371502PDY000028C';
const name = '聊城颂禾面业有限公司';
const registered = enterpriseEvents.EnterpriseRegistered(
  { uscc, name, source: 'register', district: '371502', trade: 'C1311', from: '2018-05-02', warnings: [] },
  '2018-05-02',
);
const rename = (name: string, on: string, by = callerOf('regulator')) => new RenameEnterprise({ uscc, name, on }, by);
const renamed = enterpriseEvents.EnterpriseRenamed({ name: '聊城颂禾食品有限公司', on: '2026-03-02' }, '2026-03-02');

it('an enterprise has another name from that day on', () =>
  given(registered).when(rename('聊城颂禾食品有限公司', '2026-03-02'), {}).then(renamed));

it('one known from a paper alone is given its name too, whatever the day', () =>
  given(enterpriseEvents.EnterpriseRegistered({ uscc, name: '颂禾', source: 'paper', warnings: [] }))
    .when(rename('聊城颂禾食品有限公司', '2026-03-02'), {})
    .then(renamed));

it('is quiet the second time, and where nothing changes', () => {
  given(registered, renamed).when(rename('聊城颂禾食品有限公司', '2026-03-02'), {}).then();
  given(registered).when(rename('聊城颂禾面业有限公司', '2026-03-02'), {}).then();
});

it('comes after the first day and after the last change', () => {
  given(registered).when(rename('聊城颂禾食品有限公司', '2018-05-02'), {}).thenRejected('CHANGED_SINCE');
  given(registered, renamed).when(rename('山东颂禾食品有限公司', '2026-03-02'), {}).thenRejected('CHANGED_SINCE');
  given(registered, renamed)
    .when(rename('山东颂禾食品有限公司', '2026-03-03'), {})
    .then(enterpriseEvents.EnterpriseRenamed({ name: '山东颂禾食品有限公司', on: '2026-03-03' }, '2026-03-03'));
});

it('does not hold before its day has come', () =>
  given(registered).when(rename('聊城颂禾食品有限公司', '2026-06-02'), {}).thenRejected('DAY_IN_FUTURE'));

it('is refused for an enterprise nobody knows', () =>
  given().when(rename('聊城颂禾食品有限公司', '2026-03-02'), {}).thenRejected('ENTERPRISE_UNKNOWN'));

it('is for regulators and the city office', () =>
  given(registered)
    .when(rename('聊城颂禾食品有限公司', '2026-03-02', callerOf('enterprise')), {})
    .thenRejected('ONLY_REGULATORS'));
