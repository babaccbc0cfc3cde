import type { EntityManager } from 'typeorm';
import type { Fact } from '@platform/kernel';
import { addDays } from '@platform/calendar';
import { projection } from '@platform/cqrs';
import { authorisationEvents } from '../../events/authorisation.events';

const PREFIX = 'disclosure.authorisation-';
const idOf = ({ stream }: Fact): string => stream.slice(PREFIX.length);

interface Given {
  readonly uscc: string;
  readonly reader: string;
  readonly purpose: string;
  readonly from: string;
  readonly until: string;
  readonly paper?: { readonly number: string; readonly sha256: string };
}

const keep = async (tx: EntityManager, fact: Fact<string, Given>): Promise<void> => {
  const { uscc, reader, purpose, from, until, paper } = fact.data;
  await tx.query(
    `insert into read."authorisation" (id, uscc, reader, purpose, from_date, until_date, paper_number, paper_sha256, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      idOf(fact),
      uscc,
      reader,
      purpose,
      from,
      addDays(until, 1),
      paper?.number ?? null,
      paper?.sha256 ?? null,
      fact.recordedAt,
    ],
  );
};

/** Who may ask about whom, for what, how long: one row by index for each question. */
export const authorisations = projection({
  name: 'authorisations',
  version: 1,
  tables: ['read.authorisation'],
  from: [authorisationEvents],
  on: {
    AuthorisationGranted: keep,
    AuthorisationEntered: keep,
    AuthorisationWithdrawn: async (tx, fact) => {
      await tx.query(`update read."authorisation" set withdrawn_at = $2 where id = $1`, [idOf(fact), fact.recordedAt]);
    },
  },
});
