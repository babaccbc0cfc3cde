import { parseArgs } from 'node:util';
import { run } from './run';

const USAGE = `npm run golden                    writes the golden files that are missing, touches no other
npm run golden -- --unreleased    also writes anew what is wrong and was not released
npm run golden -- --release       all files there are belong to a release: nothing touches them any more`;

/** Exit status: 0 all is well, 1 something is wrong, 2 called wrongly. */
const main = async (): Promise<number> => {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { unreleased: flag, release: flag } });
  const { written, problems, files, released } = await run(process.cwd(), values);
  for (const line of written) console.log(line);
  for (const problem of problems) console.error(`${problem}\n`);
  if (problems.length > 0) return 1;
  console.log(`${files} golden files, ${released} of them released; today’s program reads them all.`);
  return 0;
};

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    const isWrongCall = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') ?? false;
    console.error(isWrongCall ? USAGE : error);
    process.exit(isWrongCall ? 2 : 1);
  },
);
