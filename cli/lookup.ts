import { explainCall, isIndexEdition, readArguments } from "#cli/lookup-options";
import { print } from "#cli/print";
import { readBundled } from "#lib/imports/bundled/bundled";
import { answer, type CodeAnswer, type TitleAnswer } from "#lib/lookup/answer";
import { confidenceInWords } from "#lib/lookup/confidence";
import { buildLookup } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { lookupJson } from "#lib/lookup/lookup-json";
import { noGroupSentence } from "#lib/lookup/no-group";
import { isRefusal } from "#lib/lookup/refuse-query";
import { correctionText } from "#lib/lookup/words/correction-text";

const USAGE =
  'Usage: npm run -s soc -- lookup [--edition soc2020 | soc2010] [--industry TEXT] [--limit 1 to 50] [--json] "JOB TITLE OR CODE"';

/**
 * `npm run -s soc -- lookup`: finds the unit groups of a job title or a code in the bundled index, without a database. Returns
 * the exit code: 0 with an answer, 1 when the title is refused, 2 when the call is wrong.
 */
export async function lookupCommand(argv: string[]): Promise<number> {
  const given = readArguments({
    args: argv,
    allowPositionals: true,
    options: {
      edition: { type: "string", default: "soc2020" },
      industry: { type: "string", default: "" },
      limit: { type: "string", default: "10" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (typeof given === "string") return explainCall(given, USAGE);
  const { edition, industry, limit, json, help } = given.values;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (!isIndexEdition(edition)) {
    return explainCall(`There is no edition “${edition}” to look titles up in.`, USAGE);
  }
  if (!/^(?:[1-9]|[1-4][0-9]|50)$/.test(limit)) {
    return explainCall(`The limit “${limit}” is not a whole number from 1 to 50.`, USAGE);
  }
  if (given.positionals.length === 0) return explainCall("Say which job title to look up.", USAGE);

  const { entries, abbreviations, groups } = readBundled();
  const found = answer(buildLookup(lookupDataOf(entries, abbreviations, groups)), {
    query: given.positionals.join(" "),
    edition,
    industry,
    limit: Number(limit),
  });
  if (isRefusal(found)) {
    console.error(found.message);
    return 1;
  }
  await print(json ? JSON.stringify(lookupJson(found), null, 2) : answerText(found));
  return 0;
}

/** The answer as lines of text: what was corrected, what is vague, then a group a line. */
export function answerText(given: TitleAnswer | CodeAnswer): string {
  return given.by === "code" ? codeText(given) : titleText(given);
}

function codeText(given: CodeAnswer): string {
  const { groups } = given;
  if (groups.length === 0) return noGroupSentence(given);
  return groups
    .map((group) => `${group.code}  ${group.title}\n      ${group.edition.toUpperCase()}`)
    .join("\n");
}

function titleText({ query, corrections, vague, results }: TitleAnswer): string {
  const lines = [...new Set(corrections.map(correctionText))];
  if (vague) lines.push(vague.reason, vague.ask);
  if (lines.length > 0) lines.push("");
  if (results.length === 0) {
    lines.push(`Nothing in the index is like “${query}”. Try other words, or the industry with the title.`);
  }
  for (const { code, title, confidence, entry, otherEditionCodes } of results) {
    const [other] = otherEditionCodes;
    const qualifiers = [entry.add, entry.ind].filter((text) => text !== "").join("; ");
    lines.push(
      `${code}  ${title}`,
      `      ${entry.natural}${qualifiers && ` (${qualifiers})`} · ${confidenceInWords(confidence)} confidence, ` +
        `${Math.round(confidence * 100)}%${other ? ` · ${other.edition.toUpperCase()} ${other.code}` : ""}`,
    );
  }
  return lines.join("\n");
}
