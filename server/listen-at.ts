import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Lets a server take requests at this address of the machine and no other.
 * @param address port 0 is any that is free
 * @returns where it listens now
 */
export async function listenAt(
  server: Server,
  { host, port }: { host: string; port: number },
): Promise<AddressInfo> {
  server.listen({ host, port });
  // Fails with what the server says where the address cannot be had.
  await once(server, "listening");
  return server.address() as AddressInfo;
}

/** Takes no new requests; those under way get five seconds. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
      resolve();
    }, 5_000).unref();
  });
}
