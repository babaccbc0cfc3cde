/** A case: an item, and how many times it has now been in dispute, from 1. */
export interface CaseKey {
  readonly itemId: string;
  readonly round: number;
}

const STREAM_PREFIX = 'remedies.dispute-';
const CASE = /^(.+)\.([1-9]\d{0,3})$/;

/** The stream that holds the cases of an item. */
export const caseStreamOf = (itemId: string): string => `${STREAM_PREFIX}${itemId}`;

/** The item whose cases a stream of this context holds. */
export const itemOfCases = (stream: string): string => stream.slice(STREAM_PREFIX.length);

export const caseIdOf = ({ itemId, round }: CaseKey): string => `${itemId}.${round}`;

/** @returns undefined for what is no id of a case */
export const readCaseId = (id: string): CaseKey | undefined => {
  const [, itemId, round] = CASE.exec(id) ?? [];
  return itemId && round ? { itemId, round: Number(round) } : undefined;
};
