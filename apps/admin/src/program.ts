import { Command, CommanderError } from 'commander';
import type { AdminCommand } from './admin-command';
import { attempt } from './attempt';
import { groups } from './commands';
import { EXIT, type Outcome, printed, progressTo, type Terminal } from './outcome';
import { calledWrongly } from './called-wrongly';

/** Where a run of the program reads, writes, and finds its configuration. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly stdin: () => Promise<string>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: Terminal;
}

const JSON_OPTION = ['--json', '结果为 JSON / answer in JSON'] as const;

/** Runs the program as called and returns its exit status. */
export const run = async (argv: readonly string[], around: Surroundings): Promise<number> => {
  const json = argv.includes('--json');
  const { environment, stdin, stdout, stderr } = around;
  let status = EXIT.failed;
  const tell = (outcome: Outcome): void => {
    stdout.write(`${printed(outcome, json)}\n`);
    status = EXIT[outcome.status];
  };
  const program = new Command('npm run admin --')
    .description('质信：运维与建库命令 / Zhixin: the operator’s and the first day’s commands')
    .option(...JSON_OPTION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => json || stderr.write(text),
      outputError: () => undefined,
    });
  const add = (parent: Command, command: AdminCommand): void => {
    const added = parent
      .command(command.arguments ? `${command.name} ${command.arguments}` : command.name)
      .description(command.description)
      .option(...JSON_OPTION);
    for (const [flags, description, required] of command.options ?? [])
      if (required) added.requiredOption(flags, description);
      else added.option(flags, description);
    added.action(async () => {
      const { progress, end } = progressTo(stderr, json);
      const options = added.opts<Record<string, unknown>>();
      tell(await attempt(command, { args: added.args, options, environment, progress, stdin }).finally(end));
    });
  };
  for (const { name, description, commands } of groups) {
    const parent = name === '' ? program : program.command(name).description(description);
    for (const command of commands) add(parent, command);
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.done;
    if (json || error.code !== 'commander.help') tell(calledWrongly(error));
  }
  return status;
};
