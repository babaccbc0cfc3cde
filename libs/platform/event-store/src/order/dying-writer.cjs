// A writer of its own process, to be killed at any moment: long transactions around an append, some rolled back.
const { randomUUID } = require('node:crypto');
const { setTimeout: pause } = require('node:timers/promises');
const { Client } = require('pg');

const APPEND = `select events.append_unopposed('{}', '{}', array[$1], array[0], array[$2]::uuid[], array['LampLit'],
  array[1], array['{}'], array['{}'], array[sha256('x')])`;

const write = async () => {
  const client = new Client({ connectionString: process.argv[2], application_name: 'dying writer' });
  client.on('error', () => process.exit(1));
  await client.connect();
  for (let writes = 0; ; writes++) {
    await client.query('begin');
    await client.query(APPEND, [`lamps.dying-${randomUUID()}`, randomUUID()]);
    await pause(Math.random() * 10);
    await client.query(Math.random() < 0.3 ? 'rollback' : 'commit');
    if (writes === 0) process.send('writing');
    await pause(Math.random() * 20);
  }
};

void write();
