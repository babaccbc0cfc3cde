import { isDate } from '@platform/calendar';

/**
 * Up to where an enterprise has looked. Whoever looks keeps it and sends it again: a question changes nothing in the registry,
 * each person of a firm looks for himself, and an answer that was lost on its way is asked for once more.
 *
 * It names the last fact that was told, never how many there are: their number would tell of a record that waits for its
 * second person.
 */
export interface DeskMark {
  /** Absent where nothing was there to be told. */
  readonly fact?: { readonly stream: string; readonly revision: string } | undefined;
  /** When it looked: an instant, ISO 8601 in UTC, milliseconds. */
  readonly at: string;
}

export const deskMark = ({ fact, at }: DeskMark): string => `${fact ? `${fact.stream}@${fact.revision}` : ''}~${at}`;

const MARK = /^(?:([a-z]+\.[\w.-]+)@(\d{1,9}))?~((\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z)$/;

/** @returns undefined for what is no mark */
export const readDeskMark = (text: string): DeskMark | undefined => {
  const [, stream, revision, at, day] = MARK.exec(text) ?? [];
  if (at === undefined || day === undefined || !isDate(day)) return undefined;
  return { ...(stream !== undefined && revision !== undefined && { fact: { stream, revision } }), at };
};
