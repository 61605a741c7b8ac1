const KEYS: [keys: string[], does: string][] = [
  [["Enter"], "copies the code and selects the title, so that the next one can be typed"],
  [["↑", "↓"], "choose a group; past the last one, more"],
  [["Alt 1–9"], "choose a group by its number"],
  [["Alt A–E"], "answer the question"],
  [["Alt G"], "opens the chosen group"],
  [["Esc"], "empties the title"],
  [["/", "?"], "outside the field: back to it, and these keys. The others need no Alt there"],
];

/** What the keys do, on demand. */
export function KeysHelp({ open, toggled }: { open: boolean; toggled: (open: boolean) => void }) {
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => toggled(currentTarget.open)}
      className="hidden sm:pointer-fine:block"
    >
      <summary className="w-fit rounded py-0.5 sm:ml-auto">
        Keys <kbd>?</kbd>
      </summary>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
        {KEYS.map(([keys, does]) => (
          <div key={does} className="contents">
            <dt className="text-ink">
              {keys.map((key) => (
                <kbd key={key} className="mr-1">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
