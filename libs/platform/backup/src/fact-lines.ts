import type { StoredEvent } from '@platform/event-store';

/** A fact as one line of JSON; data and metadata are texts in it, so that no byte of theirs is written anew. */
export const lineOf = ({ revision, ...fact }: StoredEvent): string =>
  `${JSON.stringify({ ...fact, revision: String(revision) })}\n`;

export const factOf = (line: string): StoredEvent => {
  const { revision, ...fact } = JSON.parse(line) as Omit<StoredEvent, 'revision'> & { revision: string };
  return { ...fact, revision: BigInt(revision) };
};
