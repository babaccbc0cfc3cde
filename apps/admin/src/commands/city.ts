import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AgenciesModule, GetAgency, InitCity, type Registration } from '@contexts/agencies';
import type { Outcome as Recorded } from '@platform/cqrs';
import type { AdminCommand } from '../admin-command';
import { byOperator } from '../by-operator';
import { readBody } from '../files/body';
import { FileProblem } from '../files/file-problem';
import { AgencyBody } from './bodies';

/** How people call it as long as nobody says what its papers call it; it can be renamed. */
const CITY_OFFICE = '市质量强市办公室';
/** A first day that counts where none is given is the day of the command: here only to fill the form. */
const ANY_DAY = '2000-01-01';

const FLAGS: Readonly<Record<string, string>> = { uscc: '--office', name: '--name', from: '--from' };

/** The first fact of a city: its quality office 质量强市办, which registers all others. */
export const initCity: AdminCommand = {
  name: 'init',
  description: '登记市质量强市办公室 / register the city quality office',
  options: [
    ['--office <USCC>', '统一社会信用代码 / its unified social credit code', 'required'],
    ['--name <name>', `全称，未给出时为“${CITY_OFFICE}” / its full name`],
    ['--short-name <names...>', '简称 / short names that papers use'],
    ['--from <date>', '成立日期 yyyy-MM-dd，未给出时为今天 / first day; today where left out'],
  ],
  async run({ registry, options, settle }) {
    const { office, name = CITY_OFFICE, shortName, from } = options as unknown as Given;
    const asked = await checked({ uscc: office, name, shortNames: shortName, from });
    const { uscc, shortNames = [] } = asked;
    const app = await registry();
    if (!(await settle([AgenciesModule.part])))
      return { status: 'failed', zh: '机关名录尚未更新，请稍后再试。', en: 'The register is behind; try again soon.' };
    const data = { uscc, name: asked.name, shortNames, ...(from !== undefined && { from: asked.from }) };
    const command = new InitCity(data, byOperator()());
    const { repeated } = await app.get(CommandBus).execute<InitCity, Recorded>(command);
    const known = (await app.get(QueryBus).execute(new GetAgency(uscc)))?.name ?? asked.name;
    return {
      status: 'done',
      zh: repeated ? `${known}（${uscc}）先前已登记，未作改动。` : `已登记${known}（${uscc}）。`,
      en: repeated ? `${known} (${uscc}) was registered before; nothing changed.` : `${known} (${uscc}) is registered.`,
      result: { uscc, name: known, registered: !repeated },
    };
  },
};

interface Given {
  readonly office: string;
  readonly name?: string;
  readonly shortName?: string[];
  readonly from?: string;
}

/** As an agency's registration is checked. @throws FileProblem that names the options */
const checked = async ({ from = ANY_DAY, ...given }: Partial<Record<keyof Registration, unknown>>) => {
  const form = { ...given, kind: 'city-office', capacity: 'recorder', level: 'city', fields: ['quality'], from };
  const read = await readBody<Registration>(AgencyBody, form);
  if (read.ok) return read.body;
  const problems = read.problems.map((problem) => ({ ...problem, place: FLAGS[problem.place] ?? '--short-name' }));
  throw new FileProblem('OPTIONS_NOT_VALID', '选项不符合要求。', 'The options are not as they must be.', problems);
};
