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
 * The toolkit's HTTP client goes past a proxy whose address it can't use, without a word.
 * @returns a warning, without the address, as it may hold a password; null where there is nothing to warn of
 */
export function proxyComplaint(url: URL, env: Readonly<Record<string, string | undefined>>): string | null {
  const names = url.protocol === "https:" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy", "HTTP_PROXY"];
  const name = names.find((one) => (env[one] ?? "") !== "");
  if (name === undefined || isUsable(env[name] ?? "")) return null;
  return `${name} is no address like http://proxy.example.com:3128 (user and password URL-encoded), so no proxy is used.`;
}
