import { writeFile } from 'node:fs/promises';
import type { Position, StoredEvent } from '@platform/event-store';

const EVERY = 1_000;

/** Where facts stood and where they stand now: every 1,000th and the last. */
export class PositionMap {
  /** Whether every fact stands where it stood. */
  kept = true;
  private readonly lines: string[] = [];
  private last: string | undefined;
  private facts = 0;

  add(original: StoredEvent, copy: StoredEvent): void {
    if (original.position !== copy.position) this.kept = false;
    this.last = `${original.position},${copy.position}\n`;
    if (++this.facts % EVERY > 0) return;
    this.lines.push(this.last);
    this.last = undefined;
  }

  /** CSV with the two store ids as its header. */
  async write(file: string, from: string, to: string): Promise<void> {
    await writeFile(file, [`${from},${to}\n`, ...this.lines, this.last ?? ''].join(''), { flush: true });
  }
}

/** Of a process: everything up to `position` has been acted on. */
export interface ProcessMark {
  readonly name: string;
  readonly version: number;
  readonly position: Position | null;
}

/** Moves the marks of processes to where the last fact that each has seen stands in the copy. */
export class ProcessMarks {
  private readonly moved: { position: Position | null }[];

  /** @param reaches whether the second position is at or after the first, in the order of the original */
  constructor(
    private readonly marks: readonly ProcessMark[],
    private readonly reaches: (position: Position, mark: Position) => boolean,
  ) {
    this.moved = marks.map(() => ({ position: null }));
  }

  add(original: StoredEvent, copy: StoredEvent): void {
    for (const [n, { position }] of this.marks.entries())
      if (position !== null && this.reaches(original.position, position))
        (this.moved[n] as { position: Position | null }).position = copy.position;
  }

  get result(): readonly ProcessMark[] {
    return this.marks.map(({ name, version }, n) => ({ name, version, position: this.moved[n]?.position ?? null }));
  }
}
