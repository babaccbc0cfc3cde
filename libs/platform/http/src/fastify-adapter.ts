import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { correlationIdOf } from '@platform/identity';
import { bodyOf } from './answers/answered';
import { noteRevision, tagAnswer } from './answers/tagged.guard';
import { Connections } from './fastify-adapter-connections';
import { PROBLEM_TYPE, problemJson } from './problems/problem-document';
import type { ProblemContent } from './problems/problem-exception';
import { transportProblem } from './problems/transport-problems';

export interface HttpLimits {
  readonly bodyBytes: number;
  /** How long a request may take to arrive. */
  readonly arrivalMs: number;
  /** How long a route may take to answer. */
  readonly answerMs: number;
  /** How long what is under way may take once the program stops. */
  readonly lastAnswersMs: number;
}

export const DEFAULT_LIMITS: HttpLimits = {
  bodyBytes: 262_144,
  arrivalMs: 15_000,
  answerMs: 30_000,
  lastAnswersMs: 8_000,
};

/** Long enough for every id of ours. */
const LONGEST_PARAM = 256;

/** JSON bodies alone, by Fastify's own parser (Nest would add one for forms), and Fastify's errors as they are. */
class JsonAdapter extends FastifyAdapter {
  lastAnswersMs = DEFAULT_LIMITS.lastAnswersMs;
  private readonly connections = new Connections(this.getInstance().server);

  override close(): Promise<void> {
    return this.connections.closeWhile(() => super.close(), this.lastAnswersMs);
  }

  override registerParserMiddleware(): void {
    this.getInstance().removeContentTypeParser('text/plain');
  }

  override mapException(error: unknown): unknown {
    return error;
  }
}

/** Fastify with our limits: trusts no proxy, takes the correlation id as its request id, answers in problem documents. */
export const fastifyAdapter = (limits: Partial<HttpLimits> = {}): FastifyAdapter => {
  const { bodyBytes, arrivalMs, answerMs, lastAnswersMs } = { ...DEFAULT_LIMITS, ...limits };
  const adapter = new JsonAdapter({
    logger: false,
    trustProxy: false,
    bodyLimit: bodyBytes,
    requestTimeout: arrivalMs,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: LONGEST_PARAM },
    genReqId: ({ headers }: IncomingMessage) => correlationIdOf(headers),
    clientErrorHandler: (error: Error, socket: Socket) => refuseConnection(error, socket),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const problem = unroutable((error as { statusCode?: number }).statusCode);
      void reply
        .status(problem.status)
        .header('content-type', PROBLEM_TYPE)
        .header('x-content-type-options', 'nosniff')
        .send(problemJson(problem, String(request.id)));
    },
  });
  adapter.lastAnswersMs = lastAnswersMs;
  adapter.getInstance().addHook('onRequest', (_, reply, done) => {
    answerWithin(answerMs, reply);
    done();
  });
  adapter.getInstance().addHook('preSerialization', (_, reply, answer, done) => {
    const body = bodyOf(answer, reply);
    noteRevision(reply, body);
    done(null, body);
  });
  adapter
    .getInstance()
    .addHook('onSend', ({ headers }, reply, payload, done) =>
      done(null, tagAnswer(reply, payload, headers['if-none-match'])),
    );
  return adapter;
};

/** What Fastify's `handlerTimeout` does, without an abort signal made and fired for every request: a tenth of a short one. */
const answerWithin = (ms: number, reply: FastifyReply): void => {
  const timer = setTimeout(() => {
    const late = Object.assign(new Error(`no answer within ${ms} ms`), { code: 'FST_ERR_HANDLER_TIMEOUT' });
    if (!reply.sent) void reply.send(late);
  }, ms);
  reply.raw.once('close', () => clearTimeout(timer));
};

const unroutable = (status = 400): ProblemContent =>
  transportProblem('', status) ?? (transportProblem('', 400) as ProblemContent);

/** What is no HTTP at all, is too long or came too late. */
const refuseConnection = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''];
  const problem = unroutable(status);
  const body = problemJson(problem, correlationIdOf({}));
  socket.end(
    `HTTP/1.1 ${problem.status} ${problem.code}\r\ncontent-type: ${PROBLEM_TYPE}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
};
