import { under } from '../load';

const IN_FLIGHT = 64;
const WARMING_MS = 1_000;
const MS = 3_000;

/** Measures in this process and tells whoever started it. */
export const measured = async (work: () => Promise<unknown>): Promise<void> => {
  await under(IN_FLIGHT, WARMING_MS, work);
  process.send?.(await under(IN_FLIGHT, MS, work));
};
