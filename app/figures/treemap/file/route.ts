import { parametersOf } from "#lib/correspondence/address-fields";
import { figuresNamed } from "#lib/figures/figures-named.db";
import { figuresTable } from "#lib/figures/figures-table";
import { readTreemapView } from "#lib/figures/treemap-view.db";
import { ParameterReader } from "#lib/platform/parameters";
import { downloaded } from "#lib/publication/api/download";
import { requireEdition, requireGroup } from "#lib/publication/resources/required.db";

/** What a treemap shows as a file: the unit groups below a group with their sizes, those without a value too. */
export function GET(request: Request): Promise<Response> {
  const parameters = parametersOf(request);
  return downloaded(request, parameters, async () => {
    const reader = new ParameterReader(parameters);
    const view = await readTreemapView(reader);
    const edition = view?.edition ?? (await requireEdition(reader.text("edition", "The edition")));
    const group = view?.group ?? (await requireGroup(edition, reader.text("code", "The code")));
    const named = await figuresNamed();
    const { structure } = edition;
    const below = (view?.figures ?? []).filter(
      ({ code }) =>
        structure.levelOf(code) === structure.unitLevel && structure.at(code, group.level) === group.code,
    );
    return {
      errors: reader.errors,
      download: () => ({
        table: figuresTable(below, named),
        about: { edition: edition.id, code: group.code, dataSet: view?.dataSet?.id ?? null },
        fileName: `sizes-${edition.id}-${group.code}`,
        release: null,
      }),
    };
  });
}
