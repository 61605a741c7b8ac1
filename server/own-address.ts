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
 * With APP_URL set, only its host is the app's; what runs on the same machine may say localhost too, as the server
 * itself does when it asks for a page. Without it, the app is for this machine alone. Checking the host keeps other
 * sites' names that lead here (DNS rebinding) from being taken for ours, and out of every link.
 */
export function ownAddress(appUrl: string | undefined): OwnAddress {
  if (appUrl === undefined)
    return {
      isHost: (host) => ON_THIS_MACHINE.test(host.toLowerCase()),
      origin: (host) => `http://${host.toLowerCase()}`,
      secure: false,
      advice:
        "Whoever runs it sets APP_URL to the address that people use, such as https://soc.example.gov.uk.",
    };
  const own = new URL(appUrl);
  return {
    isHost: (host, fromThisMachine) =>
      host.toLowerCase() === own.host || (fromThisMachine && ON_THIS_MACHINE.test(host.toLowerCase())),
    origin: (host) =>
      ON_THIS_MACHINE.test(host.toLowerCase()) ? `http://${host.toLowerCase()}` : own.origin,
    secure: own.protocol === "https:",
    advice: `Use ${own.origin} instead.`,
  };
}
