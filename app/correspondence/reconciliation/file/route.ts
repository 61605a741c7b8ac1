import { parametersOf } from "#lib/correspondence/asked";
import { downloaded } from "#lib/correspondence/download";
import { reviewFor } from "#lib/correspondence/review";
import { readReviewQuery } from "#lib/correspondence/review-query";
import { reviewTable } from "#lib/correspondence/review-table";
import { readReview } from "#lib/correspondence/store";

/** The list that the page shows under the same address, all pages together. */
export function GET(request: Request): Promise<Response> {
  const parameters = parametersOf(request);
  return downloaded(request, parameters, async () => {
    const { query, asked } = readReviewQuery(parameters);
    const { rows, find } = await readReview();
    return {
      errors: asked.errors,
      download: () => ({
        table: reviewTable(reviewFor(rows, query), find),
        about: { source: "soc2010", target: "soc2020", list: query.list },
        fileName: `soc2010-soc2020-review-${query.list}`,
      }),
    };
  });
}
