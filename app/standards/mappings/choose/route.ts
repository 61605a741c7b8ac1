import { z } from "zod";
import { groupChoices } from "#lib/classification/group-choices";
import { meantGroups } from "#lib/classification/meant-groups.db";
import { Refusal } from "#lib/platform/refusal";
import { returnPath } from "#lib/platform/return-path";
import { readStandardEditions } from "#lib/standards/held-editions.db";
import { chooseGroup } from "#lib/standards/mapping/decide.db";
import { STANDARDS_PATH } from "#lib/standards/standards-address";
import { line, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "choose-group",
  action: "keep standards",
  fields: z.object({
    standard: wholeNumber(),
    group: line("The group", { required: "Name the unit group, by its code or words of its title." }),
    "group-is": groupChoices(),
    reason: reasonField(),
  }),
  page: (_, query) => returnPath(query.get("return"), STANDARDS_PATH),
  run: async ({ values: { standard, group, "group-is": chosen, reason }, query, by }) => {
    const { newest } = await readStandardEditions();
    if (!newest) throw new Refusal("No edition is released yet, so there are no groups to map it to.");
    const [[code] = []] = await meantGroups([
      { field: "group", edition: newest.id, takes: "unit group", typed: group, chosen },
    ]);
    if (code === undefined) throw new Refusal("Name the unit group.", "group");
    await chooseGroup(by, standard, { edition: newest.id, code, reason });
    return { to: returnPath(query.get("return"), STANDARDS_PATH), said: `It is mapped to ${code}.` };
  },
});
