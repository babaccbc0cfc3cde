import { holdsIdentityNumber } from '@law';
import type { Fault } from './field';

export const isText = (value: unknown): value is string => typeof value === 'string';

/** U+0000 and half characters cannot be stored. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);

export const IDENTITY_NUMBER_IN_TEXT = 'IDENTITY_NUMBER_IN_TEXT';

const IDENTITY_NUMBER: Fault = {
  code: IDENTITY_NUMBER_IN_TEXT,
  zh: '含有公民身份号码，请删去；确需登记的，填入证件号码（idNumber）一栏，由系统封存。',
  en: 'holds the number of an identity document: leave it out, or give it as idNumber, where it is sealed.',
};

/** Texts are kept as they are, logged and published: the number of a person never stands in one. */
export const heldBack = (text: string, allowed = false): Fault | undefined =>
  !allowed && holdsIdentityNumber(text) ? IDENTITY_NUMBER : undefined;
