import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@platform/kernel';
import { Answers, linkNextPage } from '@platform/http';
import { Access, By } from '@platform/identity';
import { Discloses } from '@contexts/disclosure';
import {
  AdverseItemsAsked,
  EnterprisesAsked,
  HonoursAsked,
  ListEntriesAsked,
  PreferredAsked,
  type PageQuery,
  RevocationsAsked,
} from '../../ports/register-fields';
import { ListRegister, PAGE, type RegisterName, registerSchema, viewsOf } from './list-register.query';

interface Reply {
  header(name: string, value: string): unknown;
}

const description =
  'One page of what you may see, with its total; the header Link (rel="next") leads to the next page. Filters find nothing that you may not see.';

@ApiTags('registers')
@Controller('registers')
@Access('public')
export class ListRegisterController {
  constructor(private readonly queries: QueryBus) {}

  @Get('enterprises')
  @Discloses(...viewsOf('enterprises'))
  @ApiOperation({ summary: 'Register of enterprises 企业名录, with the grade as far as you are told it' })
  @Answers(registerSchema('enterprises'), { description })
  enterprises(@Query() asked: EnterprisesAsked, @By() by: Caller, @Res({ passthrough: true }) reply: Reply) {
    return this.list('enterprises', { order: 'code', ...asked }, by, reply);
  }

  @Get('preferred')
  @Discloses(...viewsOf('preferred'))
  @ApiOperation({
    summary: 'Firms preferred in government procurement 政府采购优先, each with why, by the adopted rules',
  })
  @Answers(registerSchema('preferred'), { description })
  preferred(@Query() asked: PreferredAsked, @By() by: Caller, @Res({ passthrough: true }) reply: Reply) {
    return this.list('preferred', { order: 'code', ...asked }, by, reply);
  }

  @Get('honours')
  @Discloses(...viewsOf('honours'))
  @ApiOperation({ summary: 'Register of honours and awards 荣誉名录 that were not withdrawn' })
  @Answers(registerSchema('honours'), { description })
  honours(@Query() asked: HonoursAsked, @By() by: Caller, @Res({ passthrough: true }) reply: Reply) {
    return this.list('honours', { order: 'newest', ...asked }, by, reply);
  }

  @Get('revocations')
  @Discloses(...viewsOf('revocations'))
  @ApiOperation({ summary: 'Honours, certificates and licences that were withdrawn 撤销公告, within their window' })
  @Answers(registerSchema('revocations'), { description })
  revocations(@Query() asked: RevocationsAsked, @By() by: Caller, @Res({ passthrough: true }) reply: Reply) {
    return this.list('revocations', { order: 'newest', ...asked }, by, reply);
  }

  @Get('list-entries')
  @Discloses(...viewsOf('list-entries'))
  @ApiOperation({ summary: 'Entries on the serious-dishonesty list, the abnormal list and the watch list 名单' })
  @Answers(registerSchema('list-entries'), { description })
  listEntries(@Query() asked: ListEntriesAsked, @By() by: Caller, @Res({ passthrough: true }) reply: Reply) {
    return this.list('list-entries', { order: 'newest', ...asked }, by, reply);
  }

  @Get('adverse-items')
  @Discloses(...viewsOf('adverse-items'))
  @ApiOperation({ summary: 'Adverse records of all kinds 失信信息: penalties, failed checks, withdrawn honours …' })
  @Answers(registerSchema('adverse-items'), { description })
  adverseItems(@Query() asked: AdverseItemsAsked, @By() by: Caller, @Res({ passthrough: true }) reply: Reply) {
    return this.list('adverse-items', { order: 'newest', ...asked }, by, reply);
  }

  private async list(register: RegisterName, asked: PageQuery & { order: string }, by: Caller, reply: Reply) {
    const { limit = PAGE, after, order, ...filters } = asked;
    const query = new ListRegister(register, { filters, order, limit, after }, by);
    const answer = await this.queries.execute(query);
    linkNextPage(reply, `/v1/registers/${register}`, { ...filters, order, limit }, answer.body.next);
    return answer;
  }
}
