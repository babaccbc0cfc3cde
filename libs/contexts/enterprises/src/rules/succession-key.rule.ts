import { naturalKey } from '@law';

const STREAM = 'enterprises.succession-';

/** The stream of a succession, and the id in its name. */
export const successionStreamOf = (id: string): string => `${STREAM}${id}`;
export const successionIdOf = (stream: string): string => stream.slice(STREAM.length);

/** What a succession is known by: who takes over from whom, and from which day on. Frozen. */
export const mergerId = (successor: string, predecessors: readonly string[], on: string): string =>
  `merger-${naturalKey('merger', on, successor, ...[...predecessors].sort())}`;

export const splitId = (parent: string, parts: readonly string[], on: string): string =>
  `split-${naturalKey('split', on, parent, ...[...parts].sort())}`;
