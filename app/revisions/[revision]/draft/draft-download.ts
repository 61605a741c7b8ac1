import { parametersOf } from "#lib/correspondence/address-fields";
import { pairOf } from "#lib/correspondence/reading";
import { readTableAddress, rowsFor } from "#lib/correspondence/table-address";
import { pairId } from "#lib/facts/edition-pair";
import { besidePublished } from "#lib/gold-coding/findings/weights/beside-published.db";
import { pathText } from "#lib/platform/parameters";
import { downloaded } from "#lib/publication/api/download";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { aboutDraft, asDraft } from "#lib/publication/drafts/draft-tables.db";
import { correspondenceTable } from "#lib/releases/tables/correspondence-table";
import { savedDraftName } from "#lib/revision/draft/draft-address";
import { type Draft, readDraft } from "#lib/revision/draft/draft-of-address.db";

/** The draft that an address names, its correspondence beside what gold coding offers. @throws ProblemDetails where there is none */
export async function requireDraft(params: Promise<{ revision: string }>): Promise<Draft> {
  const draft = await readDraft(pathText((await params).revision));
  if (draft) return { ...draft, correspondence: await besidePublished(draft.correspondence) };
  throw new ProblemDetails(
    "unknown-address",
    "There is no such draft: only a revision that is open has one. All revisions are listed under /revisions.",
    { suggestions: [{ href: "/revisions", name: "Revisions" }] },
  );
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The rows that the draft's table shows under the same address, all pages together. */
export function draftMaps(way: "forward" | "backward") {
  return async (
    request: Request,
    { params }: { params: Promise<{ revision: string }> },
  ): Promise<Response> => {
    const parameters = parametersOf(request);
    const response = await downloaded(request, parameters, async () => {
      const draft = await requireDraft(params);
      const { correspondence } = draft;
      const read = way === "forward" ? correspondence : correspondence.turned();
      const { asked, reader } = readTableAddress(parameters, read);
      const pair = pairOf(read);
      return {
        errors: reader.errors,
        download: () => ({
          table: correspondenceTable(rowsFor(read.rows(asked.level), asked), read, asked.level),
          about: { ...aboutDraft(draft, today()), ...pair, level: asked.level },
          fileName: savedDraftName(pairId(pair), today(), ""),
          release: null,
        }),
      };
    });
    return asDraft(response);
  };
}
