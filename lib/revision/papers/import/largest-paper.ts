/** The largest table of a paper, in bytes: the largest that was published has a tenth of it. */
export const LARGEST_PAPER = 2 * 1024 * 1024;
