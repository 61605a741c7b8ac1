import type { Metadata } from "next";
import { headers } from "next/headers";
import { permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { UnknownCorrespondence } from "#components/correspondence/unknown-correspondence";
import { publicReading, type Reading } from "#lib/correspondence/reading";
import { besidePublished } from "#lib/gold-coding/findings/weights/beside-published.db";
import { type Parameters, pathText } from "#lib/platform/parameters";
import { requestPath } from "#lib/platform/request-headers";
import { listCorrespondences } from "#lib/releases/correspondences.db";
import { findCorrespondence } from "#lib/releases/find-correspondence.db";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";

interface PairProps {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Parameters>;
}

/** What a page of a correspondence is given beside what it is asked. */
export interface OfPair extends PairProps {
  correspondence: CompiledCorrespondence;
  reading: Reading;
}

/**
 * A page of the correspondence that its address names; where there is none, the page says so and which there are.
 * @param ways "one": the page is of the change from the earlier edition to the later, and the address of the other way leads there
 */
export function ofPair(
  page: (props: OfPair) => ReactNode | Promise<ReactNode>,
  ways: "one" | "both" = "both",
): (props: PairProps) => Promise<ReactNode> {
  return async (props) => {
    const id = await pairAsked(props);
    const found = await findCorrespondence(id);
    if (!found) return <UnknownCorrespondence id={id} known={await listCorrespondences()} />;
    const correspondence = await besidePublished(found);
    const reading = publicReading(correspondence);
    if (ways === "one" && reading.inverted) {
      const asked = requestPath(await headers());
      permanentRedirect(asked.replace(reading.path, reading.turnedPath));
    }
    return page({ ...props, correspondence, reading });
  };
}

/** What a page of a pair is called in the browser: "Pictures, SOC2010 to SOC2020". */
export function pairMetadata(
  title: (given: Record<string, string>, reading: Reading) => string,
): (props: Pick<PairProps, "params">) => Promise<Metadata> {
  return async (props) => {
    const correspondence = await findCorrespondence(await pairAsked(props));
    if (!correspondence) return { title: "Correspondence not found" };
    const given = Object.fromEntries(
      Object.entries(await props.params).map(([name, value]) => [name, pathText(value)]),
    );
    return { title: title(given, publicReading(correspondence)) };
  };
}

async function pairAsked({ params }: Pick<PairProps, "params">): Promise<string> {
  return pathText((await params).pair ?? "");
}
