import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import type { FreeCodesUnder } from "#lib/revision/proposals/change-page.db";
import { offeredInWords } from "#lib/revision/proposals/offered-code";

/** Codes that a new group could have, those that mislead nobody first; with what speaks against the others. */
export function FreeCodes({ parent, known, codes, edition }: FreeCodesUnder & { edition: string }) {
  return (
    <details className="rounded-md border border-line p-4">
      <summary className="font-semibold">
        Free codes {parent === "" ? "of major groups" : `under ${parent}`} in {edition}
      </summary>
      {codes.length === 0 ? (
        <p className="mt-2">
          {known
            ? `None: every code ${parent === "" ? "" : `under ${parent} `}is taken.`
            : `${edition} has no group ${parent}. Give the code of a group that it has.`}
        </p>
      ) : (
        <ul className="mt-2 grid gap-0.5">
          {codes.map((offered) => (
            <li key={offered.code}>
              <span className="code font-semibold">{offered.code}</span>{" "}
              <span className="text-soft">{offeredInWords(offered)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <TextField
          label="Free codes under"
          name="codes-under"
          defaultValue={parent}
          inputMode="numeric"
          autoComplete="off"
          className="code max-w-28"
        />
        <Button look="secondary" name="do" value="go">
          Show free codes
        </Button>
      </div>
    </details>
  );
}
