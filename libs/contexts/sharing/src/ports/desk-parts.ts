import { addDays } from '@platform/calendar';
import type { GivenAuthorisation } from '@contexts/disclosure';
import type { GradeAnswer } from '@contexts/grading';
import { type ListTerms, removableFrom, type ShownEntry } from '@contexts/lists';
import type { Ahead, DeskItem, ShownItem, Step } from '@contexts/records';
import type { Desk, DeskRow } from '../queries/get-desk/get-desk.query';
import { entrySteps } from '../rules/entry-steps.rule';

type Names = ReadonlyMap<string, string>;
type Costs = ReadonlyMap<string, DeskRow['costs']>;

/** What each record or entry does to the grade today. */
export const costsOf = ({ reasons }: Pick<GradeAnswer, 'reasons'>): Costs => {
  const costs = new Map<string, DeskRow['costs']>();
  for (const { record, kind, clause, pointsHundredths, from, until } of reasons)
    costs.set(record, [...(costs.get(record) ?? []), { kind, clause, pointsHundredths, from, until }]);
  return costs;
};

/** A row of the desk, of a record. */
export const recordRow = (item: ShownItem, costs: Costs, desk: DeskItem | undefined): DeskRow => ({
  ...rowOf(item, costs),
  kindName: item.kindName,
  decided: item.decided,
  steps: (desk?.steps ?? []).map((step) => stepOf(step, new Map([[item.agency.uscc, item.agency.name]]))),
});

/** A row of the desk, of a list entry. */
export const entryRow = (entry: ShownEntry, costs: Costs, terms: ListTerms): DeskRow => {
  const { id, status, disputed, agency, until, detail } = entry;
  const from = removableFrom(entry.list, entry.listedOn, terms);
  const steps = entrySteps({
    ...{ id, status, disputed, agency: agency.uscc, until, legalEnd: detail?.legalEnd },
    removableFrom: from,
  });
  return {
    ...rowOf(entry, costs),
    kindName: entry.listName,
    decided: entry.listedOn,
    steps: steps.map((step) => stepOf(step, new Map([[agency.uscc, agency.name]]))),
  };
};

const rowOf = ({ id, title, number, agency, disputed, publicUntil, detail }: ShownItem | ShownEntry, costs: Costs) => ({
  id,
  title,
  ...(number !== undefined && { number }),
  agency,
  disputed,
  ...(publicUntil !== undefined && { publicUntil }),
  ...(detail?.legalEnd !== undefined && { legalEnd: detail.legalEnd }),
  costs: costs.get(id) ?? [],
});

const stepOf = ({ agency, conditions, ...step }: Step, names: Names): DeskRow['steps'][number] => ({
  ...step,
  ...(agency !== undefined && { agency: organisation(agency, names) }),
  ...(conditions && { conditions: conditions.map((condition) => ({ ...condition })) }),
});

export const organisation = (uscc: string, names: Names) => {
  const name = names.get(uscc);
  return { uscc, ...(name !== undefined && { name }) };
};

/** Everything with a day first, in their order; then what is missing today. */
export const aheadOf = (
  ahead: readonly Ahead[],
  given: readonly GivenAuthorisation[],
  names: Names,
  today: string,
): Desk['ahead'] =>
  [...ahead, ...given.map((one) => ends(one, names))]
    .map((one) => ({ ...one, overdue: one.on !== undefined && one.on < today }))
    .sort((a, b) => ((a.on ?? LAST) < (b.on ?? LAST) ? -1 : (a.on ?? LAST) > (b.on ?? LAST) ? 1 : 0));

const LAST = addDays('9999-12-30', 1);

const ends = ({ id, reader, purpose, until }: GivenAuthorisation, names: Names): Ahead => {
  const name = names.get(reader) ?? reader;
  return {
    what: 'authorisation-ends',
    name: {
      zh: `对${name}的查询授权（${purpose}）到期；可提前撤回`,
      en: `the authorisation of ${name} (${purpose}) ends; it can be withdrawn before`,
    },
    on: until,
    route: `POST /v1/authorisations/${id}/withdraw`,
  };
};
