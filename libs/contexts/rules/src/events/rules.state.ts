import { evolveWith, type Stream } from '@platform/kernel';
import type { Adoption } from '../rules/rule-file.rule';
import type { ruleEvents } from './rules.events';

/** All versions adopted, in the order of adoption. */
export interface RulesState {
  readonly adopted: readonly Adoption[];
}

/** Id: `<kind>-<name>`. */
export const rules: Stream<RulesState> = {
  name: (id) => `rules.${id}`,
  initial: { adopted: [] },
  evolve: evolveWith<typeof ruleEvents, RulesState>({
    RulesAdopted: ({ adopted }, data, { recordedAt }) => ({
      adopted: [...adopted, { ...data, adoptedAt: recordedAt }],
    }),
  }),
};
