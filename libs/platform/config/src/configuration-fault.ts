/** What is wrong with one setting; values are not repeated, they may be secret. */
export interface Fault {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

/** The configuration is wrong: names all faults, Chinese and English. */
export class ConfigurationFault extends Error {
  constructor(readonly faults: readonly Fault[]) {
    const lines = faults.map(({ name, zh, en }) => `  ${name}：${zh}\n  ${' '.repeat(name.length)}  ${en}`);
    const count = faults.length;
    super(
      `配置有 ${count} 处错误，程序未启动。\nThe configuration has ${count} fault${count > 1 ? 's' : ''}; the program does not start.\n` +
        lines.join('\n'),
    );
    this.name = 'ConfigurationFault';
  }
}
