import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Outcome } from '@platform/cqrs';
import { Answers, IdPipe, Receipts, recordedSchema, TextField } from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { AnnulSuccession } from './annul-succession.decide';

class SuccessionAnnulmentBody {
  @TextField({ description: 'Reason 理由; no natural person is named in it.', example: '登记有误' })
  reason!: string;
}

@ApiTags('enterprises')
@Controller('successions')
export class AnnulSuccessionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/annul')
  @ApiOperation({ summary: 'A merger or split was recorded by mistake: it is as if never recorded.' })
  @Access('regulator', 'city-office')
  @Answers(recordedSchema, { description: 'Annulled; what followed goes back at once after.' })
  async annul(@Param('id', IdPipe) id: string, @Body() body: SuccessionAnnulmentBody, @By() by: Caller) {
    const command = new AnnulSuccession({ id, ...body }, by);
    return this.receipts.of(await this.commands.execute<AnnulSuccession, Outcome>(command), { id });
  }
}
