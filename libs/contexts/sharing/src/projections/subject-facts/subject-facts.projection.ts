import type { EntityManager } from 'typeorm';
import { type Fact, onEach } from '@platform/kernel';
import { projection } from '@platform/cqrs';
import { authorisationEvents } from '@contexts/disclosure';
import { enterpriseEvents, successionEvents } from '@contexts/enterprises';
import { erasureEvents } from '@contexts/erasures';
import { listingEvents } from '@contexts/lists';
import { openingEvents, recordCatalogues } from '@contexts/records';
import { disputeCaseEvents } from '@contexts/remedies';

/** @throws Error for a fact of a stream that nothing has opened: an auditor must not miss it in silence */
const keep = async (tx: EntityManager, { stream, revision }: Fact): Promise<void> => {
  const kept: unknown[] = await tx.query(
    `insert into read.subject_fact (uscc, seq, stream, revision)
     select s.uscc, coalesce((select max(f.seq) from read.subject_fact f where f.uscc = s.uscc), 0) + 1, $1, $2
     from read.subject_stream s where s.stream = $1 returning seq`,
    [stream, String(revision)],
  );
  if (kept.length === 0) throw new Error(`whom ${stream} is about is not known`);
};

const openFor = async (tx: EntityManager, fact: Fact, codes: readonly string[]): Promise<void> => {
  await tx.query(
    `insert into read.subject_stream (stream, uscc) select $1, unnest($2::text[]) on conflict (stream, uscc) do nothing`,
    [fact.stream, codes],
  );
  await keep(tx, fact);
};

const open = (tx: EntityManager, fact: Fact<string, { readonly uscc: string }>): Promise<void> =>
  openFor(tx, fact, [fact.data.uscc]);

/** What was forgotten is about each enterprise of whose records it was. */
const keepForEach = async (
  tx: EntityManager,
  { stream, revision, data }: Fact<string, { readonly records: readonly string[] }>,
): Promise<void> => {
  await tx.query(
    `insert into read.subject_fact (uscc, seq, stream, revision)
     select s.uscc, coalesce((select max(f.seq) from read.subject_fact f where f.uscc = s.uscc), 0) + 1, $1, $2
     from (select distinct uscc from read.subject_stream where stream = any($3::text[])) s`,
    [stream, String(revision), data.records],
  );
};

/** Every fact about an enterprise, of whatever context, in the order in which the registry learnt it. */
export const subjectFacts = projection({
  name: 'subject-facts',
  version: 1,
  tables: ['read.subject_stream', 'read.subject_fact'],
  from: [
    enterpriseEvents,
    successionEvents,
    ...recordCatalogues,
    listingEvents,
    disputeCaseEvents,
    authorisationEvents,
    erasureEvents,
  ],
  on: {
    EnterpriseRegistered: open,
    RegistrationNumberNoted: keep,
    FormerNameNoted: keep,
    EnterpriseRenamed: keep,
    EnterpriseMoved: keep,
    EnterpriseTradeChanged: keep,
    EnterpriseCancelled: keep,
    EnterpriseRestored: keep,
    MergerRecorded: (tx, fact) => openFor(tx, fact, [...fact.data.predecessors, fact.data.successor]),
    SplitRecorded: (tx, fact) => openFor(tx, fact, [fact.data.parent, ...fact.data.parts]),
    SuccessionAnnulled: keep,
    ...onEach(recordCatalogues, keep),
    ...onEach([openingEvents], open),
    ...onEach([listingEvents], keep),
    ListEntryRecorded: open,
    ...onEach([disputeCaseEvents], keep),
    DisputeCaseOpened: open,
    AuthorisationGranted: open,
    AuthorisationEntered: open,
    AuthorisationWithdrawn: keep,
    KeysDestroyed: keepForEach,
  },
});
