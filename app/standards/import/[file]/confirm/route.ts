import { z } from "zod";
import { chosenColumns, isColumnField } from "#lib/files/columns/column-fields";
import { jobHref } from "#lib/jobs/job-address";
import { numberIn } from "#lib/platform/parameters";
import { Refusal, Refusals } from "#lib/platform/refusal";
import { checkStandardColumns } from "#lib/standards/import/confirm-columns";
import { lookIntoStandards } from "#lib/standards/import/sent-file.db";
import { type StandardColumns, wantedColumns } from "#lib/standards/import/standard-fields";
import { readStandardsFile } from "#lib/standards/import/standards-files.db";
import { startStandardsImport } from "#lib/standards/import/start-import.db";
import { STANDARD_KINDS } from "#lib/standards/standard";
import { standardsFileHref } from "#lib/standards/standards-address";
import { choice } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

const NAMED = ["sheet", "edition", "kind", "despite"];

export const POST = formRoute({
  form: "columns",
  action: "keep standards",
  limit: "long work by person",
  fields: z
    .object({
      sheet: z.string().max(100).default(""),
      edition: z.string().max(60).default(""),
      kind: choice(STANDARD_KINDS, "Choose the kind of the standards."),
      despite: z.literal("yes").optional(),
    })
    .catchall(z.unknown()),
  hasField: (name) => NAMED.includes(name) || isColumnField(name),
  page: ({ file }) => standardsFileHref(numberIn(file)),
  run: async ({ values, params, by }) => {
    const file = await readStandardsFile(numberIn(params.file));
    if (!file) throw new Refusal("There is no such file. Go to the list of files.");
    if (file.reading.stored === "") throw new Refusal("The file is not kept any more. Send it again.");
    const sent = await lookIntoStandards(file.reading, values.sheet);
    const { columns: chosen, problems } = chosenColumns(values, sent.names, wantedColumns(sent.held));
    if (values.edition !== "" && !sent.held.some(({ id }) => id === values.edition))
      throw new Refusal("Choose the edition of the codes from the list.", "edition");
    const columns: StandardColumns = {
      ...sent.columns,
      choice: { ...sent.columns.choice, columns: chosen },
      edition: values.edition,
      kind: values.kind,
    };
    const checked = checkStandardColumns(sent, columns);
    const wrong = [...problems, ...checked.problems, ...(values.despite ? [] : checked.warnings)];
    if (wrong.length > 0) throw new Refusals(wrong);
    return {
      to: jobHref(await startStandardsImport(by, file.id, { ...columns, fingerprint: sent.fingerprint })),
    };
  },
});
