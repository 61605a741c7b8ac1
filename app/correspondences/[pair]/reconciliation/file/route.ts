import { parametersOf } from "#lib/correspondence/address-fields";
import { pairOf } from "#lib/correspondence/reading";
import { pairId } from "#lib/facts/edition-pair";
import { pathText } from "#lib/platform/parameters";
import { downloaded } from "#lib/publication/api/download";
import { requireCorrespondence } from "#lib/publication/resources/correspondences.db";
import { reviewFor } from "#lib/revision/compiles/review";
import { readReviewAddress } from "#lib/revision/compiles/review-address";
import { reviewTable } from "#lib/revision/compiles/review-table";

/** The list that the page shows under the same address, all pages together. */
export function GET(request: Request, { params }: { params: Promise<{ pair: string }> }): Promise<Response> {
  const parameters = parametersOf(request);
  return downloaded(request, parameters, async () => {
    const correspondence = (await requireCorrespondence(pathText((await params).pair))).forward();
    const { asked, reader } = readReviewAddress(parameters, correspondence);
    const pair = pairOf(correspondence);
    return {
      errors: reader.errors,
      download: () => ({
        table: reviewTable(reviewFor(correspondence.review(), asked), correspondence.find, correspondence),
        about: { ...pair, list: asked.list },
        fileName: `${pairId(pair)}-review-${asked.list}`,
        release: correspondence.release,
      }),
    };
  });
}
