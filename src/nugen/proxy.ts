import { isIPv6 } from "node:net";

type Env = Readonly<Record<string, string | undefined>>;

/** The toolkit's rule: an address that is none by itself counts as one of http; `name:3128` is one, of scheme `name`. */
function isUsable(value: string): boolean {
  const address = URL.canParse(value) || value.includes("://") ? value : `http://${value}`;
  if (!URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  try {
    decodeURIComponent(username + password);
  } catch {
    return false;
  }
  return hostname !== "";
}

/**
 * Returns warnings about proxy settings that the toolkit's HTTP client ignores without a word. They never quote a proxy's
 * address, as it may hold a password.
 */
export function findProxyWarnings(url: URL, env: Env): string[] {
  const names = url.protocol === "https:" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy", "HTTP_PROXY"];
  const name = names.find((one) => (env[one] ?? "") !== "");
  if (name === undefined) return [];
  if (isUsable(env[name] ?? "")) return findNoProxyWarnings(env);
  return [
    `${name} is not an address like http://proxy.example.com:3128 (user and password URL-encoded), so no proxy is used.`,
  ];
}

/** At most this many entries are named in a warning. */
const MAX_ENTRIES = 5;

function findNoProxyWarnings(env: Env): string[] {
  const name = (env["no_proxy"] ?? "") === "" ? "NO_PROXY" : "no_proxy";
  const entries = (env[name] ?? "").split(",").map((entry) => entry.trim());
  const ignored = entries.flatMap((entry) => {
    const hint = noProxyHint(entry);
    return hint === null ? [] : [`${withoutUser(entry)} (${hint})`];
  });
  if (ignored.length === 0) return [];
  const more = ignored.length > MAX_ENTRIES ? `, and ${ignored.length - MAX_ENTRIES} more` : "";
  return [
    `${name} has entries that have no effect on this action: ${ignored.slice(0, MAX_ENTRIES).join(", ")}${more}.`,
  ];
}

/**
 * Checks an entry of NO_PROXY. The toolkit compares whole hosts, `host:port`, and endings of either; `*` stands for all.
 * @returns what to write instead of an entry that never matches; null for one that may
 */
function noProxyHint(entry: string): string | null {
  if (entry === "" || entry === "*") return null;
  if (/[\s;|]/.test(entry)) return "separate entries with commas";
  if (entry.includes("://")) return "write the host without a scheme";
  if (/\/\d+$/.test(entry)) return "address ranges are not supported: list the hosts";
  if (entry.includes("/")) return "write the host without a path";
  if (entry.startsWith("*.") && !entry.slice(1).includes("*")) return `write ${entry.slice(1)}`;
  if (entry.includes("*")) return "wildcards are not supported: write the end of the host";
  return addressHint(entry);
}

/** The toolkit knows an IPv6 address only as URLs write it: in brackets and at its shortest. */
function addressHint(entry: string): string | null {
  if (isIPv6(entry)) return `write ${shortest(entry)}`;
  const [, address = "", port = ""] = /^\[([^\]]*)\](:\d+)?$/.exec(entry) ?? [];
  if (isIPv6(address)) {
    const written = shortest(address);
    return written === `[${address.toLowerCase()}]` ? null : `write ${written}${port}`;
  }
  if (entry.split(":").length > 2) return "write an IPv6 address in brackets";
  return entry.endsWith(".") ? `write ${entry.slice(0, -1)}` : null;
}

/** An address with a zone, such as `fe80::1%eth0`, has no place in a URL. */
function shortest(address: string): string {
  return new URL(`http://[${address.replace(/%.*/, "")}]`).hostname;
}

function withoutUser(entry: string): string {
  return entry.replace(/\/\/.*@/, "//");
}
