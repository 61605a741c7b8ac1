import { ConvertPage } from "#components/correspondence/convert/convert-page";
import { CONVERT_FORM } from "#lib/correspondence/conversion/conversion-address";
import { conversionShown } from "#lib/correspondence/conversion/conversion-shown";
import { type ConversionWay, conversionWays, wayId } from "#lib/correspondence/conversion/conversion-ways";
import { turnedReading } from "#lib/correspondence/reading";
import { draftConvertHref } from "#lib/revision/draft/draft-address";
import { formAnswer } from "../../../../viewer";
import { draftMetadata, ofDraft } from "../of-draft";
import { DraftFileForm } from "./_parts/draft-file-form";

type Way = "forward" | "backward";

/** The page that converts lists of codes by a draft, one way or the other. */
export function draftConvertPage(way: Way) {
  return ofDraft("convert", async ({ draft, searchParams }) => {
    const { revision, correspondence } = draft;
    const reading = way === "forward" ? draft.reading : turnedReading(draft.reading);
    const parameters = await searchParams;
    const answer = await formAnswer(parameters);
    const ways = conversionWays([draft.reading]);
    const [typed] = (answer?.form === CONVERT_FORM && answer.values.pair) || [];
    const own: ConversionWay = { source: reading.source, target: reading.target, through: null };
    const read = way === "forward" ? correspondence : correspondence.turned();
    return (
      <ConvertPage
        way={own}
        basis={read.conversion()}
        reading={reading}
        path={draftConvertHref(revision.id, reading)}
        formPath={draftConvertHref(revision.id, { inverted: false })}
        ways={ways}
        shown={conversionShown(parameters, answer, correspondence.dataSets)}
        chosen={ways.some((one) => wayId(one) === typed) ? typed : undefined}
        upload={<DraftFileForm revision={revision.id} way={own} answer={answer} />}
        nav={null}
      />
    );
  });
}

export function draftConvertMetadata(way: Way) {
  return draftMetadata(({ reading: { source, target } }) =>
    way === "forward"
      ? `Convert ${source.name} codes to ${target.name}`
      : `Convert ${target.name} codes to ${source.name}`,
  );
}
