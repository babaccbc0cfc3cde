// The bare client in a process of its own, to be seen dying of its faults: node dying-client.cjs <scenario> <url> [url]
const { EventStoreDBClient, jsonEvent, NO_STREAM } = require('@eventstore/db-client');
const { setTimeout: pause } = require('node:timers/promises');

const [scenario, url, otherUrl] = process.argv.slice(2);
const client = EventStoreDBClient.connectionString(url);
const append = (event, by = client) =>
  by.appendToStream(
    `lamp-${Math.random()}`,
    { ...jsonEvent({ type: 'LampLit', data: {} }), ...event },
    {
      expectedRevision: NO_STREAM,
    },
  );
const SCENARIOS = {
  nothing: () => append({}),
  'bad-id': () => append({ id: 'x' }),
  'empty-type': () => append({ type: '' }),
  'no-data': () => append({ data: undefined }),
  // The other server breaks off while this one has yet to answer.
  'two-clients': async () => {
    const other = EventStoreDBClient.connectionString(otherUrl);
    await append({}, other);
    const late = append({}).catch(() => undefined);
    process.send('appending');
    await late;
    await pause(1_000);
  },
};

SCENARIOS[scenario]()
  .catch((error) => console.error('an error that can be handled:', error))
  .finally(() => process.exit(0));
