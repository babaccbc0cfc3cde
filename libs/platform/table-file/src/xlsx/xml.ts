import { parser as saxParser } from 'sax';
import { TableProblem } from '../table-problem';

type Attributes = Readonly<Record<string, string>>;

/** Names without their prefix: producers choose their own. */
export interface Listener {
  readonly open?: (name: string, attributes: Attributes) => void;
  /** Long texts come in several pieces. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * What a listener makes of a part, as it makes it. No document type is read, no entity but those of XML itself; names and
 * attributes are bounded by the parser. @throws TableProblem
 */
export async function* parsed<T>(
  bytes: AsyncIterable<Buffer>,
  listenerOf: (emit: (made: T) => void) => Listener,
): AsyncGenerator<T> {
  let made: T[] = [];
  const listener = listenerOf((one) => made.push(one));
  const parser = saxParser(true, { position: false });
  parser.onerror = (error) => {
    throw error;
  };
  parser.ondoctype = () => {
    throw new TableProblem('TORN');
  };
  parser.onopentag = ({ name, attributes }) => listener.open?.(local(name), attributes as Attributes);
  parser.ontext = (text) => listener.text?.(text);
  parser.oncdata = (text) => listener.text?.(text);
  parser.onclosetag = (name) => listener.close?.(local(name));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const feed = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      throw error instanceof TableProblem ? error : new TableProblem('TORN', undefined, { cause: error });
    }
  };
  for await (const chunk of bytes) {
    feed(() => parser.write(decoder.decode(chunk, { stream: true })));
    yield* made;
    made = [];
  }
  feed(() => parser.write(decoder.decode()).close());
  yield* made;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a small part to its end. @throws TableProblem */
export const gathered = async <T>(
  bytes: AsyncIterable<Buffer>,
  listenerOf: (emit: (made: T) => void) => Listener,
): Promise<T[]> => {
  const all: T[] = [];
  for await (const one of parsed(bytes, listenerOf)) all.push(one);
  return all;
};
