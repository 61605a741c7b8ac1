import type { ReleaseHeading } from "#lib/facts/released-facts";
import type { Table } from "#lib/files/table";
import { rowObjects } from "#lib/files/table-json";
import { type ParameterError, ParameterReader, type Parameters } from "#lib/platform/parameters";
import { type Answer, answered, FORMATS, type Format, represent } from "#lib/publication/api/answer";
import { chooseType } from "#lib/publication/api/negotiation";
import { ProblemDetails } from "#lib/publication/api/problem-details";

/** What a page shows, as a file: its table, what is said about it in JSON, and what was wrong with what was asked. */
interface Download {
  table: Table;
  about: object;
  /** Without its ending. */
  fileName: string;
  /** The one that it is of; null for none. */
  release: ReleaseHeading | null;
}

/**
 * Answers with a file in the format that the address asks for, else the one that the client likes best, CSV where it likes
 * both as much or neither; refuses what was not understood.
 */
export function downloaded(
  request: Request,
  parameters: Parameters,
  prepare: () => Promise<{ errors: readonly ParameterError[]; download: () => Download }>,
): Promise<Response> {
  return answered(request, async () => {
    const format = new ParameterReader(parameters);
    const chosen: Format = format.choice("format", "The format", ["csv", "json"]) || accepted(request);
    const { errors, download } = await prepare();
    refuse([...format.errors, ...errors]);
    const { table, about, fileName, release } = download();
    const answer: Answer = {
      table,
      json: chosen === "json" ? { ...about, rows: rowObjects(table) } : null,
      fileName: `${fileName}.${chosen}`,
    };
    return represent(request, answer, chosen, release);
  });
}

function accepted(request: Request): Format {
  const type = chooseType(request.headers.get("accept"), [FORMATS.csv, FORMATS.json]);
  return type === FORMATS.json ? "json" : "csv";
}

function refuse(errors: readonly ParameterError[]): void {
  if (errors.length === 0) return;
  throw new ProblemDetails("bad-request", errors.map((error) => error.message).join(" "), {
    errors: errors.map(({ field, message }) => ({ parameter: field, detail: message })),
  });
}
