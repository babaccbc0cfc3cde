import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { InquiryReads } from '../../ports/inquiry-reads';
import { GetShownInquiries } from './get-shown-inquiries.query';

@QueryHandler(GetShownInquiries)
export class GetShownInquiriesHandler implements IQueryHandler<GetShownInquiries> {
  constructor(private readonly inquiries: InquiryReads) {}

  execute({ uscc, since, reader }: GetShownInquiries) {
    return this.inquiries.page(reader, uscc, { since });
  }
}
