/** A version of a rule file; lists of them are in the order of adoption. */
export interface Dated {
  readonly kind: string;
  readonly name: string;
  readonly validFrom: string;
}
export type Version = Dated & { readonly version: string };

export interface Stretch {
  readonly from: string;
  /** Half-open; null = no end in sight. */
  readonly until: string | null;
}

/** When each version holds: from its `validFrom` until a later adopted one begins. Versions that never hold are left out. */
export const stretchesOf = <V extends Dated>(
  adopted: readonly V[],
  sameFile: (a: V, b: V) => boolean = (a, b) => a.kind === b.kind && a.name === b.name,
): (Stretch & { readonly of: V })[] =>
  adopted.flatMap((of, i) => {
    const ends = adopted.slice(i + 1).filter((later) => sameFile(of, later));
    const until = ends.map((later) => later.validFrom).sort()[0] ?? null;
    return until === null || of.validFrom < until ? [{ from: of.validFrom, until, of }] : [];
  });

/** Which versions of all files hold, stretch by stretch: `kind/name@version` joined by blanks. */
export const rulesInForce = (adopted: readonly Version[]): (Stretch & { readonly versions: string })[] => {
  const held = stretchesOf(adopted);
  const days = [...new Set(held.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))].sort();
  return days.map((from, i) => ({
    from,
    until: days[i + 1] ?? null,
    versions: held
      .filter((h) => h.from <= from && (h.until === null || from < h.until))
      .map(({ of }) => `${of.kind}/${of.name}@${of.version}`)
      .sort()
      .join(' '),
  }));
};
