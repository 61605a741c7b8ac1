import type { DocumentGroup } from "#lib/revision/papers/proposal-statements";

/** Groups that a proposal lists, each with those that it puts below it. */
export function ProposalGroups({ groups }: { groups: readonly DocumentGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <ul className="mb-1 list-disc pl-5">
      {groups.map(({ code, title, note, groups: below }, at) => (
        <li key={at} className="py-px print:break-inside-avoid">
          {code !== null && <span className="code">{code} </span>}
          {title}
          {note !== "" && <span className="text-soft"> – {note}</span>}
          <ProposalGroups groups={below} />
        </li>
      ))}
    </ul>
  );
}
