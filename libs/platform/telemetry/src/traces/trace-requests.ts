import { SpanStatusCode } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import type { Served, Traces } from './traces';

const SERVER_FAULT = 500;

/** One span a request, by its route; before routes are added. */
export const traceRequests = (fastify: Pick<FastifyInstance, 'addHook'>, traces: Traces): void => {
  const served = new WeakMap<object, Served>();
  fastify.addHook('onRequest', (request, _, done) => {
    const name = `${request.routeOptions.url === undefined ? 'request' : request.method} ${request.routeOptions.url ?? 'none'}`;
    served.set(request, traces.serve(name, String(request.id), callerSpan(request.headers['traceparent'])));
    done();
  });
  // As late as possible: what a body's arrival calls does not know of the request.
  fastify.addHook('preHandler', (request, _, done) => {
    const own = served.get(request);
    if (own) traces.enter(own, done);
    else done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const span = served.get(request)?.span;
    span?.setAttribute('http.response.status_code', reply.statusCode);
    if (reply.statusCode >= SERVER_FAULT) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
};

const callerSpan = (header: string | string[] | undefined): string | undefined =>
  /^[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}/.exec(String(header ?? ''))?.[1];
