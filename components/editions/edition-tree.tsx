import { GroupTree } from "#components/editions/group-tree";
import { Island } from "#components/ui/island";
import { Notice } from "#components/ui/notice";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { findGroups, foundInWords } from "#lib/classification/find-groups";
import type { Group } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";

interface EditionTreeProps {
  edition: EditionWithGroups;
  /** Where the tree is, and the page of each group of it. */
  here: string;
  groupHref: (code: string) => string;
  /** Whether there are lists of each level beside the tree, sub-unit groups among them. */
  lists: boolean;
  /** How many index entries go to a group and those below it. */
  entries: (code: string) => number;
  /** Only groups that it finds and those above them are shown, all unfolded; "" shows all. */
  query: string;
  expand: "all" | "none" | "";
  /** Where titles are looked up in this edition, where it is not everybody's page. */
  lookup?: string;
  /** Groups to unfold, with those above them; by default the major groups. */
  open: readonly string[];
}

/** The whole hierarchy of an edition, folded and filtered as the address says. */
export function EditionTree(props: EditionTreeProps) {
  const { edition, here, groupHref, lists, entries, query, expand, open, lookup = "/lookup" } = props;
  const { ancestorsOf, levelOf } = edition.structure;
  const inTree = findGroups(edition.groups.filter(isInTree), query);
  const below = findGroups(
    edition.groups.filter((group) => !isInTree(group)),
    query,
  );
  const found = inTree.groups.map(({ code }) => code);
  const foundBelow = below.asTyped ? below.groups.length : 0;
  const shown = new Set(found.flatMap((code) => [...ancestorsOf(code), code]));
  const unfolded = new Set(open.flatMap((code) => [...ancestorsOf(code), code]));
  const byDefault = open.every((code) => code === "");
  const isOpen = (code: string) => {
    if (query !== "" || expand === "all") return true;
    if (expand === "none") return false;
    return byDefault ? levelOf(code) === 1 : unfolded.has(code);
  };
  return (
    <Island name="group-tree">
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 pb-2 text-[0.92rem]">
        <p className="no-print flex gap-4">
          <a href={`${here}?expand=all`} data-expand="all">
            Unfold all
          </a>
          <a href={`${here}?expand=none`} data-expand="none">
            Fold all
          </a>
        </p>
      </div>
      <p role="status" data-part="found" className="pb-2 text-[0.92rem] text-soft empty:hidden">
        {query !== "" && foundInWords(inTree, query)}
        {lists && query !== "" && foundBelow > 0 && (
          <>
            {" "}
            and <a href={address(here, { level: 5, q: query })}>{quantity(foundBelow, "sub-unit group")}</a>
          </>
        )}
      </p>
      <div data-part="none">
        {query !== "" && found.length === 0 && (
          <Notice title={`No group of ${edition.shortTitle} matches “${query}”.`}>
            <p>
              Try fewer words, or{" "}
              <a href={`${lookup}?${new URLSearchParams({ q: query })}`}>look it up as a job title</a>.
            </p>
          </Notice>
        )}
      </div>
      <GroupTree
        nodes={edition.tree}
        view={{
          href: groupHref,
          entries,
          isOpen,
          isHidden: (code) => query !== "" && !shown.has(code),
        }}
      />
    </Island>
  );
}

/** Sub-unit groups have a list of their own. */
function isInTree({ code }: Group): boolean {
  return !code.includes("/");
}
