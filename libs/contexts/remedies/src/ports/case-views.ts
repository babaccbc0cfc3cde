import { disputeCases } from '../projections/dispute-cases/dispute-cases.projection';

/** The views a question about cases reads: the cases, and the items they are about. */
export const CASE_VIEWS = [disputeCases.name, 'archive', 'list-entries'] as const;
