import { quantity } from "#lib/platform/in-words";
import type { TreePart } from "#lib/revision/trees/tree-around";

/** The place of the groups of an issue, before and after. */
export function IssueTrees(props: {
  /** The editions, as the page calls them. */
  before: { name: string };
  after: { name: string };
  trees: { before: readonly TreePart[]; after: readonly TreePart[] };
  /** What becomes of a group that the issue is about, or where it comes from. */
  note: (side: "before" | "after", code: string) => string;
}) {
  const { before, after, trees, note } = props;
  return (
    <div className="mt-2 grid gap-x-10 gap-y-5 sm:grid-cols-2 print:grid-cols-2">
      <Tree side={before} when="before" parts={trees.before} note={(code) => note("before", code)} />
      <Tree side={after} when="after" parts={trees.after} note={(code) => note("after", code)} />
    </div>
  );
}

function Tree(props: {
  side: { name: string };
  when: string;
  parts: readonly TreePart[];
  note: (code: string) => string;
}) {
  const { side, when, parts, note } = props;
  return (
    <div>
      <h3>
        {side.name}, {when}
      </h3>
      {parts.length === 0 ? (
        <p className="mt-1">No group of this edition is concerned.</p>
      ) : (
        <Parts parts={parts} note={note} />
      )}
    </div>
  );
}

function Parts({ parts, note }: { parts: readonly TreePart[]; note: (code: string) => string }) {
  return (
    <ul className="mt-0.5 border-l border-line pl-3 text-[0.95rem]">
      {parts.map(({ code, title, concerned, children, omitted }) => (
        <li key={code}>
          <span className={concerned ? "font-semibold" : ""}>
            <span className="code">{code}</span> {title}
          </span>
          {concerned && <em className="text-plum not-italic"> – {note(code)}</em>}
          {children.length > 0 && <Parts parts={children} note={note} />}
          {omitted > 0 && <p className="pl-3 text-soft">and {quantity(omitted, "other group")}</p>}
        </li>
      ))}
    </ul>
  );
}
