import { evolveWith, type Stream } from '@platform/kernel';
import type { enterpriseEvents } from './enterprise.events';

/** What decisions need; empty before it is known. */
export interface EnterpriseState {
  readonly known?:
    | {
        readonly name: string;
        readonly source: 'register' | 'paper';
        readonly district?: string | undefined;
        readonly trade?: string | undefined;
        readonly registrationNumbers: readonly string[];
        /** All names it ever had, the present one too. */
        readonly names: readonly string[];
        /** Day of the last change of each kind. */
        readonly renamedOn?: string | undefined;
        readonly movedOn?: string | undefined;
        readonly tradeOn?: string | undefined;
        readonly cancelledOn?: string | undefined;
        /** The merger or split that ended it. */
        readonly endedBy?: string | undefined;
        /** First day of the enterprise, as far as it is known. */
        readonly since?: string | undefined;
      }
    | undefined;
}

export const enterprise: Stream<EnterpriseState> = {
  name: (uscc) => `enterprises.enterprise-${uscc}`,
  initial: {},
  evolve: evolveWith<typeof enterpriseEvents, EnterpriseState>({
    EnterpriseRegistered: ({ known }, { name, source, district, trade, from }) => ({
      known: {
        ...known,
        name,
        source,
        district: district ?? known?.district,
        trade: trade ?? known?.trade,
        registrationNumbers: known?.registrationNumbers ?? [],
        names: [...(known?.names ?? []), name],
        since: from ?? known?.since,
        renamedOn: from,
        movedOn: from,
        tradeOn: from,
      },
    }),
    RegistrationNumberNoted: (state, { number }) =>
      changed(state, { registrationNumbers: [...(state.known?.registrationNumbers ?? []), number] }),
    FormerNameNoted: (state, { name }) => changed(state, { names: [...(state.known?.names ?? []), name] }),
    EnterpriseRenamed: (state, { name, on }) =>
      changed(state, { name, names: [...(state.known?.names ?? []), name], source: 'register', renamedOn: on }),
    EnterpriseMoved: (state, { district, on }) => changed(state, { district, movedOn: on }),
    EnterpriseTradeChanged: (state, { trade, on }) => changed(state, { trade, tradeOn: on }),
    EnterpriseCancelled: (state, { on, succession }) => changed(state, { cancelledOn: on, endedBy: succession }),
    EnterpriseRestored: (state) => changed(state, { cancelledOn: undefined, endedBy: undefined }),
  }),
};

const changed = (
  { known }: EnterpriseState,
  change: Partial<NonNullable<EnterpriseState['known']>>,
): EnterpriseState => (known ? { known: { ...known, ...change } } : {});
