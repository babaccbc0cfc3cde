import enterprises from '../../layouts/enterprises.json';
import honours from '../../layouts/honours.json';
import listings from '../../layouts/listings.json';
import penalties2015 from '../../layouts/penalties-2015.json';
import penalties2016 from '../../layouts/penalties-2016.json';
import penalties2018 from '../../layouts/penalties-2018.json';
import spotChecks from '../../layouts/spot-checks.json';
import { type Layout, layoutSchema } from './layout.rule';

/** All layouts the importer knows. */
export const LAYOUTS: readonly Layout[] = [
  ...[penalties2018, penalties2016, penalties2015],
  ...[enterprises, listings, honours, spotChecks],
].map((file) => layoutSchema.parse(file));
