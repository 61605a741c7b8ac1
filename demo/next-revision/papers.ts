import { ADMINISTRATION } from "#demo/next-revision/administration";
import { CARE } from "#demo/next-revision/care";
import { CULTURE_AND_MEDIA } from "#demo/next-revision/culture-and-media";
import { DATA_AND_AI } from "#demo/next-revision/data-and-ai";
import { ELEMENTARY } from "#demo/next-revision/elementary";
import { ENERGY } from "#demo/next-revision/energy";
import { ENVIRONMENT } from "#demo/next-revision/environment";
import { HEALTH } from "#demo/next-revision/health";
import { LOGISTICS } from "#demo/next-revision/logistics";
import { MANAGERS } from "#demo/next-revision/managers";
import type { DemonstratedPaper } from "#demo/next-revision/paper";
import { SALES } from "#demo/next-revision/sales";
import { SOFTWARE_AND_CYBER } from "#demo/next-revision/software-and-cyber";
import { TRADES } from "#demo/next-revision/trades";

/** What stands with everything of the next revision, so that nobody takes it for the office's. */
export const INVENTED = "Invented for the demonstration.";

/** The revision that the demonstration has at work beside the finished one. */
export const NEXT_REVISION = {
  source: "soc2020",
  title: "Revision of SOC2020",
  targetTitle: "Standard Occupational Classification 2030",
  targetShortTitle: "SOC2030",
  note: `${INVENTED} No paper, issue, comment or decision in it is anybody’s: what is known of SOC2020 and its sizes is real, what is proposed is not. “SOC2030” is a working title.`,
} as const;

/** Its review papers, in the order in which they were opened. */
export const PAPERS: readonly DemonstratedPaper[] = [
  MANAGERS,
  SOFTWARE_AND_CYBER,
  DATA_AND_AI,
  ENERGY,
  ENVIRONMENT,
  HEALTH,
  CULTURE_AND_MEDIA,
  ADMINISTRATION,
  TRADES,
  CARE,
  SALES,
  LOGISTICS,
  ELEMENTARY,
].map((paper) => ({ ...paper, introduction: `${paper.introduction} ${INVENTED}` }));
