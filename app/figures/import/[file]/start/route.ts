import { FIGURES_PATH, sentTableHref } from "#lib/figures/figures-address";
import { checkTable } from "#lib/figures/import/confirm";
import { measuresRead } from "#lib/figures/import/figure-fields";
import { lookIntoTable } from "#lib/figures/import/look-into";
import { isTableField, postedDetails, postedSheets, TABLE_FIELDS } from "#lib/figures/import/posted-table";
import { heldAlready, openSentTable } from "#lib/figures/import/sent-table.db";
import { chosenColumns } from "#lib/files/columns/column-fields";
import { orRefusal } from "#lib/files/or-refusal";
import { jobHref } from "#lib/jobs/job-address";
import { askForJob } from "#lib/jobs/job-queue.db";
import { pathText } from "#lib/platform/parameters";
import { Refusal, Refusals } from "#lib/platform/refusal";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "figures",
  action: "keep figures",
  limit: "long work by person",
  fields: TABLE_FIELDS,
  hasField: isTableField,
  page: ({ file }) => sentTableHref(pathText(file!)),
  run: async ({ values, params, viewer: { person } }) => {
    const id = pathText(params.file!);
    const asked = { sheet: values.sheet, variable: values.variable };
    const first = await openSentTable(id, person.id, asked);
    const { columns, problems } = chosenColumns(values, first.looked.names, first.looked.wanted);
    const { file, fileName, editions, held } = first;
    const looked = await orRefusal(lookIntoTable(file, fileName, editions, { ...asked, columns }));
    const details = postedDetails(values);
    const checked = checkTable(looked, looked.choice, details, editions);
    const wrong = [...problems, ...checked.problems, ...(values.despite ? [] : checked.warnings)];
    if (wrong.length > 0) throw new Refusals(wrong);
    const sheets = postedSheets(values, looked, columns);
    if (sheets.length === 0)
      throw new Refusal("Say of at least one sheet whom its figures are of.", "sheet-0");
    const replace = values.replace === "yes";
    const already = replace
      ? null
      : await heldAlready({ looked, held }, details, measuresRead(columns, details));
    if (already)
      throw new Refusal(
        `“${already.title}” has figures of these measures already. Say that those which are others are to be replaced, or give another time or standing.`,
        "replace",
      );
    const job = await askForJob({
      kind: "figures-import",
      title: `Import of figures from ${fileName}`,
      input: JSON.parse(JSON.stringify({ file: id, form: file.form, order: { sheets, details, replace } })),
      owner: person.id,
      href: FIGURES_PATH,
    });
    return { to: jobHref(job) };
  },
});
