import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import type { Outcome } from '@platform/cqrs';
import {
  Answers,
  DateField,
  NestedField,
  ProblemException,
  Receipts,
  recordedSchema,
  Sha256Field,
  TextField,
  UsccField,
} from '@platform/http';
import { Access, By } from '@platform/identity';
import { EnterAuthorisation } from '../enter-authorisation/enter-authorisation.decide';
import { GrantAuthorisation } from './grant-authorisation.decide';

class PaperBody {
  @TextField({ description: 'Number of the written authorisation.', example: '授字〔2026〕18号', max: 100 })
  number!: string;
  @Sha256Field({ description: 'SHA-256 of its scan.' })
  sha256!: string;
}

class AuthorisationBody {
  @UsccField({ description: 'An enterprise names the reader it authorises.', optional: true })
  reader?: string;
  @UsccField({ description: 'A reader names the enterprise that signed.', optional: true })
  uscc?: string;
  @NestedField(() => PaperBody, { description: 'A reader gives the paper it holds.', optional: true })
  paper?: PaperBody;
  @TextField({ description: 'Code of the purpose.', example: 'credit-granting', max: 64 })
  purpose!: string;
  @DateField({ description: 'First day.', example: '2026-06-01' })
  from!: string;
  @DateField({ description: 'Last day; it holds to 24:00.', example: '2027-05-31' })
  until!: string;
}

@ApiTags('disclosure')
@Controller('authorisations')
export class GrantAuthorisationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post()
  @Access('enterprise', 'bank', 'regulator', 'award-office', 'tax-office', 'procurement')
  @ApiOperation({
    summary: 'Authorise a reader 授权查询 (enterprise), or enter the written authorisation one holds (reader)',
  })
  @Answers(recordedSchema, { status: 201, description: 'Recorded.' })
  async give(@Body() body: AuthorisationBody, @By() by: Caller) {
    const outcome = await this.commands.execute<object, Outcome>(commandOf(body, by));
    return this.receipts.of(outcome, { id: outcome.stream.slice(outcome.stream.indexOf('-') + 1) });
  }
}

const commandOf = ({ reader, uscc, paper, purpose, from, until }: AuthorisationBody, by: Caller): object => {
  const terms = { purpose, from, until };
  if (by.role === 'enterprise') return new GrantAuthorisation({ reader: reader ?? missing('reader'), ...terms }, by);
  const { number, sha256 } = paper ?? missing('paper');
  return new EnterAuthorisation({ uscc: uscc ?? missing('uscc'), paper: { number, sha256 }, ...terms }, by);
};

const missing = (field: string): never => {
  throw new ProblemException({
    status: 422,
    code: 'FIELD_REQUIRED',
    zh: `缺少 ${field}：企业须写明被授权机构 reader；机构须写明企业 uscc 和书面授权 paper。`,
    en: `${field} is missing: an enterprise names the reader; a reader names the enterprise (uscc) and the paper.`,
    details: { field },
  });
};
