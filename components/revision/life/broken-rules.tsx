import { Notice } from "#components/ui/notice";
import type { RevisionProblem } from "#lib/compile/problem";

/** The rules that a proposal breaks, each with what to do; nothing where it breaks none. */
export function BrokenRules({ broken, title }: { broken: readonly RevisionProblem[]; title: string }) {
  if (broken.length === 0) return null;
  return (
    <Notice look="warning" title={title}>
      <ul className="list-disc pl-5">
        {broken.map(({ rule, message }) => (
          <li key={`${rule} ${message}`}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
