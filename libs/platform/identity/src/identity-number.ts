/**
 * Number of a citizen's identity document 公民身份号码 (GB 11643-1999: region, birth date, serial, check), also with single
 * blanks or dashes between its parts. Not longer digits, so that hashes and counters pass.
 */
const IDENTITY_NUMBER =
  /(?<![0-9])[1-9][0-9]{5}[ -]?(?:1[89]|20)[0-9]{2}[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12][0-9]|3[01])[ -]?[0-9]{3}[0-9Xx](?![0-9])/g;

const REPLACEMENT = '[identity number]';

/** Full-width digits and capitals count as half-width ones. */
const halfWidth = (text: string): string =>
  /[\uff10-\uff19\uff38\uff58]/.test(text)
    ? text.replace(/[\uff10-\uff19\uff38\uff58]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    : text;

/** True where a text holds what looks like an identity document's number. */
export const holdsIdentityNumber = (text: string): boolean => halfWidth(text).search(IDENTITY_NUMBER) !== -1;

/** The text without identity numbers; a bare JSON number becomes a JSON string, so that JSON stays JSON. */
export const withoutIdentityNumbers = (text: string): string => {
  const plain = halfWidth(text);
  if (plain.search(IDENTITY_NUMBER) === -1) return text;
  return plain.replace(IDENTITY_NUMBER, (found, at: number) =>
    isBareJsonNumber(plain, at, found.length) ? JSON.stringify(REPLACEMENT) : REPLACEMENT,
  );
};

const isBareJsonNumber = (text: string, at: number, length: number): boolean =>
  /[:,[]/.test(text[at - 1] ?? '') &&
  /[,\]}]/.test(text[at + length] ?? '') &&
  /^[0-9]+$/.test(text.substr(at, length));
