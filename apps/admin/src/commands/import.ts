import { stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Clock } from '@platform/calendar';
import type { Outcome as Recorded } from '@platform/cqrs';
import { AgenciesModule, GetAgency } from '@contexts/agencies';
import { RegisterEnterprise } from '@contexts/enterprises';
import { type Penalty, RecordPenalty } from '@contexts/records';
import type { AdminCommand } from '../admin-command';
import { byOperator } from '../by-operator';
import { orFileProblem } from '../files/file-problem';
import { pathOf } from '../files/path-of';
import { importPenalties } from '../import/import-penalties';
import { registeredAuthority } from '../import/registered-authority';

/** Loads the national “双公示” penalty file; what does not load is in the result file, with row, column and reason. */
export const importPenaltyFile: AdminCommand = {
  name: 'import',
  arguments: '<penalties.csv>',
  description: '导入“双公示”行政处罚文件 / import the national penalty file',
  options: [['--result <file>', '结果文件，未给出时为当前目录下的 <名称>.result.csv / result file']],
  async run({ registry, args, options, progress, settle }) {
    const file = pathOf(args[0] as string);
    const resultFile = pathOf((options['result'] as string | undefined) ?? `${path.parse(file).name}.result.csv`);
    if (await isSameFile(file, resultFile))
      return { status: 'failed', zh: '结果文件不能是输入文件。', en: 'The result file must not be the file itself.' };
    const app = await registry();
    if (!(await settle([AgenciesModule.part])))
      return { status: 'failed', zh: '机关名录尚未更新，请稍后再试。', en: 'The register is behind; try again soon.' };
    const bus = app.get(CommandBus);
    const queries = app.get(QueryBus);
    const by = byOperator();
    const record = async (penalty: Penalty, inCharge: string, registrationNumber?: string): Promise<Recorded> => {
      const recorded: Recorded = await bus.execute(new RecordPenalty(penalty, by(inCharge)));
      // What a second person has to confirm makes nothing known yet.
      if (registrationNumber !== undefined && !(await queries.execute(new GetAgency(inCharge)))?.confirmsBySecondPerson)
        await bus.execute(
          new RegisterEnterprise(
            { uscc: penalty.uscc, name: penalty.partyName, source: 'paper', registrationNumber },
            by(),
          ),
        );
      return recorded;
    };
    const summary = await importPenalties({
      file,
      resultFile,
      today: app.get(Clock).today(),
      resolveAuthority: registeredAuthority(queries),
      record,
      onProgress: (done, rows) => progress(`${done}/${rows}`),
    });
    const { rows, loaded, known, held, 'not-entered': notEntered, ignoredColumns } = summary;
    return {
      status: held > 0 ? 'partial' : 'done',
      zh: `共 ${rows} 行：录入 ${loaded}，已有记录 ${known}，待人工核对 ${held}，依法不录入 ${notEntered}。原因见 ${resultFile}`,
      en: `${rows} rows: ${loaded} loaded, ${known} known, ${held} held for a person, ${notEntered} not entered by law.`,
      result: { ...summary, resultFile },
      lines: ignoredColumns.length > 0 ? [`未使用的栏目 / columns not used: ${ignoredColumns.join('、')}`] : [],
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
