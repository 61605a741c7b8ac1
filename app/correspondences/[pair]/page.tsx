import { Standing } from "#components/correspondence/standing";
import { TablePage } from "#components/correspondence/table/table-page";
import { PairNav } from "../nav";
import { ofPair, pairMetadata } from "../of-pair";

export const generateMetadata = pairMetadata((_, { source, target }) => `${source.name} to ${target.name}`);

export default ofPair(async ({ correspondence, reading, searchParams }) => (
  <TablePage
    correspondence={correspondence}
    reading={reading}
    parameters={await searchParams}
    nav={<PairNav current="table" {...{ correspondence, reading }} />}
    standing={<Standing revision={correspondence.revision} />}
  />
));
