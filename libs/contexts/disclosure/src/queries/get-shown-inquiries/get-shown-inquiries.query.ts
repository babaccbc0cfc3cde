import { Query } from '@nestjs/cqrs';
import type { Reader } from '../../rules/disclosed-to.rule';
import type { Inquiries } from '../list-inquiries/list-inquiries.query';

/**
 * Who asked about an enterprise since an instant (ISO 8601), or in the minute before it, newest first, at most a page: part of its desk. Who asks logs the
 * question.
 */
export class GetShownInquiries extends Query<Inquiries> {
  constructor(
    readonly uscc: string,
    readonly since: string | undefined,
    readonly reader: Reader,
  ) {
    super();
  }
}
