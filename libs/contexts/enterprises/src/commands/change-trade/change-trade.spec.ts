import { callerOf, decider } from '@platform/testing';
import { enterpriseEvents } from '../../events/enterprise.events';
import { enterprise } from '../../events/enterprise.state';
import { ChangeTrade, changeTrade } from './change-trade.decide';

const given = decider(enterprise, changeTrade);
const uscc = '91371502PDY000028C';
const name = '聊城颂禾面业有限公司';
const registered = enterpriseEvents.EnterpriseRegistered(
  { uscc, name, source: 'register', district: '371502', trade: 'C1311', from: '2018-05-02', warnings: [] },
  '2018-05-02',
);
const change = (trade: string, on: string, by = callerOf('regulator')) => new ChangeTrade({ uscc, trade, on }, by);
const changed = enterpriseEvents.EnterpriseTradeChanged({ trade: 'C1432', on: '2026-03-02' }, '2026-03-02');

it('an enterprise has another main trade from that day on', () =>
  given(registered).when(change('C1432', '2026-03-02'), {}).then(changed));

it('is to a trade of GB/T 4754', () =>
  given(registered).when(change('1432', '2026-03-02'), {}).thenRejected('TRADE_NOT_VALID'));

it('does not ask when it moved last', () =>
  given(registered, enterpriseEvents.EnterpriseMoved({ district: '371503', on: '2026-05-01' }))
    .when(change('C1432', '2026-03-02'), {})
    .then(changed));

it('is quiet the second time, and where nothing changes', () => {
  given(registered, changed).when(change('C1432', '2026-03-02'), {}).then();
  given(registered).when(change('C1311', '2026-03-02'), {}).then();
});

it('comes after the first day and after the last change', () => {
  given(registered).when(change('C1432', '2018-05-02'), {}).thenRejected('CHANGED_SINCE');
  given(registered, changed).when(change('F5121', '2026-03-02'), {}).thenRejected('CHANGED_SINCE');
  given(registered, changed)
    .when(change('F5121', '2026-03-03'), {})
    .then(enterpriseEvents.EnterpriseTradeChanged({ trade: 'F5121', on: '2026-03-03' }, '2026-03-03'));
});

it('does not hold before its day has come', () =>
  given(registered).when(change('C1432', '2026-06-02'), {}).thenRejected('DAY_IN_FUTURE'));

it('is refused for an enterprise nobody knows', () =>
  given().when(change('C1432', '2026-03-02'), {}).thenRejected('ENTERPRISE_UNKNOWN'));

it('is for regulators and the city office', () =>
  given(registered)
    .when(change('C1432', '2026-03-02', callerOf('enterprise')), {})
    .thenRejected('ONLY_REGULATORS'));
