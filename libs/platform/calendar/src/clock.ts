import { Temporal } from 'temporal-polyfill';
import type { Moment } from '@platform/kernel';

export const SHANGHAI = 'Asia/Shanghai';

/** The one place that knows what time it is. An abstract class, so that it is the injection token too. */
export abstract class Clock {
  /** ISO 8601 in UTC, milliseconds. */
  abstract now(): string;

  /** The day in Shanghai, `yyyy-MM-dd`. */
  today(): string {
    return shanghaiDate(this.now());
  }

  moment(): Moment {
    const now = this.now();
    return { now, today: shanghaiDate(now) };
  }
}

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
