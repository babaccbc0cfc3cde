import { CommandRefused } from '@platform/cqrs';
import { AppendRefused } from '@platform/event-store';
import type { Reason } from '../rules/row-reading.rule';

/** A row that waits for a person, and why. */
export class Held extends Error {
  override readonly name = 'Held';
  constructor(readonly reason: Reason) {
    super(reason.code);
  }
}

const UNSTORABLE: Reason = {
  code: 'NOT_STORABLE',
  column: '',
  zh: '内容过长或含有不可存储的字符。',
  en: 'It is too long, or holds a character that cannot be kept.',
};

/** The reason why a command did not record a row; a fault of the program is thrown on. */
export const reasonOf = (error: unknown): Reason => {
  if (error instanceof Held) return error.reason;
  if (error instanceof AppendRefused) return UNSTORABLE;
  if (error instanceof CommandRefused) return { code: error.refusal.code, column: '', ...error.refusal.message };
  throw error;
};
