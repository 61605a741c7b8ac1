import { redirect } from "next/navigation";
import { UnlinkedPair } from "#components/correspondence/pair/unlinked-pair";
import { forwardReading, pairHref } from "#lib/correspondence/reading";
import { tableHref } from "#lib/correspondence/table-address";
import { pathText } from "#lib/platform/parameters";
import { PairNav } from "../../nav";
import { ofPair, pairMetadata } from "../../of-pair";

export const generateMetadata = pairMetadata(
  ({ source }, reading) => `${reading.source.name} ${source} to ${reading.target.name}`,
);

/** A code alone leads to its rows of the table, two codes as in "2136-2134" to the page of the pair. */
export default ofPair(async ({ correspondence, reading, params }) => {
  const given = pathText((await params).source ?? "");
  const [source = "", target] = given.split("-", 2);
  const holds = (code: string, of: typeof correspondence) =>
    of.groupsRead(of.levels[0]!).some((group) => group.code === code);
  if (target !== undefined && holds(source, correspondence) && holds(target, correspondence.turned()))
    redirect(pairHref(reading, source, target));
  if (holds(given, correspondence)) redirect(tableHref(reading.path, { source: given }));
  const nav = <PairNav current="table" {...{ correspondence, reading }} />;
  return (
    <UnlinkedPair
      correspondence={correspondence.at()}
      reading={forwardReading(reading)}
      nav={nav}
      {...(reading.inverted ? { target: given } : { source: given })}
    />
  );
});
