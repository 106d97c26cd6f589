import { InvalidInputError } from "../inputs/inputs.js";
import { type Known, createDashboardHints } from "../nugen/hints.js";
import type { RunResult } from "../result/result.js";
import type { RunError } from "../result/run-error.js";
import { RunEndError } from "../runner/errors.js";
import type { RunState } from "./state.js";

/** What is known where an error ends a run. */
type KnownResult = Pick<RunResult, "evaluation" | "startedAt">;

/** What an error says of the result. */
type Explained = Pick<RunResult, "outcome"> & { error: RunError } & Partial<RunResult>;

/** An evaluation that is another one is none of the run's: nobody is to resume or gate it. */
const NO_EVALUATION = { evaluation: null, origin: null, lastStatus: null } as const;

/** Returns what an error means for the run: most errors say it themselves, and any other is a bug. */
export function explain(error: unknown, known: Known, result: KnownResult): Explained {
  if (error instanceof InvalidInputError) return { outcome: "invalid_input", error: explainInput(error) };
  if (!(error instanceof RunEndError))
    return { outcome: "internal_error", error: explainInternal(error, known, result) };
  const { outcome, message, apiError, isOther } = error;
  const hints = [...(error.hints?.(known) ?? []), ...(apiError?.hints?.(known) ?? [])];
  const explained = { message, hints, httpStatus: apiError?.status ?? null };
  return { outcome, error: explained, ...(isOther ? NO_EVALUATION : {}) };
}

function explainInput({ issues }: InvalidInputError): RunError {
  return {
    message: "Invalid input; nothing was sent to the API.",
    hints: issues.flatMap(({ message, excerpt }) => (excerpt === undefined ? [message] : [])),
    excerpt: issues.flatMap(({ excerpt }) => excerpt ?? []),
  };
}

function explainInternal(error: unknown, known: Known, { evaluation, startedAt }: KnownResult): RunError {
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    message: `Internal error of this action: ${name}`,
    hints: [
      "Please report it to the maintainers of nugen-evaluation-action with this message; debug logging shows more.",
      ...(evaluation === null ? createDashboardHints(known, startedAt) : []),
    ],
  };
}

/** Logs an error that nothing could catch, unless it is what ended the run: it came after the outcome was known. */
export function warnOfLateCrash(state: RunState): void {
  if (state.result.outcome === "internal_error") return;
  const error: unknown = state.host.crashed.reason;
  const { message, hints } = explainInternal(error, null, state.result);
  state.log.warning(message, { more: ["It did not change how the run ended.", ...hints.slice(0, 1)] });
  logCauses(error, state);
}

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
