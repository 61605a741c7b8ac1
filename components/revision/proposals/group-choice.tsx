import type { ComponentProps } from "react";
import { GroupField } from "#components/editions/group-field";
import { quantity } from "#lib/platform/in-words";
import type { TreePart } from "#lib/revision/trees/tree-around";

/** Which group it is done to: one on the tree around the issue, or any other by its code. */
export function GroupChoice(props: {
  /** The edition that is revised: "SOC2010". */
  edition: string;
  tree: readonly TreePart[];
  chosen: string;
  /** The field of another group: what was typed into it, and what there is. */
  other: Pick<ComponentProps<typeof GroupField>, "name" | "value" | "chosen" | "error" | "groups">;
}) {
  const { edition, tree, chosen, other } = props;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">To which group of {edition}</legend>
      {tree.length > 0 && <Parts parts={tree} chosen={chosen} />}
      <GroupField
        label="Another group"
        hint="Its code, or words of its title. It counts before the choice above; leave it empty otherwise."
        {...other}
      />
    </fieldset>
  );
}

function Parts({ parts, chosen }: { parts: readonly TreePart[]; chosen: string }) {
  return (
    <ul className="border-l border-line pl-3 text-[0.95rem]">
      {parts.map(({ code, title, concerned, children, omitted }) => (
        <li key={code}>
          <label className="flex min-h-8 items-baseline gap-2">
            <input
              type="radio"
              name="group"
              value={code}
              defaultChecked={code === chosen}
              className="size-4.5 shrink-0 translate-y-0.5"
            />
            <span className={concerned ? "font-semibold" : ""}>
              <span className="code">{code}</span> {title}
              {concerned && <em className="text-plum not-italic"> – the issue is about it</em>}
            </span>
          </label>
          {children.length > 0 && <Parts parts={children} chosen={chosen} />}
          {omitted > 0 && <p className="pl-3 text-soft">and {quantity(omitted, "other group")}</p>}
        </li>
      ))}
    </ul>
  );
}
