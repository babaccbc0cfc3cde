import type { Contestant } from '../load';
import { KeepAlive, type Reply } from './keep-alive';
import type { Program } from './program';

const OK = 200;

export interface Askers extends Contestant {
  /** Answers so far. */
  readonly answered: () => number;
}

/** So many connections to a program, asking the questions in turn; an answer that is not as it must be ends the bench. */
export const askers = async (
  { port }: Program,
  connections: number,
  questions: readonly Buffer[],
  expected = /^/,
): Promise<Askers> => {
  const idle = await Promise.all(Array.from({ length: connections }, () => KeepAlive.open(port)));
  let asked = 0;
  let answered = 0;
  const work = async (): Promise<void> => {
    const connection = idle.pop() as KeepAlive;
    const reply = await connection.ask(questions[asked++ % questions.length] as Buffer);
    idle.push(connection);
    if (reply.status !== OK || !expected.test(reply.head)) throw unexpected(reply);
    answered++;
  };
  return { inFlight: connections, work, answered: () => answered };
};

const unexpected = ({ head, body }: Reply): Error => new Error(`an answer that was not expected:\n${head}\n\n${body}`);
