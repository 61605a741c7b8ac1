import { parametersOf } from "#lib/correspondence/address-fields";
import { pairOf } from "#lib/correspondence/reading";
import { readTableAddress, rowsFor } from "#lib/correspondence/table-address";
import { pairId } from "#lib/facts/edition-pair";
import { besidePublished } from "#lib/gold-coding/findings/weights/beside-published.db";
import { pathText } from "#lib/platform/parameters";
import { downloaded } from "#lib/publication/api/download";
import { requireCorrespondence } from "#lib/publication/resources/correspondences.db";
import { correspondenceTable } from "#lib/releases/tables/correspondence-table";

/** The rows that the table's page shows under the same address, all pages together. */
export function GET(request: Request, { params }: { params: Promise<{ pair: string }> }): Promise<Response> {
  const parameters = parametersOf(request);
  return downloaded(request, parameters, async () => {
    const correspondence = await besidePublished(await requireCorrespondence(pathText((await params).pair)));
    const { asked, reader } = readTableAddress(parameters, correspondence);
    const pair = pairOf(correspondence);
    return {
      errors: reader.errors,
      download: () => ({
        table: correspondenceTable(
          rowsFor(correspondence.rows(asked.level), asked),
          correspondence,
          asked.level,
        ),
        about: { ...pair, level: asked.level },
        fileName: pairId(pair),
        release: correspondence.release,
      }),
    };
  });
}
