import type { EntityManager } from 'typeorm';
import type { Fact } from '@platform/kernel';
import { projection } from '@platform/cqrs';
import { checkEvents } from '../../events/check.events';
import { honourEvents } from '../../events/honour.events';
import { penaltyEvents } from '../../events/penalty.events';
import { recordEvents } from '../../events/record.events';

const keep = async (tx: EntityManager, { stream, revision }: Fact): Promise<void> => {
  await tx.query(
    `insert into read.subject_fact (uscc, seq, stream, revision)
     select r.uscc, coalesce((select max(f.seq) from read.subject_fact f where f.uscc = r.uscc), 0) + 1, $1, $2
     from read.subject_record r where r.stream = $1`,
    [stream, String(revision)],
  );
};

const open = async (tx: EntityManager, fact: Fact<string, { readonly uscc: string }>): Promise<void> => {
  await tx.query(`insert into read.subject_record (stream, uscc) values ($1, $2)`, [fact.stream, fact.data.uscc]);
  await keep(tx, fact);
};

/** Every fact about an enterprise's records, in the order in which the registry learnt it. */
export const subjectFacts = projection({
  name: 'subject-facts',
  version: 1,
  tables: ['read.subject_record', 'read.subject_fact'],
  from: [penaltyEvents, checkEvents, honourEvents, recordEvents],
  on: {
    PenaltyRecorded: open,
    PenaltyCorrected: keep,
    PenaltyDutiesReported: keep,
    CheckRecorded: open,
    CheckCorrected: keep,
    CheckBecameFinal: keep,
    HonourRecorded: open,
    HonourCorrected: keep,
    HonourRevoked: keep,
    HonourRevocationAnnulled: keep,
    RecordConfirmed: keep,
    RecordCompleted: keep,
    RecordAnnulled: keep,
    RecordReinstated: keep,
    RecordDisputed: keep,
    RecordDisputeSettled: keep,
  },
});
