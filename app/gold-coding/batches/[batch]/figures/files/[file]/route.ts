import { BYTE_ORDER_MARK } from "#lib/files/csv";
import { longTableCsv } from "#lib/files/table-csv";
import { figuresSubject } from "#lib/gold-coding/figures/figures-subject.db";
import { can, inBatch } from "#lib/permissions/permissions";
import { sentencePage } from "#lib/platform/plain-page";
import { guardedRoute } from "#lib/web/guarded-route.db";
import { savedFile } from "#lib/web/saved-file";
import { FIGURE_FILES } from "../../_parts/figure-files";
import { figuresRequest } from "../../_parts/figures-request";

interface Context {
  params: Promise<{ batch: string; file: string }>;
}

export const GET = guardedRoute(
  "read coding figures",
  async (request, { params }: Context, { person }) => {
    const { batch, file } = await params;
    const parameters = Object.fromEntries(new URL(request.url).searchParams);
    const asked = await figuresRequest({ batch }, parameters, person);
    const name = file.replace(/\.csv$/, "");
    const kind = Object.hasOwn(FIGURE_FILES, name) ? FIGURE_FILES[name] : undefined;
    const may =
      asked !== null &&
      asked.readership !== "none" &&
      kind !== undefined &&
      (kind.needs === "read coding figures" || can(person, kind.needs, inBatch(asked.of.batch.id)));
    if (!may) return noSuchFile();
    return savedFile(
      BYTE_ORDER_MARK + (await longTableCsv(await kind.table(asked))),
      `${asked.of.batch.id}-${name}.csv`,
    );
  },
  async ({ params }) => figuresSubject({ batch: (await params).batch }),
);

function noSuchFile(): Response {
  return sentencePage(404, {
    title: "There is no such file",
    sentence: "The figures of a batch have a link to each table that can be downloaded.",
    link: { href: "/gold-coding", name: "Gold coding" },
  });
}
