import { randomBytes } from 'node:crypto';

/** Id of a logged question: UUIDv7 (RFC 9562), so that questions lie in the order of their time. */
export const newLogId = (askedAt: string): string => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.parse(askedAt), 0, 6);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/** Log number as readers get it: the day, which finds the partition, and the id. */
export const logNumber = (askedOn: string, id: string): string => `${askedOn.replaceAll('-', '')}-${id}`;

const NUMBER = /^(\d{4})(\d\d)(\d\d)-([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;

/** @returns undefined for what is no log number */
export const readLogNumber = (text: string): { readonly askedOn: string; readonly id: string } | undefined => {
  const [, year, month, day, id] = NUMBER.exec(text) ?? [];
  return id === undefined ? undefined : { askedOn: `${year}-${month}-${day}`, id };
};
