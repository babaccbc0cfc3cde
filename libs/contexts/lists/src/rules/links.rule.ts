import type { ItemStatus } from '@law';
import { earliest } from '@platform/calendar';
import { reject } from '@platform/kernel';
import type { Problem } from './problem.rule';

/** A record an entry rests on, as its own stream tells it now. */
export interface Linked {
  readonly id: string;
  /** Absent where there is no such record. */
  readonly uscc?: string | undefined;
  readonly status?: ItemStatus | undefined;
  /** End of its act; absent where it does not tell. */
  readonly actEnd?: string | undefined;
}

/** An entry rests on records of the same enterprise that are in force. */
export const linksProblem = (uscc: string, restsOn: readonly string[], linked: readonly Linked[]): Problem => {
  const of = new Map(linked.map((l) => [l.id, l]));
  for (const id of restsOn) {
    const { uscc: party, status } = of.get(id) ?? {};
    if (!party || status === 'pending')
      return reject('LINK_UNKNOWN', '所依据的记录不存在。', 'A record it rests on does not exist.', {
        kind: 'invalid',
        id,
      });
    if (party !== uscc)
      return reject('LINK_TO_ANOTHER_ENTERPRISE', '只能关联同一主体的记录。', 'Links hold within one enterprise.', {
        kind: 'invalid',
        id,
      });
  }
  return fallenProblem(linked.filter(({ id }) => restsOn.includes(id)));
};

/** Earliest end of the act that the records tell. */
export const actEndOf = (basis: readonly Linked[]): string | undefined =>
  earliest(...basis.map(({ actEnd }) => actEnd));

/** Nothing stands on what has fallen. */
export const fallenProblem = (basis: readonly Linked[]): Problem => {
  const fallen = basis.find(({ status }) => status === 'annulled');
  return (
    fallen &&
    reject('BASIS_ANNULLED', '所依据的记录已撤销。', 'The record this one rests on is annulled.', { id: fallen.id })
  );
};
