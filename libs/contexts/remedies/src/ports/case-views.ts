import { disputeCases } from '../projections/dispute-cases/dispute-cases.projection';

/** The views a question about cases reads: the cases, the items they are about, and who holds these. */
export const CASE_VIEWS = [disputeCases.name, 'archive', 'list-entries', 'lineage'] as const;
