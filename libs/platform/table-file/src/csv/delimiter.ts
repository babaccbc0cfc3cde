const DELIMITERS = [',', '\t', ';', '|'] as const;
const LINES = 20;
const MOST_CHARACTERS = 65_536;

/** What separates the cells of the widest of the first lines, outside quotes. */
export const delimiterOf = async (text: AsyncIterable<string>): Promise<string> => {
  const lines = (await beginningOf(text)).replace(/"[^"]*"/g, '').split(/\r?\n/, LINES);
  const widths = DELIMITERS.map((delimiter) => Math.max(...lines.map((line) => line.split(delimiter).length)));
  return DELIMITERS[widths.indexOf(Math.max(...widths))] as string;
};

const beginningOf = async (text: AsyncIterable<string>): Promise<string> => {
  let beginning = '';
  for await (const piece of text) {
    beginning += piece;
    if (beginning.length >= MOST_CHARACTERS) break;
  }
  return beginning.slice(0, MOST_CHARACTERS);
};
