import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import {
  LONGEST_TEXTS,
  type NamedFields,
  readable,
  type SentForm,
  type Unreadable,
} from "#lib/web/read-form";

/** A file as it was kept while it came in. */
export interface KeptFile {
  id: string;
  /** As its sender calls it. */
  name: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

/** Takes a file as it comes in, in chunks of any size. @throws Refusal when it is not taken */
export type KeepFile = (fileName: string, content: AsyncIterable<Uint8Array>) => Promise<KeptFile>;

/** What a form brought whose files are kept as they come in. */
interface SentUpload extends Pick<SentForm, "given"> {
  /** By field; only where somebody chose a file. */
  kept: Record<string, KeptFile>;
  /** Why files were not kept; where there is any, the form is to be refused. */
  failures: unknown[];
}

/** Most fields that a form with files may bring beside these. */
const MOST_FIELDS = 200;
/** Most files, those too that the form does not name: a browser sends one without a name where none was chosen. */
const MOST_FILES = 20;

/**
 * Reads a form with files too large for memory: each is handed on as it comes in, and the sender waits where it is not
 * taken as fast. The server has limited the whole (server/body-limits.ts).
 * @returns what came, also where a file was refused, so that what was typed is not lost; or why it cannot be read, with
 *   what was kept until then
 */
export async function readUpload(
  request: Request,
  { texts, files = [], longest = LONGEST_TEXTS }: NamedFields,
  keep: KeepFile,
): Promise<SentUpload & { unreadable: Unreadable | null }> {
  const sent: SentUpload = { given: Object.create(null), kept: Object.create(null), failures: [] };
  const parser = parserFor(request);
  if (!parser || !request.body) return { ...sent, unreadable: "incomplete" };
  let unreadable: Unreadable | null = null;
  let size = 0;
  const coming = new Map<string, { stream: BusboyFileStream; kept: Promise<void> }>();

  parser.on("field", (name: string, value: string, _: boolean, cut: boolean) => {
    if (!texts(name)) return;
    size += Buffer.byteLength(value);
    if (cut || size > longest) {
      unreadable = "too-large";
      return;
    }
    sent.given[name] ??= [];
    sent.given[name].push(readable(value));
  });
  parser.on("file", (name: string, stream: BusboyFileStream, fileName: string | undefined) => {
    // Whoever keeps it hears of what breaks; nobody else need.
    stream.on("error", () => {});
    // A browser sends a file without a name where none was chosen.
    if (!fileName || !files.includes(name) || coming.has(name)) return void stream.resume();
    const kept = keep(readable(fileName), stream.iterator({ destroyOnReturn: false }))
      .then((file) => {
        sent.kept[name] = file;
      })
      .catch((error: unknown) => {
        sent.failures.push(error);
      })
      // What comes after a refusal is read and thrown away: a browser shows an answer once it has sent everything.
      .finally(() => stream.resume());
    coming.set(name, { stream, kept });
  });
  for (const limit of ["fieldsLimit", "filesLimit", "partsLimit"])
    parser.on(limit, () => {
      unreadable = "too-many-fields";
    });
  try {
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser);
  } catch (error) {
    unreadable ??= "incomplete";
    for (const { stream } of coming.values()) stream.destroy(error as Error);
  }
  await Promise.all([...coming.values()].map(({ kept }) => kept));
  return { ...sent, unreadable };
}

function parserFor(request: Request): BusboyInstance | null {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) return null;
  try {
    return new Busboy({
      headers: { "content-type": type },
      limits: {
        fields: MOST_FIELDS,
        files: MOST_FILES,
        parts: MOST_FIELDS + MOST_FILES,
        fieldSize: LONGEST_TEXTS,
        headerSize: 16_384,
      },
    });
  } catch {
    return null;
  }
}
