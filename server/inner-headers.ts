import { isIP } from "node:net";
import { CLIENT_ADDRESS, REQUEST_ID, REQUEST_PATH } from "#lib/platform/request-headers";
import { onlyLooksUp } from "#server/for-programs";
import type { OwnAddress } from "#server/own-address";
import { pathOf } from "#server/refusal";
import type { Stage } from "#server/stage";
import { isReadByNext } from "#server/what-next-sends";

/** Headers that mean something between this server and the app only. Outsiders could pretend to be it. */
const INNER = /^(?:soc-|x-forwarded-|forwarded$|x-real-ip$)/;

/**
 * Gives a request the headers of lib/platform/request-headers, and takes off what outsiders may not say, to it or to Next.
 * Where something is only looked up, nobody is signed in: cookies are taken off. Where the app is reached is told in the headers that Next reads for it.
 * @param trustProxy whether the last X-Forwarded-For entry is believed, because a proxy of ours wrote it
 */
export function setInnerHeaders(own: OwnAddress, trustProxy: boolean): Stage {
  return ({ id, request }, next) => {
    const { headers, url = "/", socket } = request;
    const forwarded =
      String(headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        ?.trim() ?? "";
    for (const name of Object.keys(headers)) if (INNER.test(name) || isReadByNext(name)) delete headers[name];
    if (onlyLooksUp(pathOf(request))) delete headers.cookie;
    const origin = own.origin(headers.host ?? "");
    // What watches over the app may ask for its health under any name.
    const reached = new URL(URL.canParse(origin) ? origin : "http://localhost");
    headers["x-forwarded-proto"] = reached.protocol.slice(0, -1);
    headers["x-forwarded-host"] = reached.host;
    headers[REQUEST_ID] = id;
    headers[REQUEST_PATH] = url;
    headers[CLIENT_ADDRESS] = countedAddress(
      trustProxy && isIP(forwarded) ? forwarded : (socket.remoteAddress ?? ""),
    );
    return next();
  };
}

/** An address to count by: of IPv6 the first 64 bits, since one household or firm has all that follow. */
export function countedAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (isIP(plain) !== 6) return plain;
  const [head = "", tail = ""] = plain.toLowerCase().split("::");
  const parts = (side: string) => (side === "" ? [] : side.split(":"));
  const missing = 8 - parts(head).length - parts(tail).length;
  const all = plain.includes("::")
    ? [...parts(head), ...Array<string>(Math.max(0, missing)).fill("0"), ...parts(tail)]
    : parts(head);
  return `${all
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
