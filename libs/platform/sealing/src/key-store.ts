import type { Wrapped } from './master-keys';

/**
 * In the place of a person: the key under which a record's texts are digested. It goes with the key of any person of
 * the record: whoever kept it could still guess at what was forgotten.
 */
export const DIGEST = 'digest';

/** One data key as kept: wrapped under a master key. */
export interface KeptKey extends Wrapped {
  readonly id: string;
  readonly record: string;
}

export type NewKey = KeptKey & { readonly person: string };

/** Where wrapped keys are kept: outside the event store. */
export abstract class KeyStore {
  /** The live key of this record and person (`''` = the record itself), or undefined. */
  abstract live(record: string, person: string): Promise<KeptKey | undefined>;
  /** The live key of this record and person, or the given one, now durable; undefined where its master key is closed. */
  abstract findOrAdd(candidate: NewKey): Promise<KeptKey | undefined>;
  /** A live key; undefined once destroyed. */
  abstract find(id: string): Promise<KeptKey | undefined>;
  /** Whether a key of this record was ever destroyed. */
  abstract forgotten(record: string): Promise<boolean>;
  /** A secret of the registry itself, the given candidate the first time. */
  abstract secret(name: string, candidate: Wrapped): Promise<Wrapped>;
  /** From now on keys may be wrapped under this master key, unless it was closed. */
  abstract welcome(master: string): Promise<void>;
}
