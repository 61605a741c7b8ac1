import { numberIn } from "#lib/platform/parameters";
import { Refusals } from "#lib/platform/refusal";
import { CONFIRM_FIELDS, confirmedList, isConfirmField } from "#lib/title-lists/import/confirm";
import { lookIntoList } from "#lib/title-lists/import/receive.db";
import { startList } from "#lib/title-lists/import/start-list.db";
import { listHref } from "#lib/title-lists/list-address";
import { demandTitleList } from "#lib/title-lists/title-lists.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "title-list-columns",
  action: "keep title lists",
  limit: "long work by person",
  fields: CONFIRM_FIELDS,
  hasField: isConfirmField,
  page: ({ list }) => listHref(numberIn(list)),
  run: async ({ values, params, viewer }) => {
    const list = await demandTitleList(numberIn(params.list));
    const to = listHref(list.id);
    // Confirmed already, as by a double click or in another tab.
    if (list.state !== "to confirm") return { to };
    const { problems, ...confirmed } = confirmedList(
      values,
      await lookIntoList(list, values.sheet),
      list.kind,
    );
    if (problems.length > 0) throw new Refusals(problems);
    await startList(list, confirmed, viewer.person.id);
    return { to };
  },
});
