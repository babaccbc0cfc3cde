import { callerOf, decider } from '@platform/testing';
import { enterpriseEvents } from '../../events/enterprise.events';
import { enterprise } from '../../events/enterprise.state';
import { MoveEnterprise, moveEnterprise } from './move-enterprise.decide';

const given = decider(enterprise, moveEnterprise);
const uscc = '91371502PDY000028C';
const name = '聊城颂禾面业有限公司';
const registered = enterpriseEvents.EnterpriseRegistered(
  { uscc, name, source: 'register', district: '371502', trade: 'C1311', from: '2018-05-02', warnings: [] },
  '2018-05-02',
);
const move = (district: string, on: string, by = callerOf('regulator')) =>
  new MoveEnterprise({ uscc, district, on }, by);
const moved = enterpriseEvents.EnterpriseMoved({ district: '371503', on: '2026-03-02' }, '2026-03-02');

it('an enterprise sits in another district from that day on', () =>
  given(registered).when(move('371503', '2026-03-02'), {}).then(moved));

it('goes to a registered region', () =>
  given(registered)
    .when(move('371503', '2026-03-02'), { districtUnknown: true })
    .thenRejected('REGION_NOT_REGISTERED'));

it('does not ask when it was renamed last', () =>
  given(registered, enterpriseEvents.EnterpriseRenamed({ name: '新名', on: '2026-05-01' }))
    .when(move('371503', '2026-03-02'), {})
    .then(moved));

it('is quiet the second time, and where nothing changes', () => {
  given(registered, moved).when(move('371503', '2026-03-02'), {}).then();
  given(registered).when(move('371502', '2026-03-02'), {}).then();
});

it('comes after the first day and after the last change', () => {
  given(registered).when(move('371503', '2018-05-02'), {}).thenRejected('CHANGED_SINCE');
  given(registered, moved).when(move('371521', '2026-03-02'), {}).thenRejected('CHANGED_SINCE');
  given(registered, moved)
    .when(move('371521', '2026-03-03'), {})
    .then(enterpriseEvents.EnterpriseMoved({ district: '371521', on: '2026-03-03' }, '2026-03-03'));
});

it('does not hold before its day has come', () =>
  given(registered).when(move('371503', '2026-06-02'), {}).thenRejected('DAY_IN_FUTURE'));

it('is refused for an enterprise nobody knows', () =>
  given().when(move('371503', '2026-03-02'), {}).thenRejected('ENTERPRISE_UNKNOWN'));

it('is for regulators and the city office', () =>
  given(registered)
    .when(move('371503', '2026-03-02', callerOf('enterprise')), {})
    .thenRejected('ONLY_REGULATORS'));
