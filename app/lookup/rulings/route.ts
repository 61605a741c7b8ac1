import { readTitleRulings } from "#lib/gold-coding/settling/rulings.db";
import { prepareBody } from "#lib/publication/api/prepared-body";
import { respond } from "#lib/publication/api/respond";

/** What gold coding ruled on job titles, for the lookup in the browser: a small file, asked for once with the index. */
export async function GET(request: Request): Promise<Response> {
  return respond(request, {
    type: "application/json",
    body: prepareBody(JSON.stringify(await readTitleRulings()), "passing"),
  });
}
