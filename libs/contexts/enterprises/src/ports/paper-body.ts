import { DateField, TextField } from '@platform/http';

/** Where a merger or split stands: contract, decision, notice of the register. */
export class SuccessionPaperBody {
  @TextField({ description: '文号', example: '聊市监登记〔2026〕31号', max: 200 })
  number!: string;

  @DateField({ description: 'Date of the paper.', example: '2026-03-01' })
  date!: string;
}
