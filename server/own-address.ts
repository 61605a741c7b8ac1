import { isIP } from "node:net";

/** Where this app is reached, as far as the server must know to tell its own pages' requests from others'. */
export interface OwnAddress {
  /** Whether a Host header names this app. @param fromThisMachine whether the request came from this very machine */
  isHost(host: string, fromThisMachine: boolean): boolean;
  /** The origin of the app's pages for a request with this Host header: "https://soc.example.gov.uk". */
  origin(host: string): string;
  /** Whether browsers reach it by TLS. */
  secure: boolean;
  /** What to do when a request has another host, for whoever runs the app. */
  advice: string;
}

const ON_THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/**
 * With APP_URL set, only its host is the app's; what runs on the same machine may say localhost or the address that the
 * server listens at too, as the server itself does when it asks for a page. Without it, the app is for this machine
 * alone. Checking the host keeps other sites' names that lead here (DNS rebinding) from being taken for ours, and out of
 * every link.
 * @param listensAt "10.0.0.5", as HOST has it
 */
export function ownAddress(appUrl: string | undefined, listensAt = "127.0.0.1"): OwnAddress {
  const isListening = (host: string) =>
    URL.canParse(`http://${host}`) &&
    new URL(`http://${host}`).hostname === (isIP(listensAt) === 6 ? `[${listensAt}]` : listensAt);
  const isLocal = (host: string) => ON_THIS_MACHINE.test(host.toLowerCase());
  const isHere = (host: string) => isLocal(host) || isListening(host);
  if (appUrl === undefined)
    return {
      isHost: (host, fromThisMachine) => isLocal(host) || (fromThisMachine && isListening(host)),
      origin: (host) => `http://${host.toLowerCase()}`,
      secure: false,
      advice:
        "Whoever runs it sets APP_URL to the address that people use, such as https://soc.example.gov.uk.",
    };
  const own = new URL(appUrl);
  return {
    isHost: (host, fromThisMachine) => host.toLowerCase() === own.host || (fromThisMachine && isHere(host)),
    origin: (host) =>
      host.toLowerCase() !== own.host && isHere(host) ? `http://${host.toLowerCase()}` : own.origin,
    secure: own.protocol === "https:",
    advice: `Use ${own.origin} instead.`,
  };
}
