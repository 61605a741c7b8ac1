/**
 * The revisions that e2e/server.ts opens: what was published is finished, and everything that a test raises or decides is
 * raised or decided in one of these.
 */

/** The correction of the published table, release 1 of SOC2010–SOC2020. */
export const CORRECTION = "/revisions/soc2010-soc2020-correction";
/** The revision of SOC2020, which is the one at work. */
export const NEXT_REVISION = "/revisions/soc2020-soc2030";
/** The finished revision that made what is published. */
export const FINISHED = "/revisions/soc2010-soc2020";
