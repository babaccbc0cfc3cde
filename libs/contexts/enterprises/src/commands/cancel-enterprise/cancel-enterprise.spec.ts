import { callerOf, decider } from '@platform/testing';
import { enterpriseEvents } from '../../events/enterprise.events';
import { enterprise } from '../../events/enterprise.state';
import { CancelEnterprise, cancelEnterprise } from './cancel-enterprise.decide';

const given = decider(enterprise, cancelEnterprise);
const uscc = '91371502PDY000028C';
const registered = enterpriseEvents.EnterpriseRegistered(
  { uscc, name: '聊城颂禾面业有限公司', source: 'register', from: '2018-05-02', warnings: [] },
  '2018-05-02',
);
const cancelled = enterpriseEvents.EnterpriseCancelled({ on: '2026-03-02' }, '2026-03-02');
const cancel = (on = '2026-03-02', by = callerOf('regulator')) => new CancelEnterprise({ uscc, on }, by);

it('ends an enterprise from that day on', () => given(registered).when(cancel(), {}).then(cancelled));

it('is quiet the second time', () => given(registered, cancelled).when(cancel(), {}).then());

it('does not pass over another day in silence', () =>
  given(registered, cancelled).when(cancel('2026-03-03'), {}).thenRejected('CANCELLED_ALREADY'));

it('ends by a merger, also where it was struck off the register by then', () => {
  const merged = new CancelEnterprise({ uscc, on: '2026-03-02', succession: 'merger-1' }, callerOf('system'));
  given(registered)
    .when(merged, {})
    .then(enterpriseEvents.EnterpriseCancelled({ on: '2026-03-02', succession: 'merger-1' }, '2026-03-02'));
  given(registered, enterpriseEvents.EnterpriseCancelled({ on: '2026-04-02' }))
    .when(merged, {})
    .then();
});

it('does not hold before its day has come', () =>
  given(registered).when(cancel('2026-06-02'), {}).thenRejected('DAY_IN_FUTURE'));

it('is refused for an enterprise nobody knows', () => given().when(cancel(), {}).thenRejected('ENTERPRISE_UNKNOWN'));

it('is for regulators and the city office', () =>
  given(registered)
    .when(cancel('2026-03-02', callerOf('enterprise', { enterprise: uscc })), {})
    .thenRejected('ONLY_REGULATORS'));
