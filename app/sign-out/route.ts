import { z } from "zod";
import { formRoute } from "#lib/forms/form-route";
import { signOut } from "#lib/sign-in/store";

export const POST = formRoute({
  form: "sign-out",
  action: "sign in",
  fields: z.object({}),
  page: () => "/",
  run: async ({ headers }) => ({
    to: "/sign-in",
    said: "You are signed out.",
    cookies: await signOut(headers),
  }),
});
