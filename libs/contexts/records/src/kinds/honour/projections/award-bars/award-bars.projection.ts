import type { EntityManager } from 'typeorm';
import { projection } from '@platform/cqrs';
import { type Fact, onEach } from '@platform/kernel';
import { KeptSteps, successionEvents } from '@contexts/enterprises';
import { barHeirs } from '../../bar-heirs.rule';
import { honourEvents } from '../../honour.events';
import { recordEvents } from '../../../../events/record.events';
import { itemIdOf } from '../../../../rules/opened.rule';

/** The honour comes into force: was its holder barred at this moment by another one? */
const inForce = (tx: EntityManager, itemId: string, status: string) =>
  tx.query(
    `update read.award_grant g set status = $2, slipped_past = (
       select b.item_id from read.award_bar b
       where b.uscc = g.uscc and b.programme = g.programme and b.item_id <> g.item_id and b.state = 'barred'
       order by b.since, b.item_id limit 1)
     where g.item_id = $1`,
    [itemId, status],
  );

const steps = new KeptSteps('read.award_step');

interface Grant {
  readonly uscc: string;
  readonly programme: string;
  readonly since: string | null;
  readonly paper: string;
  readonly status: string;
}

/** Whom the bar of an honour stands against, anew: its holder, and to whom it has passed. */
const passOn = async (tx: EntityManager, itemId: string): Promise<void> => {
  await tx.query(`delete from read.award_bar where item_id = $1`, [itemId]);
  const [grant]: Grant[] = await tx.query(
    `select uscc, programme, barring_since as since, paper, status from read.award_grant where item_id = $1`,
    [itemId],
  );
  if (!grant || grant.since === null || grant.status === 'annulled') return;
  const { uscc, programme, since, paper } = grant;
  const decided: { heir: string; follows: boolean }[] = await tx.query(
    `select heir, follows from read.award_bar_decision where item_id = $1`,
    [itemId],
  );
  const decisions = new Map(decided.map(({ heir, follows }) => [heir, follows]));
  const heirs = barHeirs({ uscc, since }, (await steps.kin(tx, [uscc])).steps, decisions);
  await tx.query(
    `insert into read.award_bar (uscc, programme, item_id, state, decidable, since, paper, holder)
     select h.uscc, $2, $3, h.state, h.decidable, $4, $5, $6
     from jsonb_to_recordset($1::jsonb) h (uscc text, state text, decidable boolean)`,
    [
      JSON.stringify([{ uscc, state: 'barred', decidable: false }, ...heirs]),
      ...[programme, itemId, since, paper, uscc],
    ],
  );
};

/** Of everybody connected with the parties: a succession more may pass on what reached one of them. */
const passOnAll = async (tx: EntityManager, fact: Fact): Promise<void> => {
  const { codes } = await steps.kin(tx, await steps.keep(tx, fact));
  const barring: { id: string }[] = await tx.query(
    `select item_id as id from read.award_grant where uscc = any($1::text[]) and barring_since is not null`,
    [codes],
  );
  for (const { id } of barring) await passOn(tx, id);
};

/** Who may not apply for which award: honours withdrawn for fraud, by holder and programme. */
export const awardBars = projection({
  name: 'award-bars',
  version: 1,
  tables: ['read.award_grant', 'read.award_bar', 'read.award_bar_decision', 'read.award_step'],
  from: [honourEvents, recordEvents, successionEvents],
  on: {
    HonourRecorded: async (tx, { stream, data: { uscc, programme, pending } }) => {
      await tx.query(`insert into read.award_grant (item_id, uscc, programme, status) values ($1, $2, $3, 'pending')`, [
        itemIdOf(stream),
        uscc,
        programme,
      ]);
      if (!pending) await inForce(tx, itemIdOf(stream), 'recorded');
    },
    RecordConfirmed: async (tx, { stream }) => {
      await inForce(tx, itemIdOf(stream), 'recorded');
    },
    RecordReinstated: async (tx, { stream, data: { pending } }) => {
      await inForce(tx, itemIdOf(stream), pending ? 'pending' : 'recorded');
      await passOn(tx, itemIdOf(stream));
    },
    RecordAnnulled: async (tx, { stream }) => {
      await tx.query(`update read.award_grant set status = 'annulled' where item_id = $1`, [itemIdOf(stream)]);
      await passOn(tx, itemIdOf(stream));
    },
    HonourRevoked: async (tx, { stream, data: { forFraud, paper } }) => {
      if (!forFraud) return;
      await tx.query(`update read.award_grant set barring_since = $2, paper = $3 where item_id = $1`, [
        itemIdOf(stream),
        paper.date,
        paper.number,
      ]);
      await passOn(tx, itemIdOf(stream));
    },
    HonourRevocationAnnulled: async (tx, { stream }) => {
      await tx.query(`update read.award_grant set barring_since = null, paper = null where item_id = $1`, [
        itemIdOf(stream),
      ]);
      await passOn(tx, itemIdOf(stream));
    },
    AwardBarDecided: async (tx, { stream, data: { heir, follows } }) => {
      await tx.query(
        `insert into read.award_bar_decision (item_id, heir, follows) values ($1, $2, $3)
         on conflict (item_id, heir) do update set follows = excluded.follows`,
        [itemIdOf(stream), heir, follows],
      );
      await passOn(tx, itemIdOf(stream));
    },
    ...onEach([successionEvents], passOnAll),
  },
});
