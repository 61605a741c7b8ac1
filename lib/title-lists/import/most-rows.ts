/** Most rows of a list of titles. */
export const MOST_LIST_ROWS = 5_000_000;
