import { authorisations } from '../projections/authorisations/authorisations.projection';
import { disclosureRules } from '../projections/disclosure-rules/disclosure-rules.projection';

/** The view that the composition's `ReaderDirectory` reads. */
const AGENCIES = 'agencies';

/** The views that tell who a reader is today: authorisations, the adopted rules, the register of agencies. */
export const VIEWS_OF_READERS = [authorisations.name, disclosureRules.name, AGENCIES] as const;
