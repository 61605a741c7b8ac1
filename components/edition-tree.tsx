import { GroupTree } from "#components/group-tree";
import { Island } from "#components/island";
import { Notice } from "#components/ui/notice";
import { ancestorsOf } from "#lib/classification/code";
import type { Group } from "#lib/classification/edition";
import type { HeldEdition } from "#lib/classification/held-edition";
import { flatten, groupMatcher, prune } from "#lib/classification/hierarchy";
import { entriesIn, type IndexRegister } from "#lib/coding-index/register";
import { address } from "#lib/parameters";
import { quantity } from "#lib/presentation";

interface EditionTreeProps {
  edition: HeldEdition;
  register: IndexRegister;
  /** Only groups that match it and those above them are shown, all unfolded; "" shows all. */
  query: string;
  expand: "all" | "none" | "";
  /** Groups to unfold, with those above them; by default the major groups. */
  open: readonly string[];
}

/** The whole hierarchy of an edition, folded and filtered as the address says. */
export function EditionTree({ edition, register, query, expand, open }: EditionTreeProps) {
  const isMeant = groupMatcher(query);
  const matches = (group: Group) => !group.code.includes("/") && isMeant(group);
  const shown = new Set(flatten(prune(edition.tree, matches)).map(({ code }) => code));
  const found = edition.groups.filter(matches).length;
  const foundBelow = edition.groups.filter(isMeant).length - found;
  const unfolded = new Set(open.flatMap((code) => [...ancestorsOf(code), code]));
  const byDefault = open.every((code) => code === "");
  const isOpen = (code: string) => {
    if (query !== "" || expand === "all") return true;
    if (expand === "none") return false;
    return byDefault ? code.length === 1 : unfolded.has(code);
  };
  const here = `/editions/${edition.id}`;
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 pb-2 text-[0.92rem]">
        <p className="no-print flex gap-4">
          <a href={`${here}?expand=all`} data-expand="all">
            Unfold all
          </a>
          <a href={`${here}?expand=none`} data-expand="none">
            Fold all
          </a>
        </p>
        <p aria-hidden="true" className="ml-auto hidden pr-14 text-soft sm:flex">
          <span className="w-24 text-right">Unit groups</span>
          <span className="w-24 text-right">Index entries</span>
        </p>
      </div>
      <p role="status" id="found" className="pb-2 text-[0.92rem] text-soft empty:hidden">
        {query !== "" && `${quantity(found, "group")} for “${query}”`}
        {query !== "" && foundBelow > 0 && (
          <>
            {" "}
            and <a href={address(here, { level: 5, q: query })}>{quantity(foundBelow, "sub-unit group")}</a>
          </>
        )}
      </p>
      {query !== "" && found === 0 && (
        <Notice title={`No group of ${edition.shortTitle} matches “${query}”.`}>
          <p>
            Try fewer words, or{" "}
            <a href={`/lookup?${new URLSearchParams({ q: query })}`}>look it up as a job title</a>.
          </p>
        </Notice>
      )}
      <Island name="group-tree">
        <GroupTree
          nodes={edition.tree}
          view={{
            edition: edition.id,
            entries: (code) => entriesIn(edition.id, code, register),
            isOpen,
            isHidden: (code) => query !== "" && !shown.has(code),
          }}
        />
      </Island>
    </>
  );
}
