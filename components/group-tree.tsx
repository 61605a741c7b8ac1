import { GroupLink, groupHref } from "#components/group-link";
import type { EditionId, Level } from "#lib/classification/edition";
import { type GroupNode, groupsBelow } from "#lib/classification/hierarchy";
import { count } from "#lib/presentation";

export interface TreeView {
  edition: EditionId;
  /** How many index entries go to a group and those below it. */
  entries: (code: string) => number;
  isOpen: (code: string) => boolean;
  /** Groups that a filter leaves out stay on the page, hidden: the script shows them again as somebody types. */
  isHidden: (code: string) => boolean;
}

const LOOK: Record<Level, string> = {
  1: "text-[1.12rem] font-semibold",
  2: "font-semibold",
  3: "",
  4: "text-[0.96rem]",
  5: "",
};

/** The groups of an edition down to the unit group; what is below a group folds away without any script. */
export function GroupTree({ nodes, view }: { nodes: readonly GroupNode[]; view: TreeView }) {
  return (
    <ul className={nodes[0]?.level === 1 ? "border-b border-line" : "pl-3.5 sm:pl-7"}>
      {nodes.map((node) => (
        <li
          key={node.code}
          id={`g${node.code}`}
          hidden={view.isHidden(node.code)}
          className={node.level === 1 ? "border-t border-line py-1" : ""}
        >
          {node.level < 4 ? <Branch node={node} view={view} /> : <Leaf node={node} view={view} />}
        </li>
      ))}
    </ul>
  );
}

function Branch({ node, view }: { node: GroupNode; view: TreeView }) {
  return (
    <div className="relative">
      <details open={view.isOpen(node.code)} data-code={node.code} className="group/branch">
        <summary
          className={`flex list-none flex-wrap items-baseline gap-x-2 rounded py-1.5 pr-14 hover:bg-wash sm:flex-nowrap [&::-webkit-details-marker]:hidden ${LOOK[node.level]}`}
        >
          <svg
            viewBox="0 0 10 10"
            aria-hidden="true"
            className="mt-1 size-2.5 shrink-0 self-start translate-y-1 fill-soft in-[details[open]>summary]:rotate-90"
          >
            <path d="M2 0 8 5 2 10z" />
          </svg>
          <span className="w-0 grow">
            <span className="code mr-1">{node.code}</span> {node.title}
          </span>
          <Counts node={node} view={view} />
        </summary>
        <GroupTree nodes={node.children} view={view} />
      </details>
      <a
        href={groupHref(view.edition, node.code)}
        aria-label={`${node.code} ${node.title}: page`}
        className="absolute right-0 top-0.5 px-2 py-1.5 text-[0.88rem] leading-tight"
      >
        Page
      </a>
    </div>
  );
}

function Leaf({ node, view }: { node: GroupNode; view: TreeView }) {
  return (
    <div
      className={`flex flex-wrap items-baseline gap-x-2 rounded py-1 pl-4.5 pr-14 sm:flex-nowrap hover:bg-wash ${LOOK[node.level]}`}
    >
      <span className="w-0 grow">
        <GroupLink edition={view.edition} group={node} className="inline-block py-0.5" />
      </span>
      <Counts node={node} view={view} />
    </div>
  );
}

function Counts({ node, view }: { node: GroupNode; view: TreeView }) {
  return (
    <span className="flex w-full shrink-0 gap-x-3 pl-4.5 text-[0.9rem] font-normal text-soft sm:w-auto sm:gap-0 sm:pl-0">
      {node.level < 4 && (
        <span className="sm:w-24 sm:text-right">
          {count(groupsBelow(node, 4))}
          <span className="sm:sr-only"> unit groups</span>
        </span>
      )}
      <span className="sm:w-24 sm:text-right">
        {count(view.entries(node.code))}
        <span className="sm:sr-only"> index entries</span>
      </span>
    </span>
  );
}
