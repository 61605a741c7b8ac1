import { quantity } from "#lib/platform/in-words";

/** The rules that stand against a release. */
export function BrokenRules({ problems }: { problems: readonly string[] }) {
  return (
    <section aria-labelledby="rules" className="mt-9">
      <h2 id="rules">Broken rules</h2>
      {problems.length === 0 ? (
        <p>No rule is broken.</p>
      ) : (
        <>
          <p>{quantity(problems.length, "rule is", "rules are")} broken. Mend them before you release.</p>
          <ul className="mt-1 grid max-w-3xl list-disc gap-1 pl-5">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
