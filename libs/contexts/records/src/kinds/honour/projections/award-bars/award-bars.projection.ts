import type { EntityManager } from 'typeorm';
import { projection } from '@platform/cqrs';
import { honourEvents } from '../../honour.events';
import { recordEvents } from '../../../../events/record.events';
import { itemIdOf } from '../../../../rules/opened.rule';

/** The honour comes into force: was its holder barred at this moment by another one? */
const inForce = (tx: EntityManager, itemId: string, status: string) =>
  tx.query(
    `update read.award_grant g set status = $2, slipped_past = (
       select b.item_id from read.award_grant b
       where b.uscc = g.uscc and b.programme = g.programme and b.item_id <> g.item_id
         and b.barring_since is not null and b.status <> 'annulled'
       order by b.barring_since, b.item_id limit 1)
     where g.item_id = $1`,
    [itemId, status],
  );

/** Who may not apply for which award: honours withdrawn for fraud, by holder and programme. */
export const awardBars = projection({
  name: 'award-bars',
  version: 1,
  tables: ['read.award_grant'],
  from: [honourEvents, recordEvents],
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
    },
    RecordAnnulled: async (tx, { stream }) => {
      await tx.query(`update read.award_grant set status = 'annulled' where item_id = $1`, [itemIdOf(stream)]);
    },
    HonourRevoked: async (tx, { stream, data: { forFraud, paper } }) => {
      if (!forFraud) return;
      await tx.query(`update read.award_grant set barring_since = $2, paper = $3 where item_id = $1`, [
        itemIdOf(stream),
        paper.date,
        paper.number,
      ]);
    },
    HonourRevocationAnnulled: async (tx, { stream }) => {
      await tx.query(`update read.award_grant set barring_since = null, paper = null where item_id = $1`, [
        itemIdOf(stream),
      ]);
    },
  },
});
