import type { TableLevel } from "#lib/correspondence/levels";

/** The levels that a table has, the lowest first. */
export const TABLE_LEVELS: readonly TableLevel[] = [4, 3, 2, 1];
