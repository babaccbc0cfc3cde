import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { enterpriseEvents } from '../../events/enterprise.events';
import type { EnterpriseState } from '../../events/enterprise.state';

/** The succession that ended an enterprise was annulled: it goes on. One that was struck off otherwise stays so. */
export class RestoreEnterprise {
  constructor(
    readonly data: { readonly uscc: string; readonly succession: string },
    readonly by: Caller,
  ) {}
}

export const restoreEnterprise: Decide<RestoreEnterprise, EnterpriseState> = (
  { data: { succession }, by },
  { known },
) => {
  if (by.role !== 'system')
    return reject('GROUND_OF_THE_REGISTRY', '由系统在撤销承继后办理。', 'The registry does this itself.', {
      kind: 'forbidden',
    });
  return known?.endedBy === succession ? accept(enterpriseEvents.EnterpriseRestored({ succession })) : accept();
};
