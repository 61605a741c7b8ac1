import { REVISION_RULES, type RevisionProblem, type RevisionRule } from "#lib/compile/problem";
import { quantity } from "#lib/platform/in-words";

/** What is wrong with what the decisions compile to, and what is only advised against. */
export function RevisionProblems({ problems }: { problems: readonly RevisionProblem[] }) {
  const breaches = problems.filter(({ severity }) => severity === "breach");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  return (
    <section aria-labelledby="problems" className="mt-9">
      <h2 id="problems">Problems</h2>
      {breaches.length === 0 ? (
        <p className="mt-1 max-w-3xl">
          None: the decisions compile to a whole edition, no content goes to two places by mistake, and every
          group goes somewhere and comes from somewhere.
        </p>
      ) : (
        <ByRule problems={breaches} open />
      )}
      {warnings.length > 0 && (
        <>
          <p className="mt-3 max-w-3xl">
            To be weighed by people, but no reason not to publish: {quantity(warnings.length, "warning")}.
          </p>
          <ByRule problems={warnings} />
        </>
      )}
    </section>
  );
}

/** Each rule that is broken with how often, and what breaks it. */
function ByRule({ problems, open = false }: { problems: readonly RevisionProblem[]; open?: boolean }) {
  const rules = [...new Set(problems.map(({ rule }) => rule))];
  const of = (rule: RevisionRule) => problems.filter((problem) => problem.rule === rule);
  return rules.map((rule) => (
    <details key={rule} open={open} className="mt-1">
      <summary className="inline-block py-1 text-accent">
        {REVISION_RULES[rule]} <span className="text-soft">({quantity(of(rule).length, "time")})</span>
      </summary>
      <ul className="mt-1 grid max-w-4xl list-disc gap-1 pl-5 text-[0.94rem]">
        {of(rule).map(({ message }) => (
          <li key={message} className="first-letter:uppercase">
            {message}
          </li>
        ))}
      </ul>
    </details>
  ));
}
