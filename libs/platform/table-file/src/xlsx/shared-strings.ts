import { MOST_CELL_CHARACTERS } from '../limits';
import { TableProblem } from '../table-problem';
import type { PackageParts } from './package-parts';
import { SpilledStrings } from './spilled-strings';
import { parsed } from './xml';

/** Gathers the text of an item of rich text without how it is read aloud 拼音. @throws TableProblem where it is too long */
export class RichText {
  private text = '';
  private inText = false;
  private aloud = false;

  open(name: string): void {
    if (name === 'rPh') this.aloud = true;
    if (name === 't') this.inText = true;
  }

  add(piece: string, place?: string): void {
    if (!this.inText || this.aloud) return;
    this.text += piece;
    if (this.text.length > MOST_CELL_CHARACTERS) throw new TableProblem('CELL_TOO_LONG', place);
  }

  close(name: string): void {
    if (name === 'rPh') this.aloud = false;
    if (name === 't') this.inText = false;
  }

  take(): string {
    const { text } = this;
    this.text = '';
    return text;
  }
}

/** @throws TableProblem */
export const sharedStringsOf = async (parts: PackageParts, part: string): Promise<SpilledStrings> => {
  const strings = new SpilledStrings();
  const item = new RichText();
  try {
    const texts = parsed<string>(parts.read(part), (emit) => ({
      open: (name) => item.open(name),
      text: (piece) => item.add(piece, part),
      close: (name) => {
        item.close(name);
        if (name === 'si') emit(item.take());
      },
    }));
    for await (const text of texts) strings.add(text);
    strings.done();
    return strings;
  } catch (error) {
    strings.close();
    throw error;
  }
};
