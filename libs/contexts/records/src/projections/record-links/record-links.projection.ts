import type { EntityManager } from 'typeorm';
import { type Fact, onEach } from '@platform/kernel';
import { projection } from '@platform/cqrs';
import { openingEvents } from '../../kinds/record-kinds.rule';
import { itemIdOf } from '../../rules/opened.rule';

interface Names {
  readonly restsOn: readonly string[];
  readonly sameActAs: readonly string[];
  readonly replaces?: string | undefined;
}

const link = async (tx: EntityManager, { stream, data, recordedAt }: Fact<string, Names>): Promise<void> => {
  const links = [
    ...data.restsOn.map((to) => ['rests-on', to]),
    ...data.sameActAs.map((to) => ['same-act-as', to]),
    ...(data.replaces ? [['replaces', data.replaces]] : []),
  ];
  if (links.length === 0) return;
  await tx.query(
    `insert into read.record_link (from_item, kind, to_item, recorded_at)
     select $1, kind, to_item, $4 from unnest($2::text[], $3::text[]) as l (kind, to_item) on conflict do nothing`,
    [itemIdOf(stream), links.map(([kind]) => kind), links.map(([, to]) => to), recordedAt],
  );
};

/** Which record names which. */
export const recordLinks = projection({
  name: 'record-links',
  version: 1,
  tables: ['read.record_link'],
  from: [openingEvents],
  on: onEach([openingEvents], link),
});
