import { Temporal } from 'temporal-polyfill';
import type { Moment } from '@platform/kernel';

export const SHANGHAI = 'Asia/Shanghai';

/** The one place that knows what time it is. An abstract class, so that it is the injection token too. */
export abstract class Clock {
  /** The day of the last answer: it is worked out anew when the clock has left it. */
  private day = { date: '', from: '', until: '' };

  /** ISO 8601 in UTC, milliseconds. */
  abstract now(): string;

  /** The day in Shanghai, `yyyy-MM-dd`. */
  today(): string {
    return this.moment().today;
  }

  moment(): Moment {
    const now = this.now();
    const second = now.slice(0, TO_THE_SECOND);
    if (second < this.day.from || second >= this.day.until) this.day = dayOf(now);
    return { now, today: this.day.date };
  }
}

const TO_THE_SECOND = '2026-06-01T00:00:00'.length;

/** The day in Shanghai with its begin and end in UTC, to the second. */
const dayOf = (instant: string): { date: string; from: string; until: string } => {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(SHANGHAI);
  const utc = (time: Temporal.ZonedDateTime): string => time.toInstant().toString().slice(0, TO_THE_SECOND);
  const begin = at.startOfDay();
  return { date: at.toPlainDate().toString(), from: utc(begin), until: utc(begin.add({ days: 1 })) };
};

/** The Shanghai date of an instant. */
export const shanghaiDate = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(SHANGHAI).toPlainDate().toString();

export class SystemClock extends Clock {
  override now(): string {
    return new Date().toISOString();
  }
}

/** A clock that stands still until it is set: for tests. */
export class FixedClock extends Clock {
  constructor(private instant: string) {
    super();
  }

  override now(): string {
    return this.instant;
  }

  set(instant: string): void {
    this.instant = instant;
  }
}
