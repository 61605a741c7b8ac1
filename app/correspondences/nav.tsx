import { CorrespondenceNav, placesOf } from "#components/correspondence/correspondence-nav";
import { OfRelease } from "#components/releases/of-release";
import type { OfPair } from "./of-pair";

/** The pages of the correspondence that a page is of, and the release that it stands in. */
export function PairNav(
  props: Pick<OfPair, "correspondence" | "reading"> & {
    current: Parameters<typeof CorrespondenceNav>[0]["current"];
  },
) {
  const { correspondence, reading, current } = props;
  return (
    <>
      <CorrespondenceNav current={current} reading={reading} places={placesOf(correspondence.origin)} />
      <OfRelease release={correspondence.release} />
    </>
  );
}
