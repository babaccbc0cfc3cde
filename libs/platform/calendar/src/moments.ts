import { Temporal } from 'temporal-polyfill';
import { SHANGHAI } from './clock';
import { daysBetween } from './dates';

/** A moment of Shanghai to the minute. */
export interface ShanghaiMoment {
  /** Date `yyyy-MM-dd`. */
  readonly on: string;
  /** Time of day `HH:mm`. */
  readonly at: string;
}

/** The Shanghai day and minute of an instant. */
export const shanghaiMoment = (instant: string): ShanghaiMoment => {
  const [on, at] = Temporal.Instant.from(instant)
    .toZonedDateTimeISO(SHANGHAI)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .split('T') as [string, string];
  return { on, at };
};

/** Minutes from the first moment to the second; negative where the second is earlier. */
export const minutesBetween = (from: ShanghaiMoment, to: ShanghaiMoment): number =>
  daysBetween(from.on, to.on) * MINUTES_A_DAY + minuteOf(to) - minuteOf(from);

const MINUTES_A_DAY = 24 * 60;
const minuteOf = ({ at }: ShanghaiMoment): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
