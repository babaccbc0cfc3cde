import type { Contestant } from '../load';
import { KeepAlive, type Reply } from './keep-alive';
import type { Program } from './program';

export interface Askers extends Contestant {
  /** Answers so far. */
  readonly answered: () => number;
}

/** So many connections to a program, each asking the next question; an answer that is not as it must be ends the bench. */
export const askers = async (
  { port }: Program,
  connections: number,
  question: (asked: number) => Buffer,
  expected = /^HTTP\/1.1 200 /,
): Promise<Askers> => {
  const idle = await Promise.all(Array.from({ length: connections }, () => KeepAlive.open(port)));
  let asked = 0;
  let answered = 0;
  const work = async (): Promise<void> => {
    const connection = idle.pop() as KeepAlive;
    const reply = await connection.ask(question(asked++));
    idle.push(connection);
    if (!expected.test(reply.head)) throw unexpected(reply);
    answered++;
  };
  return { inFlight: connections, work, answered: () => answered };
};

const unexpected = ({ head, body }: Reply): Error => new Error(`an answer that was not expected:\n${head}\n\n${body}`);
