import type { Field } from '@law';

export interface ReaderEntry {
  /** Its name today. */
  readonly name: string;
  /** Fields of law it is competent for today; none for one that only reads. */
  readonly fields: readonly Field[];
  /** Codes of all agencies it took over from, also over several steps. */
  readonly forebears: readonly string[];
}

/** The register of agencies, as far as disclosure needs it. Disclosure knows no agencies: the composition binds this. */
export abstract class ReaderDirectory {
  /** Undefined where no agency, bank or office of this code is registered on that day. */
  abstract entryOf(uscc: string, today: string): Promise<ReaderEntry | undefined>;
}
