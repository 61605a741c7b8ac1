import { JOBS_CAVEAT } from "#lib/figures/in-words";

/** What is said beside any number of employee jobs. */
export function JobsCaveat({ className = "" }: { className?: string }) {
  return <p className={`max-w-3xl text-[0.92rem] text-soft ${className}`}>{JOBS_CAVEAT}</p>;
}
