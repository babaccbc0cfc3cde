import { Query } from '@nestjs/cqrs';

/** How many answers are late today, by the code of the agency that must give them: counts alone, for who keeps the registry running. */
export class CountLateCases extends Query<ReadonlyMap<string, number>> {}
