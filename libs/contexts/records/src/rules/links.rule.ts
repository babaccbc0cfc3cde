import { reject } from '@platform/kernel';
import type { CreditItem, ItemStatus } from '@law';
import type { Problem } from './problem.rule';

/** Another record this one names, as its stream tells it now. */
export interface Linked {
  readonly id: string;
  /** Absent where there is no such record. */
  readonly uscc?: string | undefined;
  readonly status?: ItemStatus | undefined;
  /** Whether the caller's agency may change it. */
  readonly own: boolean;
}

export type Links = Pick<CreditItem, 'restsOn' | 'sameActAs'> & { readonly replaces?: string | undefined };

export type SomeLinks = { readonly [K in keyof Links]?: Links[K] | undefined };

/** All records a record names. */
export const namedBy = ({ restsOn, sameActAs, replaces }: SomeLinks): string[] => [
  ...new Set([...(restsOn ?? []), ...(sameActAs ?? []), ...(replaces ? [replaces] : [])]),
];

/** Links hold within one enterprise; nothing new can rest on what has fallen. */
export const linksProblem = (uscc: string, links: Links, linked: readonly Linked[]): Problem => {
  const of = new Map(linked.map((l) => [l.id, l]));
  for (const id of namedBy(links)) {
    const other = of.get(id);
    if (!other?.uscc || (other.status === 'pending' && !other.own))
      return reject('LINK_UNKNOWN', '所关联的记录不存在。', 'A linked record does not exist.', { kind: 'invalid', id });
    if (other.uscc !== uscc && id !== links.replaces)
      return reject('LINK_TO_ANOTHER_ENTERPRISE', '只能关联同一主体的记录。', 'Links hold within one enterprise.', {
        kind: 'invalid',
        id,
      });
  }
  const fallen = links.restsOn.find((id) => of.get(id)?.status === 'annulled');
  if (fallen)
    return reject('BASIS_ANNULLED', '所依据的记录已撤销。', 'The record this one rests on is annulled.', {
      id: fallen,
    });
  if (links.replaces && !of.get(links.replaces)?.own)
    return reject(
      'NOT_YOUR_RECORD',
      '被替代的记录由其他机关记录。',
      'Another agency recorded what this would replace.',
      {
        kind: 'forbidden',
        id: links.replaces,
      },
    );
  return undefined;
};
