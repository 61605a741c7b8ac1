import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { makeRelease } from "#lib/releases/release.db";
import { releaseHref } from "#lib/releases/release-address";
import { RELEASE_FIELDS, releaseFormHref } from "#lib/releases/release-form";
import { listReleases } from "#lib/releases/releases.db";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "release",
  action: "release",
  subject: revisionSubject,
  fields: RELEASE_FIELDS,
  page: ({ revision = "" }) => releaseFormHref(pathText(revision)),
  run: async ({ values, params, by }) => {
    const revisionId = pathText(params.revision ?? "");
    try {
      const id = await makeRelease(by, { revisionId, ...values });
      const made = (await listReleases()).find((release) => release.id === id)!;
      return { to: releaseHref(made), said: `${made.title} is made. Everybody is given it from now on.` };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Whoever pressed the button twice has made what they see now.
      const same = (await listReleases()).find(
        (release) =>
          release.revisionId === revisionId &&
          release.number === values.number &&
          release.notes === values.notes,
      );
      if (!same) throw error;
      return { to: releaseHref(same), said: `${same.title} was made already. Nothing was done twice.` };
    }
  },
});
