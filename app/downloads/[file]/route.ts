import { endpoint } from "#lib/publication/api/endpoint";
import { text } from "#lib/publication/api/parameters";
import { Problem } from "#lib/publication/api/problem";
import { FILE_FORMATS } from "#lib/publication/file-formats";
import { fileName, findFile, readFile } from "#lib/publication/published-file";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  path: { file: text() },
  async run({ file: name }) {
    const file = findFile(name);
    if (file === null) {
      throw new Problem(
        "unknown-address",
        `There is no file “${name}”. All files are listed under /downloads.`,
        {
          suggestions: [{ href: "/downloads", name: "Downloads" }],
        },
      );
    }
    return {
      body: await readFile(file),
      type: FILE_FORMATS[file.format].type,
      headers: { "Content-Disposition": `attachment; filename="${fileName(file)}"` },
    };
  },
});
