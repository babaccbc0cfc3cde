import type { ReaderEntry } from '../rules/reader.rule';

/** The register of agencies, as far as disclosure needs it. Disclosure knows no agencies: the composition binds this. */
export abstract class ReaderDirectory {
  /** Undefined where no agency, bank or office of this code is registered and in force on that day. */
  abstract entryOf(uscc: string, today: string): Promise<ReaderEntry | undefined>;
}
