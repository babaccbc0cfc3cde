import { ConfigurationFault } from '@platform/config';
import { CommandRefused } from '@platform/cqrs';
import { FileProblem } from './files/file-problem';
import type { Outcome } from './outcome';

/** What a command came to that did not go through: the reason as its thrower words it, and the places. */
export const failedBy = (error: unknown): Outcome => {
  if (error instanceof CommandRefused) {
    const { code, message, details = {} } = error.refusal;
    return { status: 'failed', ...message, result: { code, ...details }, lines: linesOf(details) };
  }
  if (error instanceof FileProblem) {
    const { code, zh, en, problems } = error;
    const lines = problems.map((p) => `${p.place}：${p.zh} ${p.en}`);
    return { status: 'failed', zh, en, result: { code, ...(problems.length > 0 && { problems }) }, lines };
  }
  if (error instanceof ConfigurationFault) {
    const { faults } = error;
    const lines = faults.map(({ name, zh, en }) => `${name}：${zh} ${en}`);
    const en = 'The configuration is wrong; nothing was done.';
    return { status: 'failed', zh: '配置有误，未作任何操作。', en, result: { code: 'CONFIGURATION', faults }, lines };
  }
  const { zh, en, code, message } = error as { zh?: string; en?: string; code?: unknown; message: string };
  const result = typeof code === 'string' ? { result: { code } } : {};
  return { status: 'failed', zh: zh ?? `未能完成：${message}`, en: en ?? `Not done: ${message}`, ...result };
};

/** Details of a refusal for people; a list of problems one a line. */
export const linesOf = (details: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(details).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map(
      (one) => `${name}：${typeof one === 'string' ? one : JSON.stringify(one)}`,
    ),
  );
