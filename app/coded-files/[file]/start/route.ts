import { codedFileHref } from "#lib/coded-files/kept/coded-file";
import { demandCodedFile } from "#lib/coded-files/kept/coded-files.db";
import { CONFIRM_FIELDS, CONFIRM_NAMES, confirmed } from "#lib/coded-files/kept/confirm";
import { lookInto } from "#lib/coded-files/kept/look-into.db";
import { startWork } from "#lib/coded-files/kept/start-work.db";
import { dataSetsOfWay } from "#lib/coded-files/kept/work-data.db";
import { isColumnField } from "#lib/files/columns/column-fields";
import { pathText } from "#lib/platform/parameters";
import { Refusals } from "#lib/platform/refusal";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "confirm",
  action: "look up titles",
  limit: "upload by address",
  fields: CONFIRM_FIELDS,
  hasField: (name) => CONFIRM_NAMES.includes(name) || isColumnField(name),
  page: ({ file = "" }) => codedFileHref(pathText(file)),
  run: async ({ values, params, viewer }) => {
    const file = await demandCodedFile(pathText(params.file!), viewer?.person.id ?? null);
    const to = codedFileHref(file.key);
    // Confirmed already, as by a double click or in another tab.
    if (file.state !== "to confirm") return { to };
    const looked = await lookInto(file, values.sheet);
    const dataSets = file.work === "code" ? [] : await dataSetsOfWay(values.way);
    const { settings, problems } = confirmed(values, looked, file.settings, dataSets);
    if (problems.length > 0) throw new Refusals(problems);
    await startWork(file, settings);
    return { to };
  },
});
