import type { GroupText } from "#lib/gold-coding/coding/screen";

/** What a coder reads of one group. */
export function GroupPanel({ group, reasons = [] }: { group: GroupText; reasons?: readonly string[] }) {
  const { code, title, above, general, tasks, entries } = group;
  return (
    <div className="text-[0.92rem]">
      <h3 className="text-[1.02rem]">
        <span className="code text-accent">{code}</span> {title}
      </h3>
      {reasons.length > 0 && <p className="mt-1 text-soft">{reasons.join(" ")}</p>}
      {general && <p className="mt-1.5">{general}</p>}
      {tasks.length > 0 && (
        <ul className="mt-1.5 list-disc pl-4.5">
          {tasks.map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ul>
      )}
      {entries.length > 0 && (
        <>
          <h4 className="mt-2 font-semibold">In the index</h4>
          <ul>
            {entries.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </>
      )}
      {above.length > 0 && (
        <>
          <h4 className="mt-2 font-semibold">Its place</h4>
          <ol>
            {above.map((one) => (
              <li key={one.code}>
                <span className="code">{one.code}</span> {one.title}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
