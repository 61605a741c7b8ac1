import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ChangeForm } from "#components/revision/proposals/change-form";
import { compile } from "#lib/compile/compile";
import type { Change } from "#lib/compile/decisions/change";
import { freeCodes } from "#lib/compile/free-codes";
import { changeFromFields, changeToFields } from "#lib/revision/proposals/change-form";
import { CHANGE_KINDS } from "#lib/revision/proposals/change-kinds";
import type { ChangePage } from "#lib/revision/proposals/change-page.db";
import { checkContent, checkGroups } from "#lib/revision/proposals/check-change";
import type { FormFields } from "#lib/revision/proposals/form-fields";
import { firstEntries, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();
const { edition } = compile(basis, []);
const groups = new Map(edition.groups.map((group) => [group.code, group]));

function pageOf(fields: FormFields, source = "1111"): ChangePage {
  const known = changeFromFields(fields).change;
  const context = { basis, groups: edition.groups, protectedCodes: [] };
  return {
    ...changeFromFields(fields),
    kind: known.type,
    fields,
    basis,
    names: { source: "SOC2010", target: "SOC2020" },
    groups,
    source: basis.groups.get(source) ?? null,
    entries: basis.entriesOf.get(source) ?? [],
    free: { parent: "111", known: true, codes: freeCodes(basis, groups, "111") },
    advice: [...checkContent(known, basis), ...checkGroups(known, context)],
    context,
  };
}

function markupOf(fields: FormFields, errors: { field: string; message: string }[] = []): string {
  const page = pageOf(fields);
  return renderToStaticMarkup(
    <ChangeForm
      to="/save"
      page={page}
      state={{ fields, errors, advice: page.advice }}
      version={3}
      number={2}
      cancelHref="/edit"
    />,
  );
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
const plain = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");

/** What a browser would send of a form as it stands. */
function sentBy(markup: string): FormFields {
  const sent: FormFields = {};
  const send = (name: string | undefined, value: string) => {
    if (name) sent[name] = [...(sent[name] ?? []), plain(value)];
  };
  const controls = /<input[^>]*>|<textarea[^>]*>[^<]*<\/textarea>|<select[^>]*>.*?<\/select>/g;
  for (const [tag] of markup.matchAll(controls)) {
    const name = attribute(tag, "name");
    const type = attribute(tag, "type");
    if (tag.startsWith("<textarea")) send(name, tag.replace(/^<[^>]*>\n?/, "").replace("</textarea>", ""));
    else if (tag.startsWith("<select")) {
      const options = [...tag.matchAll(/<option[^>]*>/g)].map(([option]) => option);
      const chosen = options.find((option) => option.includes(" selected")) ?? options[0] ?? "";
      send(name, attribute(chosen, "value") ?? "");
    } else if ((type !== "checkbox" && type !== "radio") || / checked(?:=""|[ />])/.test(tag))
      send(name, attribute(tag, "value") ?? "");
  }
  return sent;
}

const CHANGES: Change[] = [
  {
    type: "split",
    source: "1111",
    parts: [
      { content: firstEntries("1111", 2), to: { code: "1113", title: "Nurses' aides & others" } },
      {
        content: {
          by: "rule",
          rule: {
            conditions: [
              { field: "ind", test: "has", phrases: ["films", "theatre"] },
              { field: "add", test: "empty", phrases: [] },
            ],
          },
        },
        to: { code: "1112" },
      },
      {
        content: { by: "description", text: "those abroad" },
        to: { code: null, title: "Nurses abroad", parent: "111" },
      },
      { content: { by: "entries", uids: ["1111-3"] }, to: null },
    ],
    residual: { fate: "lives on", to: { code: "1111" } },
  },
  { type: "split", source: "1111", parts: [{ content: firstEntries("1111", 1), to: null }], residual: null },
  { type: "transfer", source: "1111", content: firstEntries("1111", 1), to: { code: "1112" } },
  { type: "merge", sources: ["1111", "1112"], to: { code: "1110", title: "Nurses and midwives" } },
  { type: "move", source: "1111", to: { code: "1123" } },
  { type: "rename", source: "1111", to: { title: "Registered nurses" } },
  { type: "recode", source: "1111", to: { code: "1113" } },
  { type: "create", group: { code: "1113", title: "Doulas" } },
  { type: "remove", source: "1111" },
  {
    type: "add entries",
    entries: [
      {
        uid: "new-nurse-drone--qualified",
        title: "Nurse, drone",
        natural: "Drone nurse",
        add: "qualified",
        ind: "",
      },
    ],
    to: { code: "1111" },
  },
  { type: "remove entries", uids: ["1111-1", "1112-2"] },
  { type: "reassign entries", uids: ["1112-0", "1111-2"], to: { code: "1119" } },
  { type: "describe", group: "1111", part: "tasks", text: "Nurses.\nAnd nursing." },
];

test("there is a form for every kind of change", () => {
  expect(new Set(CHANGES.map(({ type }) => type))).toEqual(new Set(Object.keys(CHANGE_KINDS)));
});

describe("a form that is sent as it was opened", () => {
  test.each(CHANGES.map((change) => [change.type, change] as const))(
    "says the same change: %s",
    (_, change) => {
      const sent = sentBy(markupOf(changeToFields(change)));
      const { change: read, errors } = changeFromFields(sent);
      const inOrder = (one: Change) => ("uids" in one ? { ...one, uids: one.uids.toSorted() } : one);
      expect(errors).toEqual([]);
      expect(inOrder(read)).toEqual(inOrder(change));
      expect(sent).toMatchObject({ version: ["3"], number: ["2"] });
    },
  );
});

test("no id is on the page twice, and an error leads to a field that is there", () => {
  for (const change of CHANGES) {
    const markup = markupOf(changeToFields(change));
    const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, `${change.type}: ${ids}`).toBe(ids.length);
  }
  const empty = (kind: string) => changeFromFields({ kind: [kind], parts: ["1"] });
  for (const kind of Object.keys(CHANGE_KINDS)) {
    const { errors } = empty(kind);
    const markup = markupOf({ kind: [kind], parts: ["1"] }, errors);
    for (const { field, message } of errors) {
      expect(markup, `${kind} ${field}`).toContain(` id="${field}"`);
      expect(errors.length === 0 || message.length > 0).toBe(true);
    }
  }
});

test("a rule shows how many entries it finds and which, and free codes what speaks against them", () => {
  const rule = {
    by: "rule" as const,
    rule: { conditions: [{ field: "ind" as const, test: "filled" as const, phrases: [] }] },
  };
  const markup = markupOf(
    changeToFields({
      type: "transfer",
      source: "1111",
      content: rule,
      to: { code: "1119", title: "Others" },
    }),
  );
  expect(markup).toContain("The rule finds 2 of the 4 entries.");
  expect(markup).toContain("Nurses 1");
  expect(markup).toContain("0 is for an only unit group");
});
