import { randomUUID } from 'node:crypto';
import { hashOf } from '@platform/cqrs';
import type { StoredEvent } from '@platform/event-store';
import { newId, paper, paperStream } from '../paper';

const metadata = JSON.stringify({
  by: { agency: '11371500004312345X', role: 'regulator', subject: 'bench-clerk' },
  commandId: randomUUID(),
  correlationId: 'bench',
  fingerprint: '0'.repeat(64),
  heldOn: '2026-06-01',
});

/** Facts of another registry, each in a stream of its own, with all that a store keeps. */
export const readyFacts = (count: number, after: number): StoredEvent[] =>
  Array.from({ length: count }, (_, n) => {
    const event = { id: randomUUID(), type: 'PaperRecorded', version: 1, data: JSON.stringify(paper()), metadata };
    const stream = paperStream.name(newId());
    const position = String(after + n + 1);
    return {
      ...event,
      hash: hashOf(stream, event),
      stream,
      revision: 0n,
      position,
      recordedAt: '2026-06-01T02:03:04.567890Z',
    };
  });

/** The same as lines of COPY's text format. */
export const copyLines = (facts: readonly StoredEvent[]): string[] =>
  facts.map((f) =>
    [
      f.position,
      f.recordedAt,
      f.revision,
      f.version,
      f.id,
      `\\\\x${f.hash}`,
      f.stream,
      f.type,
      escaped(f.data),
      escaped(f.metadata),
    ]
      .join('\t')
      .concat('\n'),
  );

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r');
