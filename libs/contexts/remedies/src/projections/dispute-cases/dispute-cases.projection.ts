import type { EntityManager } from 'typeorm';
import { workingDaysOf } from '@platform/calendar';
import { projection } from '@platform/cqrs';
import { type AdoptedRule, KeptRules } from '@contexts/disclosure';
import { CALENDAR, calendarOf, inForceOn, ruleEvents } from '@contexts/rules';
import { disputeCaseEvents } from '../../events/dispute-case.events';
import { dueOf, type Started } from '../../rules/case-clock.rule';
import { itemOfCases } from '../../rules/case-id.rule';
import { OBJECTION_TERMS, type ObjectionTerms } from '../../rules/objection-terms.rule';

const rules = new KeptRules('read.dispute_rule', [CALENDAR.kind, OBJECTION_TERMS.kind]);

type Due = readonly [dueOn: string, provisional: boolean];

/** The clock of a case by the rules this projection has seen. */
const clockOf = (adopted: readonly AdoptedRule[]): ((started: Started) => Due) => {
  const of = ({ kind, name }: { kind: string; name: string }) =>
    adopted.filter((rule) => rule.kind === kind && rule.name === name);
  const [terms, workingDays] = [of(OBJECTION_TERMS), workingDaysOf(calendarOf(of(CALENDAR)))];
  return (started) => {
    const inForce = inForceOn(terms, started.openedOn)?.content as ObjectionTerms | undefined;
    const due = dueOf(started, inForce, workingDays);
    return due ? [due.date, due.provisional] : ['infinity', false];
  };
};

interface Row extends Started {
  readonly itemId: string;
  readonly round: number;
}

/** Days by the rules as they are now: of the cases of one item, of all where none is named. */
const setClocks = async (tx: EntityManager, itemId?: string): Promise<void> => {
  const due = clockOf(await rules.all(tx));
  const rows: Row[] = await tx.query(
    `select item_id as "itemId", round, ground, opened_on as "openedOn", help is not null as helped
     from read.dispute_case where $1::text is null or item_id = $1`,
    [itemId ?? null],
  );
  const days = rows.map((row) => [row.itemId, row.round, ...due(row)] as const);
  await tx.query(
    `update read.dispute_case c set due_on = (d->>2)::date, provisional = (d->>3)::boolean
     from jsonb_array_elements($1::jsonb) d where c.item_id = d->>0 and c.round = (d->>1)::integer`,
    [JSON.stringify(days)],
  );
};

/** Of the last case of an item. */
const LAST = `c.item_id = $1 and c.round = (select max(l.round) from read.dispute_case l where l.item_id = $1)`;

/** Every case with its clock. A new calendar or a new term sets the clocks anew. */
export const disputeCases = projection({
  name: 'dispute-cases',
  version: 1,
  tables: ['read.dispute_case', 'read.dispute_rule'],
  from: [ruleEvents, disputeCaseEvents],
  on: {
    RulesAdopted: async (tx, { data }) => {
      if (await rules.keep(tx, data)) await setClocks(tx);
    },
    DisputeCaseOpened: async (tx, { data: { itemId, round, uscc, ground, text }, heldOn }) => {
      await tx.query(
        `insert into read.dispute_case (item_id, round, uscc, ground, text, opened_on, due_on, provisional)
         values ($1, $2, $3, $4, $5, $6, 'infinity', false)`,
        [itemId, round, uscc, ground, text, heldOn],
      );
      await setClocks(tx, itemId);
    },
    DisputeCaseExtended: async (tx, { stream, data }) => {
      const itemId = itemOfCases(stream);
      await tx.query(`update read.dispute_case c set help = $2 where ${LAST}`, [itemId, JSON.stringify(data)]);
      await setClocks(tx, itemId);
    },
    DisputeCaseAnswered: async (tx, { stream, data: { outcome, answer }, heldOn }) => {
      await tx.query(
        `update read.dispute_case c set outcome = $2, answer = $3, lapsed = null, closed_on = coalesce(closed_on, $4)
         where ${LAST}`,
        [itemOfCases(stream), outcome, answer, heldOn],
      );
    },
    DisputeCaseLapsed: async (tx, { stream, data: { because }, heldOn }) => {
      await tx.query(`update read.dispute_case c set lapsed = $2, closed_on = $3 where ${LAST}`, [
        itemOfCases(stream),
        because,
        heldOn,
      ]);
    },
  },
});
