import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { pino } from 'pino';
import { type Configuration, loadConfiguration } from '@platform/config';
import { CommandRefused, Engine } from '@platform/cqrs';
import type { AdminCommand } from './admin-command';
import { groups } from './commands';
import { EXIT, type Outcome, printed, progressTo } from './outcome';
import { type Opened, openRegistry } from './opened';

const SETTLE_MS = 600_000;

const attempt = async (
  command: AdminCommand,
  args: string[],
  options: Record<string, unknown>,
  json: boolean,
): Promise<Outcome> => {
  const { progress, end } = progressTo(process.stderr, json);
  let opening: Promise<Opened> | undefined;
  const registry = async () => {
    opening ??= openRegistry(configurationOrExit(), pino({ level: 'fatal' }, pino.destination(2)));
    return (await opening).registry;
  };
  const settle = async () => (await registry()).get(Engine).settled(SETTLE_MS);
  try {
    return await command.run({ registry, args, options, progress, settle, stdin: () => text(process.stdin) });
  } catch (error) {
    if (error instanceof CommandRefused) {
      const { code, message, details } = error.refusal;
      return { status: 'failed', ...message, result: { code, ...details } };
    }
    const { zh, en, message } = error as { zh?: string; en?: string; message: string };
    return { status: 'failed', zh: zh ?? `未能完成：${message}`, en: en ?? `Not done: ${message}` };
  } finally {
    await opening?.then(
      (opened) => opened.close(),
      () => undefined,
    );
    end();
  }
};

let configuration: Configuration | undefined;
const configurationOrExit = (): Configuration => (configuration ??= loadConfiguration());

const program = new Command('npm run admin --')
  .description('质信：运维与建库命令 / Zhixin: the operator’s and the first day’s commands')
  .option('--json', '结果为 JSON / answer in JSON');

const add = (parent: Command, command: AdminCommand): void => {
  const added = parent
    .command(command.arguments ? `${command.name} ${command.arguments}` : command.name)
    .description(command.description);
  for (const [flags, description] of command.options ?? []) added.option(flags, description);
  added.option('--json', '结果为 JSON / answer in JSON').action(async () => {
    const { json = false, ...options } = added.optsWithGlobals<Record<string, unknown> & { json?: boolean }>();
    const outcome = await attempt(command, added.args, options, json);
    process.stdout.write(`${printed(outcome, json)}\n`);
    process.exitCode = EXIT[outcome.status];
  });
};

for (const { name, description, commands } of groups) {
  const parent = name === '' ? program : program.command(name).description(description);
  for (const command of commands) add(parent, command);
}

void program.parseAsync();
