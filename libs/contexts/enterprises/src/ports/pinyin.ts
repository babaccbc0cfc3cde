import { pinyin, polyphonic } from 'pinyin-pro';
import { upperLatin } from '@law';
import type { Readings } from '../rules/initials.rule';

/** A character that is no letter and has no reading known. */
const UNREAD = '?';

/** How the characters of a searched name are read: first as in words known to the library, 重庆 CQ, then otherwise. */
export const readingsOf = (searched: string): readonly Readings[] => {
  const likeliest = pinyin(searched, { pattern: 'first', toneType: 'none', type: 'array' });
  return [...searched].map((character, i) => {
    const all = [likeliest[i] ?? '', ...readingsOfCharacter(character)].map(letterOf);
    return [...new Set(all)];
  });
};

const known = new Map<string, readonly string[]>();

const readingsOfCharacter = (character: string): readonly string[] => {
  const found =
    known.get(character) ?? polyphonic(character, { type: 'array', toneType: 'none', pattern: 'first' })[0]!;
  known.set(character, found);
  return found;
};

const letterOf = (reading: string): string => {
  const letter = upperLatin(reading.normalize('NFD').slice(0, 1));
  return /^[A-Z0-9]$/.test(letter) ? letter : UNREAD;
};
