import type { Action } from "#lib/people/permissions";

/**
 * What one does by opening each address: pages, and what answers GET. `[x]` stands for any part, `[...x]` for several.
 * A test holds this against the files under app/: an address that is not here fails it.
 */
export const READS: Partial<Record<Action, string[]>> = {
  browse: [
    "/",
    "/problem",
    "/health",
    "/ready",
    "/editions",
    "/editions/diff",
    "/editions/[edition]",
    "/editions/[edition]/groups/[...code]",
    "/coding-index",
    "/coding-index/[uid]",
    "/correspondence",
    "/correspondence/[source]",
    "/correspondence/[source]/[target]",
    "/correspondence/components",
    "/correspondence/components/[id]",
    "/correspondence/convert",
    "/correspondence/pictures",
    "/correspondence/pictures/[edition]/[minor]",
    "/correspondence/problems",
    "/correspondence/reconciliation",
    "/api/[[...path]]",
    "/api/v1",
    "/api/v1/openapi.json",
    "/api/v1/editions",
    "/api/v1/editions/[edition]",
    "/api/v1/editions/[edition]/groups",
    "/api/v1/editions/[edition]/groups/[code]",
    "/api/v1/editions/[edition]/groups/[code]/[subUnit]",
    "/api/v1/index",
    "/api/v1/index/[uid]",
    "/api/v1/correspondences",
    "/api/v1/correspondences/[correspondence]",
    "/api/v1/correspondences/[correspondence]/maps",
  ],
  "look up titles": [
    "/lookup",
    "/api/v1/lookup",
    "/api/v1/search-index",
    "/api/v1/search-index/[hash]",
    "/api/v1/correspondences/[correspondence]/convert",
  ],
  "download tables": [
    "/downloads",
    "/downloads/[file]",
    "/correspondence/maps",
    "/correspondence/convert/file",
    "/correspondence/reconciliation/file",
  ],
  "sign in": [
    "/sign-in",
    "/sign-in/code",
    "/sign-in/recovery",
    "/sign-in/forgotten",
    "/sign-in/new-password",
    "/sign-in/welcome",
  ],
  "manage own account": [
    "/account",
    "/account/password",
    "/account/second-factor",
    "/account/recovery-codes",
    "/account/sessions",
  ],
  "suggest an index entry": ["/coding-index/suggestions", "/coding-index/suggestions/new"],
  "see own suggestions": ["/coding-index/suggestions/[id]"],
  "edit the index": ["/coding-index/new", "/coding-index/[uid]/edit", "/coding-index/[uid]/remove"],
  "edit descriptions": ["/editions/[edition]/edit/[...code]"],
};

/** What one does by sending a form or other body to each address. */
export const SENDS: Partial<Record<Action, string[]>> = {
  "download tables": ["/correspondence/convert/file"],
  "sign in": [
    "/sign-in/with-password",
    "/sign-in/code/check",
    "/sign-in/recovery/check",
    "/sign-in/forgotten/send",
    "/sign-in/new-password/set",
    "/sign-in/welcome/accept",
    "/sign-out",
  ],
  "manage own account": [
    "/account/password/change",
    "/account/second-factor/begin",
    "/account/second-factor/confirm",
    "/account/second-factor/change",
    "/account/recovery-codes/renew",
    "/account/recovery-codes/kept",
    "/account/sessions/end",
    "/account/sessions/end-others",
  ],
  "suggest an index entry": ["/coding-index/suggestions/new/send"],
  "decide on suggestions": [
    "/coding-index/suggestions/[id]/research",
    "/coding-index/suggestions/[id]/accept",
    "/coding-index/suggestions/[id]/refuse",
  ],
  "edit the index": [
    "/coding-index/new/add",
    "/coding-index/[uid]/edit/save",
    "/coding-index/[uid]/remove/confirm",
  ],
  "edit descriptions": ["/editions/[edition]/save-description"],
};

/** What each terminal command does. */
export const COMMAND_ACTIONS: Record<string, Action> = {
  lookup: "look up titles",
  evaluate: "measure the lookup",
  correspondence: "download tables",
  compile: "download tables",
  import: "import",
  bundle: "prepare data",
  migration: "prepare data",
  audit: "verify the record",
};
