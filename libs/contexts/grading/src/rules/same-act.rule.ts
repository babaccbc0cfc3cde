/** One record as the links between records know it. */
export interface Linked {
  readonly id: string;
  readonly sameActAs: readonly string[];
}

/**
 * Which records are of one act of one party (`sameActAs`, both ways and over several steps): by id, the least id of
 * its act. Ids count whether or not their record is there, as links outlive the record that made them; an id that
 * nothing links is an act of its own, and not in the answer.
 */
export const actsOf = (records: readonly Linked[]): ReadonlyMap<string, string> => {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(id, root);
    return root;
  };
  for (const { id, sameActAs } of records)
    for (const other of sameActAs) {
      const [least, greatest] = [rootOf(id), rootOf(other)].sort() as [string, string];
      parent.set(greatest, least);
    }
  return new Map([...parent.keys()].map((id) => [id, rootOf(id)]));
};
