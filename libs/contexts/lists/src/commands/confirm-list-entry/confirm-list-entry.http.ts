import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, IdPipe, Receipts, recordedSchema } from '@platform/http';
import { Access, By } from '@platform/identity';
import { ConfirmListEntry } from './confirm-list-entry.decide';

@ApiTags('lists')
@Controller('lists')
export class ConfirmListEntryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post('entries/:id/confirm')
  @Access('regulator', 'city-office', 'tax-office', 'bank', 'procurement')
  @ApiOperation({ summary: 'Confirm, as a second person, the entry a colleague recorded' })
  @Answers(recordedSchema, { description: 'The entry as changed.' })
  async confirm(@Param('id', IdPipe) id: string, @By() by: Caller) {
    return this.receipts.of(await this.commands.execute(new ConfirmListEntry({ id }, by)), { id });
  }
}
