import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IdPipe, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { namedCase } from '../../ports/named-case';
import { ExtendDisputeCase } from './extend-dispute-case.decide';

class ExtendDisputeCaseBody {
  @TextField({ description: 'The body that must help 协助核查单位.', example: '聊城市产品质量检验所', max: 200 })
  body!: string;
  @TextField({ description: 'Why 理由; no natural person is named in it.', example: '须复核留样' })
  reason!: string;
}

@ApiTags('disputes')
@Controller('disputes')
export class ExtendDisputeCaseController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/extend')
  @Access('regulator', 'city-office', 'award-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Another body must help to find out: the longer term holds 延长答复期限' })
  @Answers(recordedSchema, { description: 'The case as changed.' })
  async extend(@Param('id', IdPipe) id: string, @Body() body: ExtendDisputeCaseBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new ExtendDisputeCase({ ...namedCase(id), ...body }, by)), {
      id,
    });
  }
}
