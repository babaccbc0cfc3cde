import type { Position } from '../port/event-store';

/** A place in the server's log. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

const TEXT = /^(\d{1,20})(?:\/(\d{1,20}))?$/;

/** Both halves as given; one number where they are the same, as for every event. A checkpoint may have a prepare of 0. */
export const textOf = ({ commit, prepare }: LogPosition): Position =>
  commit === prepare ? String(commit) : `${commit}/${prepare}`;

/** @throws TypeError */
export const positionOf = (text: Position): LogPosition => {
  const [, commit, prepare] = TEXT.exec(text) ?? [];
  if (commit === undefined) throw new TypeError(`${JSON.stringify(text)} is no position of EventStoreDB`);
  return { commit: BigInt(commit), prepare: BigInt(prepare ?? commit) };
};

export const compare = (a: LogPosition, b: LogPosition): number => {
  const difference = a.commit - b.commit || a.prepare - b.prepare;
  return difference < 0n ? -1 : Number(difference > 0n);
};

/** True where `a` lies after `b`; the beginning lies before everything. */
export const isAfter = (a: LogPosition | undefined, b: LogPosition | undefined): boolean =>
  a !== undefined && (b === undefined || compare(a, b) > 0);
