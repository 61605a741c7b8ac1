import { bundledIndex, bundledLookup } from "#cli/bundled-lookup";
import { explainCall, readArguments } from "#cli/lookup-options";
import { print } from "#cli/print";
import { shortTitleOf } from "#lib/facts/edition";
import { entryText } from "#lib/facts/entries/entry-text";
import { mainEdition } from "#lib/facts/index-editions";
import { answer, type CodeAnswer, type TitleAnswer } from "#lib/lookup/answer";
import { confidenceInWords } from "#lib/lookup/confidence";
import type { LookupEdition } from "#lib/lookup/lookup";
import { lookupJson } from "#lib/lookup/lookup-json";
import { noGroupSentence } from "#lib/lookup/no-group";
import { isRefusal } from "#lib/lookup/refuse-query";
import { correctionText } from "#lib/lookup/words/correction-text";
import { listedWith } from "#lib/platform/in-words";

const USAGE =
  'Usage: npm run -s soc -- lookup [--edition EDITION] [--industry TEXT] [--limit 1 to 50] [--json] "JOB TITLE OR CODE" …';

/**
 * `npm run -s soc -- lookup`: finds the unit groups of each job title or code given, in the bundled index, without a database.
 * As JSON one title has an answer, several a list of theirs, where one that is refused has its reason in `refused`. Returns
 * the exit code: 0 with an answer to each, 1 when a title is refused, 2 when the call is wrong.
 */
export async function lookupCommand(argv: string[]): Promise<number> {
  const given = readArguments({
    args: argv,
    allowPositionals: true,
    options: {
      edition: { type: "string" },
      industry: { type: "string", default: "" },
      limit: { type: "string", default: "10" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (typeof given === "string") return explainCall(given, USAGE);
  const { edition: asked, industry, limit, json, help } = given.values;
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const { data } = bundledIndex();
  const edition = asked ?? mainEdition(data.editions)?.id ?? "";
  if (!data.editions.some(({ id }) => id === edition)) {
    const known = listedWith(
      "or",
      data.editions.map(({ id }) => id),
    );
    return explainCall(`There is no edition “${edition}” to look titles up in. Give ${known}.`, USAGE);
  }
  if (!/^(?:[1-9]|[1-4][0-9]|50)$/.test(limit)) {
    return explainCall(`The limit “${limit}” is not a whole number from 1 to 50.`, USAGE);
  }
  if (given.positionals.length === 0) return explainCall("Say which job title to look up.", USAGE);

  const lookup = bundledLookup();
  const titles = given.positionals;
  const answers = titles.map((query) => answer(lookup, { query, edition, industry, limit: Number(limit) }));
  const refused = answers.filter(isRefusal);
  if (titles.length === 1 && refused[0]) {
    console.error(refused[0].message);
    return 1;
  }
  if (json) {
    const written = answers.map((found, at) =>
      isRefusal(found) ? { query: titles[at], refused: found.message } : lookupJson(found),
    );
    await print(JSON.stringify(titles.length === 1 ? written[0] : written, null, 2));
  } else {
    const texts = answers.map((found) =>
      isRefusal(found) ? found.message : answerText(found, data.editions),
    );
    await print(
      titles.length === 1
        ? texts[0]!
        : texts.map((text, at) => `“${titles[at]}”\n${indented(text)}`).join("\n\n"),
    );
  }
  return refused.length > 0 ? 1 : 0;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}

/** The answer as lines of text: what was corrected, what is vague, then a group a line. */
export function answerText(given: TitleAnswer | CodeAnswer, editions: readonly LookupEdition[]): string {
  return given.by === "code" ? codeText(given, editions) : titleText(given, editions);
}

function codeText(given: CodeAnswer, editions: readonly LookupEdition[]): string {
  const { groups } = given;
  if (groups.length === 0) return noGroupSentence(given, editions);
  return groups
    .map((group) => `${group.code}  ${group.title}\n      ${shortTitleOf(group.edition, editions)}`)
    .join("\n");
}

function titleText(
  { query, corrections, vague, results }: TitleAnswer,
  editions: readonly LookupEdition[],
): string {
  const lines = [...new Set(corrections.map(correctionText))];
  if (vague) lines.push(vague.reason, vague.ask);
  if (lines.length > 0) lines.push("");
  if (results.length === 0) {
    lines.push(`Nothing in the index is like “${query}”. Try other words, or the industry with the title.`);
  }
  for (const { code, title, confidence, entry, otherEditionCodes } of results) {
    const beside = otherEditionCodes
      .filter(({ edition }, at, all) => all.findIndex((one) => one.edition === edition) === at)
      .map((other) => ` · ${shortTitleOf(other.edition, editions)} ${other.code}`);
    lines.push(
      `${code}  ${title}`,
      `      ${entryText(entry)} · ${confidenceInWords(confidence)} confidence, ` +
        `${Math.round(confidence * 100)}%${beside.join("")}`,
    );
  }
  return lines.join("\n");
}
