import { ComparePage } from "#components/correspondence/compare/compare-page";
import { NoSuchPage } from "#components/correspondence/no-such-page";
import { PairNav } from "../../nav";
import { ofPair, pairMetadata } from "../../of-pair";

export const generateMetadata = pairMetadata(
  (_, { source, target }) => `${source.name} and ${target.name} side by side`,
);

export default ofPair(async ({ correspondence, reading, searchParams }) => {
  const nav = <PairNav current="compare" {...{ correspondence, reading }} />;
  if (correspondence.origin === "index")
    return (
      <NoSuchPage nav={nav} title="Nothing to compare">
        The titles of {reading.source.name} are not known, so its codes cannot be told apart from those of{" "}
        {reading.target.name} that mean something else.
      </NoSuchPage>
    );
  return (
    <ComparePage
      differences={correspondence.differences()}
      reading={reading}
      parameters={await searchParams}
      nav={nav}
    />
  );
}, "one");
