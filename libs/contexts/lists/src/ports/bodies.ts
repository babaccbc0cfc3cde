import { FIELDS } from '@law';
import { ChoiceField, DateField, ListField, TextField, UsccField } from '@platform/http';
import { entryExample as example } from '../rules/examples.rule';

/** What an entry of every list is given. */
export abstract class EntryBody {
  @UsccField({ description: 'The enterprise 统一社会信用代码.', example: example.uscc })
  uscc!: string;

  @TextField({ description: 'Its name as in the paper 名称.', example: example.partyName, max: 200 })
  partyName!: string;

  @UsccField({ description: 'Deciding agency, where it is not your own (a predecessor).', optional: true })
  agency?: string;

  @TextField({ description: 'Its name as in the paper.', optional: true, max: 200 })
  agencyName?: string;

  @ChoiceField(FIELDS, { description: 'Field of law 领域.', example: example.field })
  field!: (typeof FIELDS)[number];

  @TextField({ description: 'Region of the act as the paper states it.', optional: true, max: 12 })
  region?: string;

  @TextField({
    description: 'Number of the decision 列入决定书文号.',
    example: example.number,
    optional: true,
    max: 200,
  })
  number?: string;

  @TextField({ description: '列入事由', example: example.grounds })
  grounds!: string;

  @TextField({
    description: '列入依据: law or regulation; without one it can only be the watch list.',
    example: example.legalBasis,
    optional: true,
  })
  legalBasis?: string;

  @DateField({ description: '列入日期', example: example.listedOn })
  listedOn!: string;

  @DateField({ description: 'Last day of the term the paper states; else the dated rule gives it.', optional: true })
  until?: string;

  @DateField({ description: '公布日期', optional: true })
  published?: string;

  @ListField(() => 'text', { description: 'Ids of records whose fall takes this one with it.', optional: true })
  restsOn?: string[];

  @TextField({ description: '备注', optional: true })
  remark?: string;
}

/** Review decision, judgment, decision to remove. */
export class PaperBody {
  @TextField({ description: '文号', example: '（2026）鲁15行终8号', max: 200 })
  number!: string;

  @DateField({ description: 'Date of the paper.', example: '2026-05-28' })
  date!: string;
}

/** Representative or controller: sealed before it is kept. */
export class PersonBody {
  @TextField({ description: '姓名', example: '赵一' })
  name!: string;
  @TextField({ description: '证件类型', example: '身份证', optional: true })
  idType?: string;
  @TextField({ description: '证件号码', optional: true, max: 64, identityNumbers: true })
  idNumber?: string;
}
