import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "#lib/platform/refusal";
import {
  checkEvidence,
  EVIDENCE_KINDS,
  type EvidenceKind,
  isTangible,
  isWebAddress,
  type NewEvidence,
} from "#lib/revision/evidence/evidence";

const refusal = (evidence: NewEvidence) => {
  try {
    checkEvidence(evidence);
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.field : error;
  }
};

describe("evidence", () => {
  it.each<[string, NewEvidence, string]>([
    ["entries without one", { kind: "index entries", text: "They are many" }, "entries"],
    ["another classification without a group", { kind: "other classification", text: "" }, "other"],
    ["tasks without words", { kind: "tasks", text: "" }, "words"],
    ["a link without an address", { kind: "link", text: "A survey" }, "link"],
    ["an attachment without a file", { kind: "attachment", text: "A table" }, "file"],
    [
      "more entries than anybody reads",
      { kind: "index entries", text: "", codes: Array.from({ length: 301 }, String) },
      "entries",
    ],
  ])("is refused at its field: %s", (_, evidence, field) => expect(refusal(evidence)).toBe(field));

  it("is taken when it has what its kind asks for", () => {
    expect(refusal({ kind: "index entries", text: "", codes: ["a1aa"] })).toBeNull();
    expect(refusal({ kind: "link", text: "A survey", url: "https://example.org/a?b#c" })).toBeNull();
    expect(refusal({ kind: "qualifications", text: "A degree" })).toBeNull();
  });

  it("is tangible unless it is a statement", () => {
    const kinds = Object.keys(EVIDENCE_KINDS) as EvidenceKind[];
    expect(kinds.filter((kind) => !isTangible(kind))).toEqual(["statement"]);
  });
});

describe("an address of a link", () => {
  it("is one of the web", () => {
    const host = fc.domain().filter((domain) => URL.canParse(`https://${domain}`));
    fc.assert(
      fc.property(host, fc.webPath(), fc.constantFrom("http", "https", "HTTPS"), (domain, path, scheme) => {
        expect(isWebAddress(`${scheme}://${domain}${path}`)).toBe(true);
      }),
    );
  });

  it.each([
    "",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "//example.org",
    "https://name:word@example.org/",
    "https://localhost/",
    "https://exa mple.org",
    "https://",
    " https://example.org",
  ])("is not %j", (url) => expect(isWebAddress(url)).toBe(false));
});
