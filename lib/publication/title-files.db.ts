import type { DataVersion } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import type { ReleaseHeading } from "#lib/facts/released-facts";
import { versioned } from "#lib/platform/versioned";
import { type PreparedBody, prepareBody } from "#lib/publication/api/prepared-body";
import { type TitleFile, titleFilesOf, titleFileText } from "#lib/releases/tables/title-files";

/** A file of titles for other programs, from one state of the index. */
export interface PublishedTitleFile extends TitleFile {
  version: DataVersion;
  /** "soc2020-knowledge-base.csv", "working-soc2020-knowledge-base.csv". */
  name: string;
}

/** Those of the released index, then those of the index as it is edited. */
export async function listTitleFiles(): Promise<PublishedTitleFile[]> {
  const files = await Promise.all(
    (["released", "working"] as const).map(async (version) =>
      titleFilesOf(await readData(version)).map((file) => ({
        ...file,
        version,
        name: version === "working" ? `working-${file.end}` : file.end,
      })),
    ),
  );
  return files.flat();
}

const kept = new Map<string, ReturnType<typeof versioned<PreparedBody>>>();

/**
 * A file by its name, made once for each version of the index; null where there is none.
 * @returns with the release that it is of, null for the working version
 */
export async function readTitleFile(
  name: string,
): Promise<{ body: PreparedBody; release: ReleaseHeading | null } | null> {
  const file = (await listTitleFiles()).find((one) => one.name === name);
  if (!file) return null;
  const data = await readData(file.version);
  const { standing, version } = data;
  const known = kept.get(name) ?? versioned<PreparedBody>(`file ${name}`);
  kept.set(name, known);
  return {
    body: await known(version, async () => prepareBody(titleFileText(file, data), "file")),
    release: file.version === "released" && standing.kind === "released" ? standing.release : null,
  };
}
