import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, ChoiceField, DateField, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { RecordingBody } from '../../../../ports/bodies';
import type { WarnedOutcome } from '../../../../ports/recordings';
import { itemIdOf } from '../../../../rules/opened.rule';
import { mostSigns } from '../../../../rules/texts.rule';
import { certificateExample as example } from '../../certificate-example.rule';
import { CERTIFICATES } from '../../certificate.events';
import { RecordCertificate } from './record-certificate.decide';

export class CertificateBody extends RecordingBody {
  @ChoiceField(CERTIFICATES, { description: '认证证书 or 许可证.', example: example.certificate })
  certificate!: (typeof CERTIFICATES)[number];
  @TextField({ description: 'What it is called.', example: example.name })
  name!: string;
  @TextField({ description: 'Its number.', example: example.number, max: mostSigns('number') })
  number!: string;
  @DateField({ description: 'Day of the grant.', example: example.grantedOn })
  grantedOn!: string;
  @DateField({ description: 'Last day on which it holds.', example: example.validUntil, optional: true })
  validUntil?: string;
  @TextField({ description: 'Body that certifies 认证机构.', example: example.issuer, optional: true })
  issuer?: string;
  @TextField({ description: 'Standard certified against.', example: example.standard, optional: true })
  standard?: string;
  @TextField({ description: 'What it covers.', optional: true })
  scope?: string;
  @TextField({ optional: true })
  product?: string;
  @DateField({ description: 'Publication 公示日.', optional: true })
  published?: string;
}

@ApiTags('records')
@Controller('records')
export class RecordCertificateController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('certificates')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Record a certificate or a licence 认证证书、许可证' })
  @Answers(recordedSchema, { status: 201, description: 'The record.' })
  async record(@Body() body: CertificateBody, @By() by: Caller) {
    const outcome: WarnedOutcome = await this.commands.execute(new RecordCertificate(body, by));
    return this.receipts.of(outcome, { id: itemIdOf(outcome.stream), warnings: outcome.warnings });
  }
}
