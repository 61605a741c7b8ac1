import { connect } from "node:net";

/**
 * Sends these very bytes to the server and gives back all that it answers: for what no browser and no library would send.
 * @param base address of the server; its host and port alone are used
 */
export function sendRaw(base: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk;
    });
    socket.on("error", () => resolve(received));
    socket.on("close", () => resolve(received));
  });
}

/** A GET of this very path, which libraries would tidy first. */
export function getRaw(base: string, path: string, headers: Record<string, string> = {}): Promise<string> {
  const all = { Host: new URL(base).host, Connection: "close", ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return sendRaw(base, [`GET ${path} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
}
