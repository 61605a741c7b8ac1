import { PageHeading } from "#components/ui/page-heading";
import { CORRESPONDENCE_RULES, type CorrespondenceRule } from "#lib/correspondence/problems";
import { quantity } from "#lib/platform/in-words";
import { revisionHref } from "#lib/revision/paper-address";
import { PairNav } from "../../nav";
import { ofPair, pairMetadata } from "../../of-pair";

export const generateMetadata = pairMetadata(
  (_, { source, target }) => `Problems, ${source.name} to ${target.name}`,
);

export default ofPair(({ correspondence, reading }) => {
  const { source, target, path } = reading;
  const { revision } = correspondence;
  const indexed = revision !== null ? correspondence.indexed().problems : [];
  const problems = correspondence.problems();
  return (
    <>
      <PairNav current="table" {...{ correspondence, reading }} />
      <PageHeading
        crumbs={[{ href: path, name: `${source.name} to ${target.name}` }]}
        title={quantity(problems.length, "problem")}
      >
        <p>
          {problems.length === 0
            ? "Every unit group of both editions is in the table, and every rule below holds."
            : "The table is shown all the same; these rules do not hold for all of it."}{" "}
          {revision !== null && (
            <>
              What is wrong with the decisions that it is compiled from stands with the{" "}
              <a href={`${revisionHref(revision)}#problems`}>revision</a>.
            </>
          )}
        </p>
      </PageHeading>
      <ul className="grid gap-4">
        {(Object.keys(CORRESPONDENCE_RULES) as CorrespondenceRule[]).map((rule) => {
          const broken = problems.filter((problem) => problem.rule === rule);
          return (
            <li key={rule}>
              <p>
                <strong className={broken.length === 0 ? "text-good" : "text-danger"}>
                  {broken.length === 0 ? "Holds." : `${quantity(broken.length, "problem")}.`}
                </strong>{" "}
                {CORRESPONDENCE_RULES[rule]}
              </p>
              {broken.length > 0 && (
                <ul className="mt-1 list-disc pl-6">
                  {broken.map(({ message }) => (
                    <li key={message}>{message}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      {indexed.length > 0 && (
        <section aria-labelledby="index" className="mt-8">
          <h2 id="index">In the table of the coding index</h2>
          <p className="max-w-3xl">
            The table that the codes of the index entries give by themselves is held against the decisions;
            what is wrong with it does not change the correspondence.
          </p>
          <ul className="mt-1 list-disc pl-6">
            {indexed.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}, "one");
