import { z } from "zod";
import { dataSetHref, FIGURES_PATH } from "#lib/figures/figures-address";
import { retireDataSet } from "#lib/figures/retire.db";
import { pathText } from "#lib/platform/parameters";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "retire",
  action: "keep figures",
  fields: z.object({ reason: reasonField() }),
  page: ({ dataSet }) => dataSetHref(pathText(dataSet!), "retire"),
  run: async ({ values: { reason }, params, by }) => {
    const title = await retireDataSet(by, pathText(params.dataSet!), reason);
    return { to: FIGURES_PATH, said: `${title} is taken out.` };
  },
});
