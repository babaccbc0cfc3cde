// Prints a demo token: `npm run -s token -- bank`. Asks the demo issuer of the running program.
import { existsSync } from 'node:fs';
import process from 'node:process';

if (existsSync('.env')) process.loadEnvFile('.env');
const name = process.argv[2];
const origin = `http://127.0.0.1:${process.env.PORT || 3000}`;

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const ask = async (path, options) => {
  try {
    return await fetch(`${origin}/demo-issuer/${path}`, { signal: AbortSignal.timeout(5_000), ...options });
  } catch {
    return fail(`Nothing answers at ${origin}. Start the registry first (npm start), or set PORT.`);
  }
};

const listed = await ask('clients');
if (!listed.ok) fail(`The program at ${origin} has no demo issuer; it has none with NODE_ENV=production.`);
const clients = await listed.json();
const client = clients.find(({ id }) => id === name);
if (!client) {
  const names = clients.map(
    ({ id, role, agency, enterprise }) => `  ${id.padEnd(20)} ${role} ${agency ?? enterprise ?? ''}`,
  );
  fail(
    `${name ? `No demo client is called ${name}.` : 'Say for whom: npm run -s token -- <name>.'} There are:\n${names.join('\n')}`,
  );
}
const answer = await ask('token', {
  method: 'POST',
  headers: {
    authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
  },
  body: 'grant_type=client_credentials',
});
const { access_token: token } = await answer.json().catch(() => ({}));
if (!token) fail(`The demo issuer at ${origin} gave no token (status ${answer.status}).`);
console.log(token);
