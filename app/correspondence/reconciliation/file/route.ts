import { parametersOf } from "#lib/correspondence/address-fields";
import { downloaded } from "#lib/publication/api/download";
import { readReview } from "#lib/revision/compiles/correspondence.db";
import { reviewFor } from "#lib/revision/compiles/review";
import { readReviewAddress } from "#lib/revision/compiles/review-address";
import { reviewTable } from "#lib/revision/compiles/review-table";

/** The list that the page shows under the same address, all pages together. */
export function GET(request: Request): Promise<Response> {
  const parameters = parametersOf(request);
  return downloaded(request, parameters, async () => {
    const { asked, reader } = readReviewAddress(parameters);
    const { rows, find } = await readReview();
    return {
      errors: reader.errors,
      download: () => ({
        table: reviewTable(reviewFor(rows, asked), find),
        about: { source: "soc2010", target: "soc2020", list: asked.list },
        fileName: `soc2010-soc2020-review-${asked.list}`,
      }),
    };
  });
}
