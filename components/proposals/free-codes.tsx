import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import type { CodeOffered } from "#lib/revision/free-codes";

/** Codes that a new group could have, those that mislead nobody first; with what speaks against the others. */
export function FreeCodes({ parent, codes }: { parent: string; codes: readonly CodeOffered[] }) {
  return (
    <details className="rounded-md border border-line p-4">
      <summary className="font-semibold">
        Free codes {parent === "" ? "of major groups" : `under ${parent}`}
      </summary>
      {codes.length === 0 ? (
        <p className="mt-2">None: every code {parent === "" ? "" : `under ${parent} `}is taken.</p>
      ) : (
        <ul className="mt-2 grid gap-0.5">
          {codes.map(({ code, was, protectedFor }) => (
            <li key={code}>
              <span className="code font-semibold">{code}</span>{" "}
              {protectedFor !== null && <em>protected: {protectedFor}. </em>}
              {was !== null && (
                <span className="text-soft">
                  re-used: it was {was}, and misleads those who compare editions by code.{" "}
                </span>
              )}
              {was === null && protectedFor === null && <span className="text-soft">never used</span>}
              {code.endsWith("9") && <span className="text-soft">; 9 is for n.e.c.</span>}
              {code.endsWith("0") && code.length === 4 && (
                <span className="text-soft">; 0 is for an only unit group</span>
              )}
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
