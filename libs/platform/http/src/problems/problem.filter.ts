import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import { Logger } from '../log/logger';
import { problemOf } from './problem-of';
import { PROBLEM_TYPE, problemJson } from './problem-document';

interface Reply {
  readonly sent: boolean;
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: string): unknown;
}

/** Everything that goes wrong leaves as a problem document; what nobody foresaw is logged, without the request's content. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(Logger) private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { id } = http.getRequest<{ id: string }>();
    const problem = problemOf(error);
    if (problem.status >= 500) this.note(error, problem.code, id);
    const reply = http.getResponse<Reply>();
    if (reply.sent) return;
    reply.status(problem.status);
    for (const [name, value] of Object.entries(problem.headers ?? {})) reply.header(name, value);
    reply.header('content-type', `${PROBLEM_TYPE}; charset=utf-8`).header('cache-control', 'no-store');
    reply.send(problemJson(problem, id));
  }

  private note(error: unknown, code: string, correlationId: string): void {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    const about = { correlationId, code, error: { name, message, stack } };
    if (code === 'UNEXPECTED') this.log.error(about, 'unexpected error');
    else this.log.warn({ correlationId, code, error: { name, message } }, 'request not served');
  }
}
