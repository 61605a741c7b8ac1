import { parametersOf } from "#lib/correspondence/address-fields";
import { readDataSetView } from "#lib/figures/data-set-view.db";
import { figuresNamed } from "#lib/figures/figures-named.db";
import { figuresTable } from "#lib/figures/figures-table";
import { ParameterReader, pathText } from "#lib/platform/parameters";
import { downloaded } from "#lib/publication/api/download";
import { ProblemDetails } from "#lib/publication/api/problem-details";

/** What the page of a data set shows under the same address, as a file. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ dataSet: string }> },
): Promise<Response> {
  const parameters = parametersOf(request);
  return downloaded(request, parameters, async () => {
    const id = pathText((await params).dataSet);
    const reader = new ParameterReader(parameters);
    const view = await readDataSetView(id, reader);
    if (!view) throw new ProblemDetails("unknown-data-set", `There is no data set “${id}”.`);
    const named = await figuresNamed();
    return {
      errors: reader.errors,
      download: () => ({
        table: figuresTable([...(view.total ? [view.total] : []), ...view.figures], named),
        about: { dataSet: id, source: view.dataSet.source, licence: view.dataSet.licence, ...view.asked },
        fileName: `figures-${id}`,
        release: null,
      }),
    };
  });
}
