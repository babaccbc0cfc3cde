import type { EntityManager } from 'typeorm';
import { projectionOver } from '@platform/kernel';

/** Declares a projection into read tables: rows and checkpoint move in the transaction of the `EntityManager` given. */
export const projection = projectionOver<EntityManager>();
