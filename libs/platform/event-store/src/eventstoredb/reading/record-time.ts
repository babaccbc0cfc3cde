import type { Position } from '../../port/event-store';

const MARKS = 1_024;

/** The client keeps milliseconds only. */
export const microseconds = (created: Date): string => created.toISOString().replace('Z', '000Z');

/** The server's clock may step back, as with a new leader: time is read as the latest so far, in the order read. */
export class LatestTime {
  constructor(public latest = '') {}

  /** @param time ISO 8601 UTC with microseconds */
  next(time: string): string {
    if (time > this.latest) this.latest = time;
    return this.latest;
  }
}

/** The latest time at the ends of pages given out, so that the next page goes on from there. */
export class TimeMarks {
  private readonly marks = new Map<Position, string>();

  at(position: Position | undefined): string | undefined {
    return position === undefined ? '' : this.marks.get(position);
  }

  keep(position: Position | undefined, latest: string): void {
    if (position === undefined) return;
    this.marks.delete(position);
    this.marks.set(position, latest);
    if (this.marks.size > MARKS) this.marks.delete(this.marks.keys().next().value as Position);
  }
}
