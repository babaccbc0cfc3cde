import type { CommanderError } from 'commander';
import type { Outcome } from './outcome';

const ZH: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项缺少值',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.excessArguments': '参数过多',
  'commander.help': '请给出命令',
};

/** A call the program cannot read: in both languages, with what commander says of it. */
export const calledWrongly = ({ code, message }: CommanderError): Outcome => {
  const said = code === 'commander.help' ? 'give a command' : message.replace(/^error: /, '').replaceAll('\n', ' ');
  const named = /'([^']+)'/.exec(said)?.[1];
  const zh = `${ZH[code] ?? '命令有误'}${named ? `：${named}` : ''}。用 --help 查看用法。`;
  return { status: 'failed', zh, en: `Called wrongly: ${said}. See --help.`, result: { code: 'CALLED_WRONGLY' } };
};
