import { callerOf, decider } from '@platform/testing';
import { enterpriseEvents } from '../../events/enterprise.events';
import { enterprise } from '../../events/enterprise.state';
import { RestoreEnterprise, restoreEnterprise } from './restore-enterprise.decide';

const given = decider(enterprise, restoreEnterprise);
const uscc = '91371502PDY000028C';
const registered = enterpriseEvents.EnterpriseRegistered({ uscc, name: '颂禾', source: 'paper', warnings: [] });
const restore = (by = callerOf('system')) => new RestoreEnterprise({ uscc, succession: 'merger-1' }, by);
const ended = (succession?: string) =>
  enterpriseEvents.EnterpriseCancelled({ on: '2026-03-02', ...(succession && { succession }) });

it('goes on where the merger that ended it was annulled', () =>
  given(registered, ended('merger-1'))
    .when(restore())
    .then(enterpriseEvents.EnterpriseRestored({ succession: 'merger-1' })));

it('stays struck off where that was another reason', () => {
  given(registered, ended()).when(restore()).then();
  given(registered, ended('merger-2')).when(restore()).then();
  given(registered).when(restore()).then();
});

it('is the registry’s own', () =>
  given(registered, ended('merger-1'))
    .when(restore(callerOf('regulator')))
    .thenRejected('GROUND_OF_THE_REGISTRY'));
