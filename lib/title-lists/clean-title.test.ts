import { describe, expect, it } from "vitest";
import { readBundledEntries } from "#lib/imports/bundled/bundled";
import { cleanTitle } from "#lib/title-lists/clean-title";

describe("the text of a title", () => {
  it.each([
    ["Nurse j.smith@example.org", "contact"],
    ["Nurse, j.smith (at) example.org", "contact"],
    ["Driver 07700 900123", "contact"],
    ["Driver +44 (0)20 7946 0000", "contact"],
    ["Cleaner SW1A 2AA", "contact"],
    ["Cleaner QQ 12 34 56 C", "contact"],
    ["See www.example.org/jobs", "contact"],
    ["12345", "empty"],
    ["  ", "empty"],
    [
      "I look after my neighbour’s children on most days of the week while she is at work in the city centre",
      "long",
    ],
  ])("is not kept with a way to reach somebody, without letters or at length: %s", (text, why) => {
    // A National Insurance number never begins with QQ; the form is the same but for that.
    expect(cleanTitle(text.replace("QQ", "AB"))).toEqual({ title: null, why });
  });

  it.each([
    ["PA to Mr J. Smith", "PA to"],
    ["Carer for Mrs Smith-Jones", "Carer for"],
    ["Chef – contact Jane", "Chef"],
    ["Data analyst (Ref: AB/1234)", "Data analyst"],
    ["Data analyst £30,000 - £35,000 per annum", "Data analyst"],
    ["2 x Support worker", "Support worker"],
    ["Data  engineer\t", "Data engineer"],
  ])("loses names and what stands beside it: %s", (text, title) => {
    expect(cleanTitle(text)).toMatchObject({ title });
  });

  it.each([
    "Dr receptionist",
    "Call centre agent",
    "Contact tracer",
    "Email marketing executive",
    "Year 11 teacher",
  ])("stays as it is: %s", (text) => expect(cleanTitle(text)).toEqual({ title: text, cleaned: false }));

  it("stays as it is for every title of the index", () => {
    const changed = readBundledEntries().filter(({ natural }) => {
      const cleaned = cleanTitle(natural);
      return /\p{L}{2}/u.test(natural) && (cleaned.title === null || cleaned.cleaned);
    });
    expect(changed.map(({ natural }) => natural)).toEqual([]);
  });
});
