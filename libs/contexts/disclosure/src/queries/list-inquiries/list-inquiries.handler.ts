import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answered } from '@platform/http';
import { InquiryReads } from '../../ports/inquiry-reads';
import { Questions } from '../../ports/questions';
import { disclosureRules } from '../../projections/disclosure-rules/disclosure-rules.projection';
import { type Inquiries, ListInquiries } from './list-inquiries.query';

@QueryHandler(ListInquiries)
export class ListInquiriesHandler implements IQueryHandler<ListInquiries> {
  constructor(
    private readonly questions: Questions,
    private readonly inquiries: InquiryReads,
  ) {}

  execute({ uscc, after, by }: ListInquiries): Promise<Answered<Inquiries>> {
    return this.questions.ask<Inquiries>(
      { name: 'inquiries', by, subject: uscc, projections: [disclosureRules.name] },
      (reader) => this.inquiries.page(reader, uscc, { after }),
    );
  }
}
