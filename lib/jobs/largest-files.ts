const MB = 1024 * 1024;

/** The largest file of survey records, in bytes. It is streamed, so that memory does not bound it. */
export const LARGEST_RECORDS = 512 * MB;
/** The largest file of microdata, in bytes: a year of the survey has some 180,000 records, a million are read in seconds. */
export const LARGEST_MICRODATA = 512 * MB;
/** The largest file of titles to be coded or codes to be converted, in bytes, of somebody signed in: streamed as well. */
export const LARGEST_CODED = 256 * MB;
/** The same of a visitor. */
export const LARGEST_VISITORS = 2 * MB;
/** The largest official workbook or CSV, in bytes: such a file is read as a whole; the largest published has 9 MB. */
export const LARGEST_OFFICIAL = 64 * MB;
/** The largest list of occupational standards, in bytes: 20,000 of them have 8 MB as CSV, and a workbook is held in memory. */
export const LARGEST_STANDARDS = 64 * MB;
