import { z } from "zod";
import { returnPath } from "#lib/platform/return-path";
import { withdrawGroup } from "#lib/standards/mapping/decide.db";
import { STANDARDS_PATH } from "#lib/standards/standards-address";
import { wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

export const POST = formRoute({
  form: "withdraw-group",
  action: "keep standards",
  fields: z.object({ mapping: wholeNumber(), reason: reasonField() }),
  page: (_, query) => returnPath(query.get("return"), STANDARDS_PATH),
  run: async ({ values: { mapping, reason }, query, by }) => {
    await withdrawGroup(by, mapping, reason);
    return { to: returnPath(query.get("return"), STANDARDS_PATH), said: "The group is withdrawn." };
  },
});
