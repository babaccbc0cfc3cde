import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, BooleanField, DateField, IdPipe, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { RecordQualityVeto } from './record-quality-veto.decide';

class QualityVetoBody {
  @DateField({ description: 'Day of the veto.', example: '2026-05-14' })
  on!: string;
  @TextField({ description: '产品', example: '深沟球轴承' })
  product!: string;
  @TextField({ description: 'Why; name no natural person.', example: '出厂检验旋转精度不合格' })
  reason!: string;
  @BooleanField({ description: 'Whether you did what the officer said.', example: true })
  followed!: boolean;
}

@ApiTags('records')
@Controller('records')
export class RecordQualityVetoController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/quality-veto')
  @Access('enterprise')
  @ApiOperation({ summary: 'Tell of a veto of your chief quality officer 一票否决' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async veto(@Param('id', IdPipe) id: string, @Body() body: QualityVetoBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new RecordQualityVeto({ id, ...body }, by)), { id });
  }
}
