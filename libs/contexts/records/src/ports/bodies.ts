import { FIELDS } from '@law';
import { ChoiceField, DateField, ListField, TextField, TimeField, UsccField } from '@platform/http';
import { partyExample as example } from '../rules/examples.rule';
import { mostSigns } from '../rules/texts.rule';

/** What every recording is given. */
export abstract class RecordingBody {
  @UsccField({ description: 'The enterprise 统一社会信用代码.', example: example.uscc })
  uscc!: string;

  @TextField({ description: 'Its name as in the paper 名称.', example: example.partyName, max: mostSigns('partyName') })
  partyName!: string;

  @UsccField({ description: 'Deciding agency, where it is not your own (a predecessor).', optional: true })
  agency?: string;

  @TextField({ description: 'Its name as in the paper.', optional: true, max: mostSigns('agencyName') })
  agencyName?: string;

  @ChoiceField(FIELDS, { description: 'Field of law 领域.', example: 'market' })
  field!: (typeof FIELDS)[number];

  @TextField({ description: 'Region of the act as the paper states it.', optional: true, max: 12 })
  region?: string;

  @ListField(() => 'text', { description: 'Ids of records whose fall takes this one with it.', optional: true })
  restsOn?: string[];

  @ListField(() => 'text', { description: 'Ids of records of the same act.', optional: true })
  sameActAs?: string[];

  @TextField({ description: 'Id of the record under a wrong key that this one replaces.', optional: true })
  replaces?: string;

  @TextField({ description: '备注', optional: true })
  remark?: string;
}

/** Review decision, judgment, the authority's own paper. */
export class PaperBody {
  @TextField({ description: '文号', example: '（2026）鲁15行终8号', max: 200 })
  number!: string;

  @DateField({ description: 'Date of the paper.', example: '2026-05-20' })
  date!: string;
}

/** A moment of Shanghai, to the minute. */
export class MomentBody {
  @DateField({ description: 'Day.', example: '2026-05-11' })
  on!: string;

  @TimeField({ description: 'Time of day in Shanghai.', example: '09:30' })
  at!: string;
}

/** Why a record is changed. */
export abstract class ChangeBody {
  @TextField({ description: 'Reason 理由; no natural person is named in it.', example: '判决撤销' })
  reason!: string;
}

/** A natural person: sealed before it is kept. */
export class PersonBody {
  @TextField({ description: '姓名', example: '赵一', optional: true })
  name?: string;
  @TextField({ description: '证件类型', example: '身份证', optional: true })
  idType?: string;
  @TextField({ description: '证件号码', optional: true, max: 64, identityNumbers: true })
  idNumber?: string;
}
