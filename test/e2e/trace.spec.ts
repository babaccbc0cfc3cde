import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { readConfiguration } from '@platform/config';
import { Traces, tracesTo } from '@platform/telemetry';
import { codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { type City, openCity } from './city';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';
const PERSON = { name: '赵一', idType: '身份证', idNumber: '371502198001010011' };
const year = new Date().getUTCFullYear();
const firm = DEMO_FIRMS[0]!;
const fine = (n: number) => ({
  ...{ uscc: codeOfFirm(firm), partyName: firm.name, partyCategory: '法人及非法人组织', field: 'market' },
  ...{ number: `聊演市监罚〔${year}〕67${n}号`, measures: ['罚款'], fineFen: 500_000, representative: PERSON },
  dates: { decided: `${year}-01-05` },
});

describe('one trace from a request to the views', () => {
  const exporter = new InMemorySpanExporter();
  let city: City;
  beforeAll(async () => {
    const traces = new Traces({ processor: new SimpleSpanProcessor(exporter), version: 'test' });
    city = await openCity({}, traces);
  }, 120_000);
  afterAll(() => city?.close());

  const spansOf = (traceId: string) => exporter.getFinishedSpans().filter((s) => s.spanContext().traceId === traceId);
  const record = async (n: number, headers: Record<string, string>) => {
    const got = await city.ask('regulator', 'POST', '/v1/records/penalties', { body: fine(n), headers });
    await city.settled();
    return got;
  };
  const named = (spans: readonly ReadableSpan[], name: string) => spans.filter((s) => s.name === name);
  const idOf = (span: ReadableSpan | undefined) => span?.spanContext().spanId;

  it('holds request, command, append and every projection, each under what caused it', async () => {
    expect((await record(1, { traceparent: `00-${TRACE}-${CALLER}-01` })).status).toBe(201);
    const spans = spansOf(TRACE);
    const [request] = named(spans, 'POST /v1/records/penalties');
    const [command] = named(spans, 'command RecordPenalty');
    const [append] = named(spans, 'append').filter((s) => s.parentSpanContext?.spanId === idOf(command));
    expect(request?.parentSpanContext?.spanId).toBe(CALLER);
    expect(command?.parentSpanContext?.spanId).toBe(idOf(request));
    expect(append).toBeDefined();
    const projected = spans.filter((s) => s.name.startsWith('project '));
    expect(projected.map((s) => s.name)).toEqual(expect.arrayContaining(['project archive', 'project grades']));
    expect(projected.some((s) => s.parentSpanContext?.spanId === idOf(command))).toBe(true);
    expect(spans.every((s) => s.parentSpanContext !== undefined)).toBe(true);
  });

  it('is found by the correlation id also without a trace of the caller', async () => {
    const got = await record(2, {});
    const traceId = String(got.headers.get('x-correlation-id')).replaceAll('-', '');
    const names = spansOf(traceId).map((s) => s.name);
    expect(names).toEqual(
      expect.arrayContaining(['POST /v1/records/penalties', 'command RecordPenalty', 'append', 'project archive']),
    );
  });

  it('tells names and codes alone, and leaves no mark on a fact', async () => {
    await record(2, { 'x-correlation-id': 'again', 'idempotency-key': 'another' });
    const told = JSON.stringify(exporter.getFinishedSpans().map((s) => [s.name, s.attributes, s.status, s.events]));
    expect(told).not.toMatch(/PDY|聊|赵|371502/);
    const [fact] = await city.query<{ keys: string[] }>(
      `select array(select jsonb_object_keys(metadata::jsonb) order by 1) as keys from events.event
       where type = 'PenaltyRecorded' order by position desc limit 1`,
    );
    expect(fact?.keys).toEqual(['by', 'commandId', 'correlationId', 'fingerprint', 'heldOn']);
  });

  it('goes nowhere unless it is told where', () => {
    expect(tracesTo(readConfiguration({}), 'test')).toBeUndefined();
    expect(tracesTo(readConfiguration({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }), 'test')).toBeDefined();
  });
});
