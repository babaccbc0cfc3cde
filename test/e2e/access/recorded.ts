import type { Clerk } from './clerk';
import { type Firm, FIRMS } from './firms';
import { type Marks, marksOf, type Sort, type SortName, SORTS } from './items';

/** An item of one firm, as it was recorded. */
export interface Recorded extends Sort {
  readonly name: string;
  readonly uscc: string;
  readonly id: string;
  readonly marks: Marks;
}

const names = Object.keys(SORTS) as SortName[];

/** Records an item of each of these sorts of a firm; each has marks of its own. */
export const record = async (clerk: Clerk, firm: Firm, sorts: readonly SortName[]): Promise<Recorded[]> => {
  const made: Recorded[] = [];
  for (const name of sorts) {
    const sort: Sort = SORTS[name];
    const n = 7000 + 100 * Object.values(FIRMS).indexOf(firm) + names.indexOf(name);
    const id = await sort.make(clerk, firm, n);
    made.push({ ...sort, name: `${name} of ${firm.partyName}`, uscc: firm.uscc, id, marks: marksOf(n) });
  }
  return made;
};
