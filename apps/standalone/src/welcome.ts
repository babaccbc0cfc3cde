import type { Configuration } from '@platform/config';
import { codeOfFirm } from './demo/clients';
import { DEMO_FIRMS } from './demo/firms';

const json = (value: object): string => `'${JSON.stringify(value)}'`;

/** What the terminal says when requests may come: with a demo city, three requests to paste. */
export const welcome = ({ host, port, demo }: Pick<Configuration, 'host' | 'port' | 'demo'>, today: string): string => {
  const at = `http://${host}:${port}`;
  const head = `\n质信 Zhixin ${at}\n接口说明 API reference: ${at}/api/docs\n`;
  if (!demo) return head;
  const [own, other] = DEMO_FIRMS;
  const penalty = {
    uscc: codeOfFirm(other!),
    partyName: other!.name,
    partyCategory: '法人及非法人组织',
    field: 'market',
    number: `聊演市监罚〔${today.slice(0, 4)}〕9${today.slice(5).replace('-', '')}号`,
    measures: ['罚款'],
    fineFen: 500000,
    dates: { decided: today },
  };
  // A line is pasted into another terminal, which knows no PORT of this one.
  const elsewhere = port === 3000 ? '' : `PORT=${port} `;
  const as = (client: string, path: string, more = ''): string =>
    `curl -fsS -H "Authorization: Bearer $(${elsewhere}npm run -s token -- ${client})" ${more}${at}/v1/${path}`;
  return `${head}
试一试（逐行粘贴） Paste a line:

监管部门记录一项处罚 A regulator records a penalty
  ${as('regulator', 'records/penalties', `-H 'Content-Type: application/json' -d ${json(penalty)} `)}
银行查询信用等级 A bank asks for a grade
  ${as('bank', `enterprises/${codeOfFirm(own!)}/grade`, "-H 'Zhixin-Purpose: credit-granting' ")}
企业查看自己的质量档案 An enterprise reads its own file
  ${as('enterprise', `enterprises/${codeOfFirm(own!)}/file`)}

停止 Stop: Ctrl-C
`;
};
