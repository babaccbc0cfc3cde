import { text } from 'node:stream/consumers';
import { run } from './program';

void run(process.argv.slice(2), {
  environment: process.env,
  stdin: () => text(process.stdin),
  stdout: process.stdout,
  stderr: process.stderr,
}).then((status) => (process.exitCode = status));
