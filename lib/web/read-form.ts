/** A file that came with a form, as its sender calls it. */
export interface SentFile {
  fileName: string;
  content: Uint8Array;
}

/** What a form brought, of the fields that it names. */
export interface SentForm {
  /** Texts by field, in the order they came. */
  given: Record<string, string[]>;
  /** By field; only where somebody chose a file. */
  files: Record<string, SentFile>;
}

/** Which fields of a form are read; what else is sent is counted and left. */
export interface NamedFields {
  texts: (name: string) => boolean;
  files?: readonly string[];
  /** Most bytes of all texts together. */
  longest?: number;
}

/** Why a form cannot be read at all. */
export type Unreadable = "incomplete" | "too-many-fields" | "too-large";

/** Most fields that a form may bring, one sent several times counted each time: a group has fewer entries to tick. */
export const MOST_FIELDS = 5_000;
/** Most bytes of all texts together: what a form without files may have at most (server/body-limits.ts). */
export const LONGEST_TEXTS = 256 * 1024;

/**
 * Reads a form, however many values it has, in time that grows as the form does: its parts are counted before anything
 * is made of them, and each is put away once. The server has limited its size (server/limit-body.ts).
 */
export async function readForm(request: Request, named: NamedFields): Promise<SentForm | Unreadable> {
  const type = request.headers.get("content-type") ?? "";
  const mark = separator(type);
  if (mark === null) return "incomplete";
  try {
    const body = Buffer.from(await request.arrayBuffer());
    if (occursMoreThan(body, mark, MOST_FIELDS)) return "too-many-fields";
    const form = await new Response(body, { headers: { "Content-Type": type } }).formData();
    return await gather(form, named);
  } catch {
    return "incomplete";
  }
}

/** What stands between the fields of a form that is sent in this way; null for no form. */
function separator(type: string): string | null {
  if (/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) return "&";
  if (!/^multipart\/form-data\s*;/i.test(type)) return null;
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;,"]{1,70}))/i.exec(type) ?? [];
  return quoted || plain ? `--${quoted ?? plain}` : null;
}

function occursMoreThan(body: Buffer, mark: string, most: number): boolean {
  let found = 0;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length))
    if (++found > most) return true;
  return false;
}

async function gather(form: FormData, named: NamedFields): Promise<SentForm | "too-large"> {
  const { texts, files: fileFields = [], longest = LONGEST_TEXTS } = named;
  const given: SentForm["given"] = Object.create(null);
  const files: SentForm["files"] = Object.create(null);
  let size = 0;
  for (const [name, value] of form) {
    if (typeof value === "string") {
      if (!texts(name)) continue;
      size += Buffer.byteLength(value);
      if (size > longest) return "too-large";
      given[name] ??= [];
      given[name].push(readable(value));
    }
    // A browser sends a file without a name where none was chosen.
    else if (value.name !== "" && fileFields.includes(name))
      files[name] = { fileName: readable(value.name), content: new Uint8Array(await value.arrayBuffer()) };
  }
  return { given, files };
}

/** What PostgreSQL cannot hold becomes the mark for unreadable characters, which every field of text refuses. */
export function readable(value: string): string {
  return value.replace(/\r\n?/g, "\n").replaceAll("\u0000", "\uFFFD");
}
