import { readFileSync } from "node:fs";

/** What the Dockerfile runs, which is what can be tried where there is no container engine. */
export interface ContainerFile {
  /** Shell commands that build, in order. */
  builds: string[];
  healthCheck: string[];
  command: string[];
  /** The user that the container runs as. */
  user: string;
  env: Record<string, string>;
}

export function readContainerFile(path = "deploy/Dockerfile"): ContainerFile {
  const lines = readFileSync(path, "utf8").split("\n");
  const last = lines.findLastIndex((line) => line.startsWith("FROM "));
  const after = (from: string[], keyword: string) =>
    from.flatMap((line) => (line.startsWith(`${keyword} `) ? [line.slice(keyword.length + 1)] : []));
  const runs = lines.slice(last);
  const list = (text: string | undefined): string[] => JSON.parse(/\[.*\]/.exec(text ?? "")?.[0] ?? "[]");
  return {
    builds: after(lines.slice(0, last), "RUN"),
    healthCheck: list(after(runs, "HEALTHCHECK")[0]),
    command: list(after(runs, "CMD")[0]),
    user: after(runs, "USER").at(-1) ?? "root",
    env: Object.fromEntries(
      after(runs, "ENV").flatMap((line) =>
        line.split(" ").map((pair) => pair.split("=") as [string, string]),
      ),
    ),
  };
}
