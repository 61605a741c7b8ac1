import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, expect, test, vi } from "vitest";
import { env, localOrigin } from "#lib/platform/env";
import { listenAt } from "#server/listen-at";

const servers: Server[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) server.close();
});

async function listening() {
  const server = createServer((_, response) => response.end("ours"));
  servers.push(server);
  return listenAt(server, { host: env().HOST, port: 0 });
}

/** What the network knows this machine by. */
const elsewhere = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === "IPv4")?.address;

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.on("connect", () => resolve(socket.destroy() !== undefined));
    socket.on("error", () => resolve(false));
  });
}

const read = async (origin: string) => (await fetch(origin)).text();

for (const appUrl of ["", "https://soc.example.gov.uk"]) {
  test(`the network reaches nothing unless HOST says so, with APP_URL “${appUrl}”`, async () => {
    vi.stubEnv("APP_URL", appUrl);
    const { address, port } = await listening();
    expect(address).toBe("127.0.0.1");
    expect(await read(localOrigin(address, port))).toBe("ours");
    if (elsewhere) expect(await reaches(elsewhere, port)).toBe(false);
  });
}

test("HOST says otherwise", async () => {
  vi.stubEnv("HOST", "0.0.0.0");
  const { address, port } = await listening();
  expect(address).toBe("0.0.0.0");
  expect(await read(localOrigin(address, port))).toBe("ours");
  if (elsewhere) expect(await reaches(elsewhere, port)).toBe(true);
});

test("an address that the machine does not have is an error", async () => {
  vi.stubEnv("HOST", "198.51.100.77");
  await expect(listening()).rejects.toMatchObject({ code: "EADDRNOTAVAIL" });
});
