import { z } from "zod";
import { formRoute } from "#lib/forms/form-route";
import { recordAtTheDoor, signOut } from "#lib/sign-in/store";

export const POST = formRoute({
  form: "sign-out",
  action: "sign in",
  fields: z.object({}),
  page: () => "/",
  run: async ({ headers, viewer }) => {
    if (viewer) await recordAtTheDoor(headers, viewer.person, "signed out");
    return { to: "/sign-in", said: "You are signed out.", cookies: await signOut(headers) };
  },
});
