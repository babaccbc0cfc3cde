import { AgenciesModule } from '@contexts/agencies';
import { DisclosureModule } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { ErasuresModule } from '@contexts/erasures';
import { GradingModule } from '@contexts/grading';
import { ListsModule } from '@contexts/lists';
import { RecordsModule } from '@contexts/records';
import { RemediesModule } from '@contexts/remedies';
import { RulesModule } from '@contexts/rules';
import { SharingModule } from '@contexts/sharing';
import type { ContextPart } from '@platform/cqrs';

/** Every context of the product, in the order in which they may know each other. */
export const contexts = [
  RulesModule,
  DisclosureModule,
  AgenciesModule,
  EnterprisesModule,
  RecordsModule,
  ListsModule,
  RemediesModule,
  GradingModule,
  ErasuresModule,
  SharingModule,
] as const;

export const parts: readonly ContextPart[] = contexts.map(({ part }) => part);
