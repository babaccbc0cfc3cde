import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IdPipe, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import { SampleCommand } from './sample-command.decide';

class SampleCommandBody {
  @TextField({ description: 'Reason 理由; no natural person is named in it.', example: '判决撤销' })
  reason!: string;
}

@ApiTags('sample-context')
@Controller('sample-context')
export class SampleCommandController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/sample-command')
  @Access('city-office')
  @ApiOperation({ summary: 'To be written: what it does' })
  @Answers(recordedSchema, { description: 'As changed.' })
  async sample(@Param('id', IdPipe) id: string, @Body() body: SampleCommandBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new SampleCommand({ id, ...body }, by)), { id });
  }
}
