import type { NugenApi } from "../nugen/client.js";
import { NugenError } from "../nugen/errors.js";
import type { CreateEndpoint, Evaluation, EvaluationRequest } from "../nugen/types.js";
import { CancelledError } from "../runner/errors.js";
import { RETRY_BUDGET_MS, backoffMs } from "../util/retry.js";
import { formatDuration } from "../util/text.js";
import type { Wanted } from "./candidates.js";
import { type CreateFailure, classifyCreateFailure } from "./classify-failure.js";
import {
  CreateFailedError,
  type CreateFailedReason,
  CreateUnknownError,
  UnusableIdError,
  isUsableId,
} from "./errors.js";
import type { CreateOrigin } from "./origin.js";
import type { RunTools } from "./reconcile.js";
import type { HasTwins, TwinSearch } from "./twins.js";

/** What to create, and by which call. */
export interface CreateOptions {
  request: EvaluationRequest;
  /** `auto`: today's create call, and the newer revision's where the route is missing. */
  endpoint: CreateEndpoint | "auto";
  /** Unique to this step: the newer revision stores it, and a lost create is found by it. */
  evaluationName: string;
  /** Deadline of one request, in milliseconds. */
  requestTimeoutMs: number;
  /** Once aborted, no further create call is made. */
  cancelled?: AbortSignal;
}

/** The one evaluation of this step. */
export interface Created extends HasTwins {
  /** As the create call's response has it, or as the list has it where that response was lost. */
  evaluation: Evaluation;
  origin: CreateOrigin;
}

/**
 * Creates exactly one evaluation, whatever the network does.
 * @throws {CreateFailedError} none was created
 * @throws {CreateUnknownError} one may have been
 * @throws {CancelledError} once `cancelled` is aborted with one: it says whether one may have been
 */
export async function createOnce(api: NugenApi, options: CreateOptions, tools: RunTools): Promise<Created> {
  return new Creation(api, options, tools).run();
}

class Creation {
  readonly #startMs: number;
  #endpoint: CreateEndpoint;
  #attempts = 0;
  /** When the first attempt began that may have taken effect, by both of our clocks; null until then. */
  #since: { monotonicMs: number; wallMs: number } | null = null;
  #settleMs = 0;
  #startedAt = { monotonicMs: 0, wallMs: 0 };

  constructor(
    readonly api: NugenApi,
    readonly options: CreateOptions,
    readonly tools: RunTools,
  ) {
    this.#startMs = tools.clock.monotonicMs();
    this.#endpoint = options.endpoint === "auto" ? "evaluations" : options.endpoint;
  }

  async run(): Promise<Created> {
    try {
      return await this.#attemptUntilKnown();
    } catch (error) {
      // Whatever the cancellation has cut short, only the attempts made show what may exist.
      if (!(this.options.cancelled?.reason instanceof CancelledError)) throw error;
      throw new CancelledError(this.#since === null ? "none" : "possible");
    }
  }

  async #attemptUntilKnown(): Promise<Created> {
    const { clock } = this.tools;
    for (;;) {
      this.options.cancelled?.throwIfAborted();
      this.#startedAt = { monotonicMs: clock.monotonicMs(), wallMs: clock.now() };
      this.#attempts += 1;
      const result = await this.#attempt();
      const created =
        result instanceof NugenError ? await this.#afterFailure(result) : await this.#accept(result);
      if (created !== null) return created;
    }
  }

  async #attempt(): Promise<Evaluation | NugenError> {
    const { request, evaluationName } = this.options;
    try {
      const evaluation = await this.api.create(request, this.#endpoint, evaluationName);
      return isUsableId(evaluation.id) ? evaluation : new UnusableIdError(evaluation.id);
    } catch (error) {
      // An attempt that was cut short may have taken effect.
      if (error instanceof CancelledError) this.#since ??= this.#startedAt;
      if (!(error instanceof NugenError)) throw error;
      return error;
    }
  }

  async #accept(evaluation: Evaluation): Promise<Created> {
    const twinSearch = this.#twinSearch();
    const found = { evaluation, twinSearch, twinIds: [] };
    const twinIds =
      twinSearch === null ? [] : await (await loadRecovery()).findTwins(this.api, found, this.tools);
    return { evaluation, origin: { kind: "created", endpoint: this.#endpoint }, twinSearch, twinIds };
  }

  /** Returns the evaluation where it was found after all; null to attempt again. */
  async #afterFailure(error: NugenError): Promise<Created | null> {
    const failure = classifyCreateFailure(error);
    if (this.#since !== null) return this.#reconcile(error, failure);
    switch (failure) {
      case "not_created":
        await this.#waitForRetry(error);
        return null;
      case "refused":
        throw this.#failed("refused", error, null);
      case "route_missing":
        this.#switchEndpoint(error);
        return null;
      case "foreign_refusal":
      case "accepted_unreadable":
      case "indeterminate":
        return this.#reconcile(error, failure);
    }
  }

  /** Finds out whether an attempt took effect. Returns null where exactly one more attempt is safe. */
  async #reconcile(error: NugenError, failure: CreateFailure): Promise<Created | null> {
    const { clock, log } = this.tools;
    const isFirst = this.#since === null;
    this.#since ??= this.#startedAt;
    const openMs = clock.monotonicMs() - this.#startedAt.monotonicMs;
    const recovery = await loadRecovery();
    this.#settleMs = Math.max(
      this.#settleMs,
      recovery.settleMs(openMs, error.isBroken, this.options.requestTimeoutMs),
    );
    log.info(`The create is indeterminate: ${error.message}`);
    const search = new recovery.ListSearch(this.api, this.#wanted(this.#since.monotonicMs), clock);
    const isForeign = isFirst && failure === "foreign_refusal";
    const options = { settleMs: this.#settleMs, endsOnForeign: isForeign, mayHaveTwin: !isFirst };
    const result = await recovery.reconcile(search, options, this.tools);
    switch (result.kind) {
      case "found":
        if (result.twinIds.length > 0)
          log.warning(recovery.formatTwinWarning(result.entry.id, result.twinIds));
        return this.#recover(recovery.toEvaluation(result.entry), result.isProven, result.twinIds);
      case "unclear":
        throw new CreateUnknownError(error, result.why, result.ids, this.#since.wallMs);
      case "foreign":
        throw this.#failed("foreign_address", error, "the list of evaluations is answered in the same way");
      case "none":
    }
    const searched = `the list of evaluations shows none of this step after ${formatDuration(this.#settleMs)}`;
    if (isForeign) throw this.#failed("foreign_refusal", error, searched);
    if (isFirst && failure === "indeterminate") {
      log.info("No such evaluation was found. Creating it again, once.");
      return null;
    }
    const count = isFirst ? "the API accepted the request" : "an earlier attempt was indeterminate";
    throw new CreateUnknownError(error, `${count}, and ${searched}`, [], this.#since.wallMs);
  }

  #recover(evaluation: Evaluation, isProven: boolean, twinIds: string[]): Created {
    this.tools.log.info(
      `Found it: evaluation ${evaluation.id}, created ${evaluation.createdAt ?? "just now"}.`,
    );
    const origin = { kind: "recovered", endpoint: this.#endpoint, isProven } as const;
    return { evaluation, origin, twinSearch: this.#twinSearch(), twinIds };
  }

  #wanted(sinceMs: number): Wanted {
    // Only the newer call sends the name; without it, every name is someone else's choice.
    const name = this.#endpoint === "evaluations/create" ? this.options.evaluationName : null;
    return { request: this.options.request, name, sinceMs };
  }

  #twinSearch(): TwinSearch | null {
    if (this.#since === null) return null;
    const untilMs = this.tools.clock.monotonicMs() + this.#settleMs;
    return { ...this.#wanted(this.#since.monotonicMs), untilMs };
  }

  #switchEndpoint(error: NugenError): void {
    if (this.options.endpoint !== "auto" || this.#endpoint === "evaluations/create")
      throw this.#failed("refused", error, null);
    this.#endpoint = "evaluations/create";
    this.tools.log.info(
      "This API has no /api/v3/evaluations to post to; trying the newer /api/v3/evaluations/create.",
    );
  }

  /** Waits for as long as the server asked and the backoff on top, or gives up where that exceeds the budget. */
  async #waitForRetry(error: NugenError): Promise<void> {
    const { clock, random, log } = this.tools;
    const askedMs = error.retryAfterMs(clock.now()) ?? 0;
    const elapsedMs = clock.monotonicMs() - this.#startMs;
    const leftMs = RETRY_BUDGET_MS - elapsedMs;
    const waitMs = askedMs + backoffMs(this.#attempts, random);
    if (waitMs > leftMs) {
      const asked = `the API asks to come back in ${formatDuration(askedMs)} (Retry-After), which is more than the ${formatDuration(leftMs)} left for attempts`;
      const note = `${this.#attempts} attempts in ${formatDuration(elapsedMs)}`;
      throw this.#failed("not_created", error, askedMs > leftMs ? asked : note);
    }
    log.info(`Attempt ${this.#attempts} failed: ${error.message}`);
    log.info(`Retrying in ${formatDuration(waitMs)}.`);
    await clock.sleep(waitMs);
  }

  #failed(reason: CreateFailedReason, error: NugenError, note: string | null): CreateFailedError {
    return new CreateFailedError(reason, this.#endpoint, error, note);
  }
}

/** Loads what only a create that failed needs: most never do. */
function loadRecovery() {
  return import("./recovery.js");
}
