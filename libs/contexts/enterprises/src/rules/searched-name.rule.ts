import { upperLatin } from '@law';

/** Whatever is neither letter nor digit: blanks, brackets and points of every form, what prints as nothing. */
const SIGNS = /[^\p{L}\p{N}]/gu;

/** A name as it is searched: letters and digits alone, half width, Latin letters in capitals. */
export const searchedName = (name: string): string => upperLatin(name.normalize('NFKC').replace(SIGNS, ''));

export const enterpriseOfStream = (stream: string): string => stream.slice('enterprises.enterprise-'.length);
