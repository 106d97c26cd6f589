import { CreateFailedError, CreateUnknownError } from "../create/errors.js";
import { InvalidInputError } from "../inputs/inputs.js";
import { UnexpectedResponseError } from "../nugen/errors.js";
import type { OutcomeKind } from "../result/result.js";
import type { RunError } from "../result/run-error.js";
import { CancelledError } from "../util/cancelled-error.js";
import { PollFailedError, OtherEvaluationError, TimedOutError } from "../wait/errors.js";
import { type Known, findApiHints } from "./api-hints.js";

/** Returns what an error means for the run, decided by its class. */
export function explain(error: unknown, known: Known): { outcome: OutcomeKind; error: RunError } {
  if (error instanceof InvalidInputError) return { outcome: "invalid_input", error: explainInput(error) };
  if (error instanceof CreateUnknownError)
    return { outcome: "create_unknown", error: explainCreateUnknown(error, known) };
  if (error instanceof CreateFailedError) {
    const message = `No evaluation was created. ${error.message}`;
    return { outcome: "api_error", error: { message, hints: findCreateHints(error, known) } };
  }
  if (error instanceof TimedOutError)
    return { outcome: "timed_out", error: { message: error.message, hints: [] } };
  if (error instanceof PollFailedError) {
    return {
      outcome: "api_error",
      error: { message: error.message, hints: findApiHints(error.lastError, known) },
    };
  }
  if (error instanceof OtherEvaluationError) {
    return {
      outcome: error.origin === "recovered" ? "create_unknown" : "api_error",
      error: { message: error.message, hints: [findOtherEvaluationHint(error)] },
    };
  }
  if (error instanceof CancelledError) return { outcome: "cancelled", error: explainCancel(error) };
  return { outcome: "internal_error", error: explainInternal(error) };
}

function explainCancel({ evaluation }: CancelledError): RunError {
  const message =
    "The run was cancelled: by hand, by a newer run of its concurrency group, or by timeout-minutes";
  if (evaluation === "none") return { message: `${message}. No evaluation was created.`, hints: [] };
  if (evaluation === "known") return { message, hints: [] };
  const hint =
    "A create request may have taken effect: check the Nugen dashboard for an evaluation before you run this step again.";
  return { message, hints: [hint] };
}

function findOtherEvaluationHint({ origin }: OtherEvaluationError): string {
  return origin === "recovered"
    ? "The response of the create call was lost: check the Nugen dashboard for an evaluation of this run before you run it again, and give its id as evaluation_id."
    : "Run without reuse_hours to create an evaluation of your own.";
}

function explainInput({ issues }: InvalidInputError): RunError {
  return {
    message: "Invalid input; nothing was sent to the API.",
    hints: issues.flatMap(({ message, excerpt }) => (excerpt === undefined ? [message] : [])),
    excerpt: issues.flatMap(({ excerpt }) => excerpt ?? []),
  };
}

function findCreateHints({ reason, lastError }: CreateFailedError, known: Known): string[] {
  switch (reason) {
    case "foreign_refusal":
      return [
        "The response is not the Nugen API's: something between this runner and the API refuses the request, such as a firewall or a proxy. Ask who runs it to allow POST requests to this address, and check api_url: it is the address before /api/v3, by default https://api.nugen.in.",
        "Check the Nugen dashboard for an evaluation before you run this step again.",
      ];
    case "foreign_address":
      return [
        `Check api_url: something that is not the Nugen API answers at ${known?.apiUrl.href ?? "this address"}. By default it is https://api.nugen.in.`,
      ];
    case "refused":
    case "not_created":
      return findApiHints(lastError, known);
  }
}

function explainCreateUnknown(error: CreateUnknownError, known: Known): RunError {
  const request = known?.request;
  const models =
    request === undefined
      ? ""
      : [request.modelId, request.modelId2].filter((id) => id !== null).join(" and ");
  const ids = error.candidateIds.length === 0 ? "" : ` These may be it: ${error.candidateIds.join(", ")}.`;
  return {
    message: `${error.message}${ids}`,
    hints: [
      `Check the Nugen dashboard for an evaluation of ${models} on ${request?.benchmarkId ?? "this benchmark"}, created since ${new Date(error.sinceMs).toISOString()} (UTC).`,
      "If there is one, give its id as evaluation_id to this action instead of running this step again: that attaches to it and creates nothing.",
      "If there is none, run the job again.",
      ...(error.lastError instanceof UnexpectedResponseError ? findApiHints(error.lastError, known) : []),
    ],
  };
}

function explainInternal(error: unknown): RunError {
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    message: `Internal error of this action: ${name}`,
    hints: [
      "Please report it to the maintainers of nugen-evaluation-action with this message; run the job again with debug logging for more.",
      "An evaluation may exist: check the Nugen dashboard before you run this step again.",
    ],
  };
}
