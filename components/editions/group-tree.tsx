import { type GroupNode, groupsBelow } from "#lib/classification/hierarchy";
import { quantity } from "#lib/platform/in-words";
import style from "./group-tree.module.css";

interface TreeView {
  /** The page of a group. */
  href: (code: string) => string;
  /** How many index entries go to a group and those below it. */
  entries: (code: string) => number;
  isOpen: (code: string) => boolean;
  /** Groups that a filter leaves out stay on the page, hidden: the script shows them again as somebody types. */
  isHidden: (code: string) => boolean;
}

/** The groups of an edition down to the unit group; what is below a group folds away without any script. */
export function GroupTree({ nodes, view }: { nodes: readonly GroupNode[]; view: TreeView }) {
  return <ul className={style.tree}>{rows(nodes, view)}</ul>;
}

/** Plain calls, not components, and few elements: there are some 550 rows. */
function rows(nodes: readonly GroupNode[], view: TreeView) {
  return nodes.map((node) =>
    node.level < 4 ? (
      <li key={node.code} hidden={view.isHidden(node.code)} className={style.branch}>
        <details open={view.isOpen(node.code)} data-code={node.code}>
          <summary>
            <span>
              <b>{node.code}</b> {node.title}
            </span>
            <i>{`${quantity(groupsBelow(node, 4), "unit group")}, ${entriesText(node, view)}`}</i>
          </summary>
          <ul>{rows(node.children, view)}</ul>
        </details>
        <a href={view.href(node.code)} aria-label={`${node.code} ${node.title}: page`}>
          Page
        </a>
      </li>
    ) : (
      <li key={node.code} hidden={view.isHidden(node.code)} className={style.leaf}>
        <a href={view.href(node.code)}>
          <b>{node.code}</b> {node.title}
        </a>
        <i>{entriesText(node, view)}</i>
      </li>
    ),
  );
}

function entriesText({ code }: GroupNode, view: TreeView): string {
  return quantity(view.entries(code), "entry", "entries");
}
