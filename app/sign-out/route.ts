import { z } from "zod";
import { recordSignIn, signOut } from "#lib/people/sign-in/sign-in.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "sign-out",
  action: "sign in",
  fields: z.object({}),
  page: () => "/",
  run: async ({ headers, viewer }) => {
    if (viewer) await recordSignIn(headers, viewer.person, "signed out");
    return { to: "/sign-in", said: "You are signed out.", cookies: await signOut(headers) };
  },
});
