import type { Metadata } from "next";
import { SendFileForm } from "#components/coded-files/send-file-form";
import { ConvertPage } from "#components/correspondence/convert/convert-page";
import { CorrespondenceNav, placesOf } from "#components/correspondence/correspondence-nav";
import { UnknownCorrespondence } from "#components/correspondence/unknown-correspondence";
import { OfRelease } from "#components/releases/of-release";
import { CONVERT_FORM } from "#lib/correspondence/conversion/conversion-address";
import { dataSetsIn } from "#lib/correspondence/conversion/conversion-list";
import { conversionShown } from "#lib/correspondence/conversion/conversion-shown";
import { wayId } from "#lib/correspondence/conversion/conversion-ways";
import { publicReading } from "#lib/correspondence/reading";
import { conversionBesidePublished } from "#lib/gold-coding/findings/weights/beside-published.db";
import { type Parameters, pathText } from "#lib/platform/parameters";
import { findConversion, listConversions } from "#lib/releases/conversions.db";
import { listCorrespondences } from "#lib/releases/correspondences.db";
import { findCorrespondence } from "#lib/releases/find-correspondence.db";
import { currentViewer, formAnswer } from "../../../viewer";

interface Props {
  params: Promise<{ pair: string }>;
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const way = await findConversion(pathText((await params).pair));
  return { title: way ? `Convert ${way.source.name} codes to ${way.target.name}` : "Convert codes" };
}

export default async function ConvertRoute({ params, searchParams }: Props) {
  const id = pathText((await params).pair);
  const parameters = await searchParams;
  const [found, ways, correspondence, answer] = await Promise.all([
    findConversion(id),
    listConversions(),
    findCorrespondence(id),
    formAnswer(parameters),
  ]);
  if (!found) return <UnknownCorrespondence id={id} known={await listCorrespondences()} />;
  const way = await conversionBesidePublished(found);
  const reading = publicReading(correspondence ?? way);
  const viewer = await currentViewer();
  const [typed] = (answer?.form === CONVERT_FORM && answer.values.pair) || [];
  const chosen = ways.some((one) => wayId(one) === typed) ? typed : undefined;
  return (
    <ConvertPage
      way={way}
      basis={way.basis}
      reading={reading}
      ways={ways}
      shown={conversionShown(parameters, answer, dataSetsIn(way.basis))}
      chosen={chosen}
      upload={
        <section className="no-print mt-10 border-t border-line pt-6">
          <h2>Convert a file</h2>
          <p className="mt-1 mb-4 max-w-3xl text-soft">
            A table with a column of codes comes back as it was, with the groups of {way.target.name} and
            their shares beside each row, and its counts apportioned.
          </p>
          <SendFileForm
            signedIn={viewer !== null}
            answer={null}
            work="convert"
            way={chosen ?? wayId(way)}
            fixed
          />
        </section>
      }
      nav={
        <>
          <CorrespondenceNav
            current="convert"
            reading={reading}
            places={correspondence ? placesOf(correspondence.origin) : ["convert"]}
          />
          <OfRelease release={way.release} />
        </>
      }
    />
  );
}
