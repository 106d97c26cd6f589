import type { RunState } from "./state.js";

/** Logs the chain of causes of an error, for RUNNER_DEBUG=1 only. */
export function logCauses(error: unknown, { host, log }: Pick<RunState, "host" | "log">): void {
  if (!host.log.isDebug()) return;
  let cause: unknown = error;
  for (let depth = 0; cause instanceof Error && depth < 10; depth += 1) {
    const code = "code" in cause && typeof cause.code === "string" ? ` [${cause.code}]` : "";
    log.debug(`${depth === 0 ? "error" : "caused by"}: ${cause.name}${code}: ${cause.message}`);
    if (depth === 0) for (const line of (cause.stack ?? "").split("\n").slice(1)) log.debug(line);
    cause = cause.cause;
  }
}
