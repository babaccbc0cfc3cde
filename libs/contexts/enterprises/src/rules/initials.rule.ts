/** First letters of all readings of one character, the likeliest first; the character itself where it has none. */
export type Readings = readonly string[];

/**
 * Initials of a whole name 拼音首字母, one letter a character: as it is most likely read, then with one character read
 * otherwise, then with two …, at most so many.
 */
export const initialsOf = (readings: readonly Readings[], most = 8): readonly string[] => {
  const found: { readonly letters: readonly string[]; readonly next: number }[] = [
    { letters: readings.map(([first = '']) => first), next: 0 },
  ];
  for (let n = 0; n < found.length; n++) {
    const { letters, next } = found[n]!;
    for (let at = next; at < readings.length; at++)
      for (const other of readings[at]!.slice(1)) {
        if (found.length === most) break;
        found.push({ letters: letters.with(at, other), next: at + 1 });
      }
  }
  return found.map(({ letters }) => letters.join(''));
};
