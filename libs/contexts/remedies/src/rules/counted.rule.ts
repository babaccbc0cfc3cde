/** Open and late cases of the agency that recorded their items. */
export interface CaseCount {
  readonly agency: string;
  readonly open: number;
  readonly late: number;
}

/** The agency that must answer today for what one of its chain of successions recorded. */
export interface AnsweringAgency {
  readonly uscc: string;
  readonly name?: string | undefined;
}

type Counted = AnsweringAgency & Pick<CaseCount, 'open' | 'late'>;

/** In all, and by who must answer, the most late first. */
export interface CountedCases extends Pick<CaseCount, 'open' | 'late'> {
  readonly agencies: Counted[];
}

/** Counts under who must answer today; `answering` by the code of who recorded. */
export const countedByAgency = (
  counts: readonly CaseCount[],
  answering: ReadonlyMap<string, AnsweringAgency>,
): CountedCases => {
  const by = new Map<string, Counted>();
  for (const { agency, open, late } of counts) {
    const { uscc, name } = answering.get(agency) ?? { uscc: agency };
    const so = by.get(uscc) ?? { uscc, ...(name && { name }), open: 0, late: 0 };
    by.set(uscc, { ...so, open: so.open + open, late: so.late + late });
  }
  const agencies = [...by.values()].sort((a, b) => b.late - a.late || b.open - a.open || (a.uscc < b.uscc ? -1 : 1));
  const sum = (of: 'open' | 'late') => agencies.reduce((all, agency) => all + agency[of], 0);
  return { open: sum('open'), late: sum('late'), agencies };
};
