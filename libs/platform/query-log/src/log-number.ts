import { randomUUID } from 'node:crypto';

/** Id of a logged question: UUIDv7 (RFC 9562), so that questions lie in the order of their time. */
export const newLogId = (askedAt: string): string => {
  const ms = Date.parse(askedAt).toString(16).padStart(12, '0');
  const random = randomUUID().slice('xxxxxxxx-xxxx-4'.length);
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${random}`;
};

/** Log number as readers get it: the day, which finds the partition, and the id. */
export const logNumber = (askedOn: string, id: string): string => `${askedOn.replaceAll('-', '')}-${id}`;

const NUMBER = /^(\d{4})(\d\d)(\d\d)-([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;

/** @returns undefined for what is no log number */
export const readLogNumber = (text: string): { readonly askedOn: string; readonly id: string } | undefined => {
  const [, year, month, day, id] = NUMBER.exec(text) ?? [];
  return id === undefined ? undefined : { askedOn: `${year}-${month}-${day}`, id };
};
