import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IdPipe, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { ChangeBody } from '../../ports/bodies';
import { RestoreFiling } from './restore-filing.decide';

class RestoreFilingBody extends ChangeBody {}

@ApiTags('records')
@Controller('records')
export class RestoreFilingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/restore-filing')
  @Access('enterprise')
  @ApiOperation({ summary: 'Let what you had filed and taken back count again' })
  @Answers(recordedSchema, { description: 'The record as changed.' })
  async restore(@Param('id', IdPipe) id: string, @Body() body: RestoreFilingBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new RestoreFiling({ id, ...body }, by)), { id });
  }
}
