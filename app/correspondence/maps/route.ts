import { parametersOf } from "#lib/correspondence/address-fields";
import { DIRECTIONS } from "#lib/correspondence/direction";
import { readTableAddress, rowsFor } from "#lib/correspondence/table-address";
import { downloaded } from "#lib/publication/api/download";
import { correspondenceTable } from "#lib/publication/tables/correspondence-table";
import { readCorrespondence } from "#lib/revision/compiles/correspondence.db";

/** The rows that the table's page shows under the same address, all pages together. */
export function GET(request: Request): Promise<Response> {
  const parameters = parametersOf(request);
  return downloaded(request, parameters, async () => {
    const { asked, reader } = readTableAddress(parameters);
    const { rows, find } = await readCorrespondence();
    const { source, target, inverted } = DIRECTIONS[asked.direction];
    return {
      errors: reader.errors,
      download: () => ({
        table: correspondenceTable(rowsFor(rows(asked.direction, asked.level), asked), {
          inverted,
          level: asked.level,
          find,
        }),
        about: { source: source.edition, target: target.edition, level: asked.level },
        fileName: `${source.edition}-${target.edition}`,
      }),
    };
  });
}
