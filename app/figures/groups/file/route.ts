import { parametersOf } from "#lib/correspondence/address-fields";
import { readGroupFigures } from "#lib/figures/figures.db";
import { figuresNamed } from "#lib/figures/figures-named.db";
import { figuresTable } from "#lib/figures/figures-table";
import { ParameterReader } from "#lib/platform/parameters";
import { downloaded } from "#lib/publication/api/download";
import { requireEdition, requireGroup } from "#lib/publication/resources/required.db";

/** All figures of one group as a file: ?edition=…&code=… */
export function GET(request: Request): Promise<Response> {
  const parameters = parametersOf(request);
  return downloaded(request, parameters, async () => {
    const reader = new ParameterReader(parameters);
    const edition = await requireEdition(reader.text("edition", "The edition"));
    const { code } = await requireGroup(edition, reader.text("code", "The code"));
    const [figures, named] = await Promise.all([readGroupFigures(edition.id, code), figuresNamed()]);
    return {
      errors: reader.errors,
      download: () => ({
        table: figuresTable(figures, named),
        about: { edition: edition.id, code },
        fileName: `figures-${edition.id}-${code.replaceAll("/", "-")}`,
        release: null,
      }),
    };
  });
}
