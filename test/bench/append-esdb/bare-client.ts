import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { paper, paperStream, newId } from '../paper';
import { measured } from './measured';

/** The yardstick: single appends of facts of the same size by the client alone, as its documentation shows it. */
const client = EventStoreDBClient.connectionString`${process.env['ESDB_URL'] ?? ''}`;
const metadata = { by: { subject: 'bench-clerk', role: 'regulator' }, correlationId: 'bench', heldOn: '2026-06-01' };

void measured(() =>
  client.appendToStream(
    paperStream.name(newId()),
    jsonEvent({ id: randomUUID(), type: 'PaperRecorded', data: { ...paper() }, metadata }),
    { expectedRevision: NO_STREAM },
  ),
);
