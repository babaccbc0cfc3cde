import { Body, Controller, Get, Module, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { z } from 'zod';
import { CommandRunner, type ContextPart, projection, refuse } from '@platform/cqrs';
import { ReadDatabase } from '@platform/database';
import { EventStore } from '@platform/event-store';
import {
  type Answered,
  Answers,
  BooleanField,
  ChoiceField,
  DateField,
  IntegerField,
  JsonField,
  ListField,
  NestedField,
  QUESTION_EXTENSION,
  Reads,
  Receipts,
  recordedSchema,
  Sha256Field,
  Tagged,
  TextField,
  TimeField,
  UsccField,
  UsccPipe,
} from '@platform/http';
import { Access, By } from '@platform/identity';
import type { Caller } from '@platform/kernel';
import { lamp, lampEvents, LightLamp, lightLamp, PutLampOut, putLampOut } from '@platform/testing';

class Shade {
  @ChoiceField(['red', 'green'])
  colour!: string;
  @IntegerField({ optional: true, min: 1, max: 9 })
  layers?: number;
}

export class LampBody {
  @TextField({ max: 20, description: 'Id of the lamp.', example: 'a' })
  id!: string;
  @IntegerField({ min: 1, max: 1000 })
  watts!: number;
  @UsccField({ optional: true })
  maker?: string;
  @DateField({ optional: true })
  boughtOn?: string;
  @TimeField({ optional: true })
  litFrom?: string;
  @BooleanField({ optional: true })
  spare?: boolean;
  @Sha256Field({ optional: true })
  receipt?: string;
  @NestedField(() => Shade, { optional: true })
  shade?: Shade;
  @ListField(() => Shade, { optional: true, max: 2 })
  shades?: Shade[];
  @ListField(() => 'date', { optional: true })
  cleanedOn?: string[];
  @ListField(() => 'uscc', { optional: true })
  makers?: string[];
  @TextField({ optional: true, max: 64, identityNumbers: true })
  ownersIdNumber?: string;
  @JsonField({ optional: true })
  more?: object;
}

class ReasonBody {
  @TextField({})
  reason!: string;
}

class LampsQuery {
  @IntegerField({ optional: true, min: 1, max: 100, inQuery: true })
  limit?: number;
}

const lampSchema = z.strictObject({ stream: z.string(), watts: z.int() });
const whoSchema = z.strictObject({
  subject: z.string(),
  role: z.string(),
  agency: z.string().optional(),
  enterprise: z.string().optional(),
  purpose: z.string().optional(),
  idempotencyKey: z.string().optional(),
  ifMatch: z.union([z.literal('*'), z.array(z.int())]).optional(),
  correlationId: z.string(),
});

@Controller('lamps')
export class LampController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly receipts: Receipts,
    private readonly reads: ReadDatabase,
    private readonly store: EventStore,
  ) {}

  @Post()
  @Access('regulator')
  @Answers(recordedSchema, { status: 201, description: 'It is lit.' })
  async light(@Body() { id, watts }: LampBody, @By() by: Caller) {
    if (watts === 666) refuse('TOO_BRIGHT', '太亮。', 'Too bright.', { kind: 'invalid', most: 665 });
    if (watts === 667) throw new TypeError('a secret 371502199001011234 of the inside');
    return this.receipts.of(await this.commands.run(lamp, id, lightLamp, new LightLamp({ watts }, by)), { id });
  }

  @Get()
  @Access('public')
  @Reads('lit-lamps')
  @ApiExtension(QUESTION_EXTENSION, true)
  @Answers(z.array(lampSchema), { description: 'The lamps that are lit.' })
  async lit(@Query() { limit = 10 }: LampsQuery): Promise<Answered<object[]>> {
    return { body: await this.reads.query(`select * from read.lit_lamp order by stream limit $1`, [limit]), log: '17' };
  }

  @Get('one/:id')
  @Access('public')
  @Tagged<{ revision: number }>(({ revision }) => revision)
  @Answers(z.strictObject({ lit: z.boolean(), revision: z.int() }), { description: 'The lamp.' })
  async one(@Param('id') id: string) {
    const { lit } = await this.commands.load(lamp, id);
    return { lit, revision: Number((await this.store.readStream(lamp.name(id))).at(-1)?.revision) };
  }

  @Post('one/:id/put-out')
  @Access('regulator')
  @Answers(recordedSchema, { description: 'It is out.' })
  async putOut(@Param('id') id: string, @Body() { reason }: ReasonBody, @By() by: Caller) {
    return this.receipts.of(await this.commands.run(lamp, id, putLampOut, new PutLampOut({ reason }, by)), { id });
  }

  @Get('of/:uscc')
  @Access('bank', 'auditor')
  @Answers(z.strictObject({ uscc: z.string() }), { description: 'Whose.' })
  of(@Param('uscc', UsccPipe) uscc: string) {
    return { uscc };
  }

  @Get('who')
  @Access('public')
  @Answers(whoSchema, { description: 'Who asks.' })
  who(@By() by: Caller) {
    return by;
  }

  @Get('slow')
  @Access('public')
  @Answers(z.strictObject({}), { description: 'Never.' })
  slow(): Promise<object> {
    return new Promise((resolve) => setTimeout(() => resolve({}), 400));
  }

  @Get('gone')
  @Access('public')
  gone(): never {
    throw new NotFoundException('no lamp of 371502199001011234');
  }
}

@Controller('forgotten')
export class ForgetfulController {
  @Get()
  forgot(): object {
    return { secret: true };
  }
}

@Module({ controllers: [LampController, ForgetfulController] })
export class LampModule {
  static readonly part: ContextPart = {
    name: 'lamps',
    catalogues: [lampEvents],
    projections: [
      projection({
        name: 'lit-lamps',
        version: 1,
        tables: ['read.lit_lamp'],
        from: [lampEvents],
        on: {
          LampLit: async (tx, { stream, data }) => {
            if (data.watts === 13) throw new Error('a fact this projection cannot apply');
            await tx.query(`insert into read.lit_lamp values ($1, $2)`, [stream, data.watts]);
          },
        },
      }),
    ],
    processes: [],
    entities: [],
    migrations: [],
  };
}
