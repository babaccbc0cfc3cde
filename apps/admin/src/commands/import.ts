import { stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Clock } from '@platform/calendar';
import { AgenciesModule } from '@contexts/agencies';
import { importFile, LAYOUTS, RowLoading } from '@contexts/imports';
import { RulesModule } from '@contexts/rules';
import type { AdminCommand } from '../admin-command';
import { byOperator } from '../by-operator';
import { orFileProblem } from '../files/file-problem';
import { pathOf } from '../files/path-of';

/** Loads a file of any layout the importer knows; what does not load is in the result file, with row, column and reason. */
export const importTable: AdminCommand = {
  name: 'import',
  arguments: '<file>',
  description:
    '导入CSV或XLSX文件（双公示、企业名录、名单、荣誉、监督抽查） / import a CSV or XLSX file of a known layout',
  options: [
    ['--result <file>', '结果文件，未给出时为当前目录下的 <名称>.result.csv / result file'],
    ['--layout <name>', `版式，未给出时自动识别 / layout: ${LAYOUTS.map(({ name }) => name).join(', ')}`],
  ],
  async run({ registry, args, options, progress, settle }) {
    const file = pathOf(args[0] as string);
    const resultFile = pathOf((options['result'] as string | undefined) ?? `${path.parse(file).name}.result.csv`);
    if (await isSameFile(file, resultFile))
      return { status: 'failed', zh: '结果文件不能是输入文件。', en: 'The result file must not be the file itself.' };
    const app = await registry();
    if (!(await settle([AgenciesModule.part, RulesModule.part])))
      return { status: 'failed', zh: '机关名录尚未更新，请稍后再试。', en: 'The register is behind; try again soon.' };
    const by = byOperator();
    const summary = await importFile({
      file,
      layout: options['layout'] as string | undefined,
      resultFile,
      today: app.get(Clock).today(),
      loadingOf: (layout) =>
        new RowLoading(
          app.get(CommandBus),
          app.get(QueryBus),
          (agency, key) => ({ ...by(agency), ...(key !== undefined && { idempotencyKey: key }) }),
          layout,
        ),
      onProgress: (done, rows) => progress(`${done}/${rows}`),
    }).catch((error: NodeJS.ErrnoException) =>
      error.path === resultFile ? orFileProblem('FILE_NOT_WRITABLE', resultFile)(error) : Promise.reject(error),
    );
    const { rows, layout, loaded, known, held, 'not-entered': notEntered, ignoredColumns, read } = summary;
    const lines = [
      `版式 / layout: ${layout} (${[read.format, read.encoding ?? read.sheet].join(', ')})`,
      ...(ignoredColumns.length > 0 ? [`未使用的栏目 / columns not used: ${ignoredColumns.join('、')}`] : []),
      ...(read.otherSheets.length > 0 ? [`未读取的工作表 / sheets not read: ${read.otherSheets.join('、')}`] : []),
    ];
    return {
      status: held > 0 ? 'partial' : 'done',
      zh: `共 ${rows} 行：录入 ${loaded}，已有记录 ${known}，待人工核对 ${held}，依法不录入 ${notEntered}。原因见 ${resultFile}`,
      en: `${rows} rows: ${loaded} loaded, ${known} known, ${held} held for a person, ${notEntered} not entered by law.`,
      result: { ...summary, resultFile },
      lines,
    };
  },
};

const isSameFile = async (file: string, other: string): Promise<boolean> => {
  const [a, b] = [
    await stat(file).catch(orFileProblem('FILE_NOT_READABLE', file)),
    await stat(other).catch(() => null),
  ];
  return b !== null && a.dev === b.dev && a.ino === b.ino;
};
