import { writeFile } from "node:fs/promises";
import { explainCall, readArguments } from "#cli/lookup-options";

const USAGE = "Usage: npm run -s soc -- train-lookup";

const FILE = "lib/lookup/learning/evidence-weights.ts";

/**
 * `npm run -s soc -- train-lookup`: learns what each kind of evidence weighs in the lookup's ranking, and what makes it
 * sure, from the development sets and the index (bench/lookup/lessons.ts), and writes it to `lib/lookup/learning/evidence-weights.ts`.
 * The same index and sets give the same file. Takes a few minutes. Returns the exit code.
 */
export async function trainLookupCommand(argv: string[]): Promise<number> {
  const given = readArguments({ args: argv, options: { help: { type: "boolean", default: false } } });
  if (typeof given === "string") return explainCall(given, USAGE);
  if (given.values.help) {
    console.log(USAGE);
    return 0;
  }
  const [{ lessonExamples }, { learnWeights }, { learnConfidence }, { weightsFile }] = await Promise.all([
    import("#bench/lookup/lessons"),
    import("#lib/lookup/learning/learn-weights"),
    import("#lib/lookup/learning/learn-confidence"),
    import("#lib/lookup/learning/weights-file"),
  ]);
  const examples = lessonExamples((line) => console.error(line));
  console.error(`learning from ${examples.length} titles`);
  const weights = learnWeights(examples);
  await writeFile(FILE, weightsFile(weights, learnConfidence(examples, weights), examples));
  console.log(FILE);
  return 0;
}
