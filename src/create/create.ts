import type { NugenApi } from "../nugen/api.js";
import { NugenError } from "../nugen/errors.js";
import type { CreateEndpoint, EvaluationRequest } from "../nugen/types.js";
import { CancelledError } from "../runner/errors.js";
import { type FailedAttempt, RETRY_BUDGET_MS, backoffMs, retry } from "../util/retry.js";
import { formatDuration } from "../util/text.js";
import type { Wanted } from "./candidates.js";
import { classifyCreateFailure } from "./classify-failure.js";
import { CreateFailedError, CreateUnknownError, UnusableIdError, isUsableId } from "./errors.js";
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
  #endpoint: CreateEndpoint;
  /** When the first attempt began that may have taken effect, by both of our clocks; null until then. */
  #since: { monotonicMs: number; wallMs: number } | null = null;
  #settleMs = 0;
  /** The failure after which reconciling has shown that one more attempt is safe; null for none. */
  #absent: NugenError | null = null;
  #startedAt = { monotonicMs: 0, wallMs: 0 };

  constructor(
    readonly api: NugenApi,
    readonly options: CreateOptions,
    readonly tools: RunTools,
  ) {
    this.#endpoint = options.endpoint === "auto" ? "evaluations" : options.endpoint;
  }

  async run(): Promise<Created> {
    const { cancelled: signal } = this.options;
    const time = { clock: this.tools.clock, signal };
    const decide = (failed: FailedAttempt): number => this.#nextAttemptMs(failed);
    try {
      return await retry(() => this.#attempt(), decide, time);
    } catch (error) {
      // Whatever the cancellation has cut short, only the attempts made show what may exist.
      if (!(signal?.reason instanceof CancelledError)) throw error;
      throw this.#since === null
        ? new CancelledError("none")
        : new CancelledError("possible", this.#since.wallMs);
    }
  }

  /** Creates or, where that may have taken effect and the list shows it, recovers the evaluation. */
  async #attempt(): Promise<Created> {
    const { clock } = this.tools;
    this.#startedAt = { monotonicMs: clock.monotonicMs(), wallMs: clock.now() };
    try {
      return await this.#create();
    } catch (error) {
      // A request that was cut short may have taken effect, whatever cut it, unless it was not sent yet.
      const isUnsent = error instanceof CancelledError && error.evaluation === "none";
      if (!isUnsent && !(error instanceof NugenError)) this.#since ??= this.#startedAt;
      if (!(error instanceof NugenError) || (this.#since === null && error.effect === "none")) throw error;
      const recovered = await this.#reconcile(error);
      if (recovered !== null) return recovered;
      this.#absent = error;
      throw error;
    }
  }

  async #create(): Promise<Created> {
    const { request, evaluationName } = this.options;
    const endpoint = this.#endpoint;
    const evaluation = await this.api.create(request, endpoint, evaluationName);
    if (!isUsableId(evaluation.id)) throw new UnusableIdError(evaluation.id);
    const twinSearch = this.#twinSearch();
    const created = { evaluation, origin: { kind: "created", endpoint } as const, twinSearch, twinIds: [] };
    if (twinSearch === null) return created;
    try {
      const { findTwins } = await import("./recovery.js");
      return { ...created, twinIds: await findTwins(this.api, created, this.tools) };
    } catch (error) {
      // Its id is known: a run that is cancelled now must not lose it.
      if (this.options.cancelled?.aborted === true) return created;
      throw error;
    }
  }

  /** Returns how long to wait before the next attempt, in milliseconds. */
  #nextAttemptMs({ error, ...attempts }: FailedAttempt): number {
    if (error === this.#absent) return 0;
    if (!(error instanceof NugenError) || this.#since !== null) throw error;
    const failure = classifyCreateFailure(error);
    if (failure === "not_created") return this.#retryMs(error, attempts);
    if (failure === "route_missing" && this.#switchEndpoint()) return 0;
    throw new CreateFailedError("refused", error, null);
  }

  /** Finds out whether an attempt took effect. Returns null where exactly one more attempt is safe. */
  async #reconcile(error: NugenError): Promise<Created | null> {
    const { clock, log } = this.tools;
    const failure = classifyCreateFailure(error);
    const isFirst = this.#since === null;
    this.#since ??= this.#startedAt;
    const openMs = clock.monotonicMs() - this.#startedAt.monotonicMs;
    // Only a create that failed needs it: most never do.
    const recovery = await import("./recovery.js");
    const settleMs = recovery.settleMs(openMs, error.isBroken, this.options.requestTimeoutMs);
    this.#settleMs = Math.max(this.#settleMs, settleMs);
    log.info(`The create is indeterminate: ${error.message}`);
    const search = new recovery.ListSearch(this.api, this.#wanted(this.#since.monotonicMs), clock);
    const isForeign = isFirst && failure === "foreign_refusal";
    const options = { settleMs: this.#settleMs, endsOnForeign: isForeign, mayHaveTwin: !isFirst };
    const result = await recovery.reconcile(search, options, this.tools);
    switch (result.kind) {
      case "found": {
        const { entry, isProven, twinIds } = result;
        if (twinIds.length > 0) log.warning(recovery.formatTwinWarning(entry.id, twinIds));
        log.info(`Found it: evaluation ${entry.id}, created ${entry.createdAt ?? "just now"}.`);
        const origin = { kind: "recovered", endpoint: this.#endpoint, isProven } as const;
        return { evaluation: recovery.toEvaluation(entry), origin, twinSearch: this.#twinSearch(), twinIds };
      }
      case "unclear":
        throw new CreateUnknownError(error, result.why, result.ids, this.#since.wallMs);
      case "foreign":
        throw new CreateFailedError(
          "foreign_address",
          error,
          "the list of evaluations is answered in the same way",
        );
      case "none":
    }
    const searched = `the list of evaluations shows none of this step after ${formatDuration(this.#settleMs)}`;
    if (isForeign) throw new CreateFailedError("foreign_refusal", error, searched);
    if (isFirst && failure === "indeterminate") {
      log.info("No such evaluation was found. Creating it again, once.");
      return null;
    }
    const count = isFirst ? "the API accepted the request" : "an earlier attempt was indeterminate";
    throw new CreateUnknownError(error, `${count}, and ${searched}`, [], this.#since.wallMs);
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

  /** Returns whether there is another create call to attempt. */
  #switchEndpoint(): boolean {
    if (this.options.endpoint !== "auto" || this.#endpoint === "evaluations/create") return false;
    this.#endpoint = "evaluations/create";
    this.tools.log.info(
      "This API has no /api/v3/evaluations to post to; trying the newer /api/v3/evaluations/create.",
    );
    return true;
  }

  /** Returns what the server asked for and the backoff on top; throws where that exceeds the budget. */
  #retryMs(error: NugenError, { failures, elapsedMs }: Omit<FailedAttempt, "error">): number {
    const { clock, random, log } = this.tools;
    const askedMs = error.retryAfterMs(clock.now()) ?? 0;
    const leftMs = RETRY_BUDGET_MS - elapsedMs;
    const waitMs = askedMs + backoffMs(failures, random);
    if (waitMs > leftMs) {
      const asked = `the API asks to come back in ${formatDuration(askedMs)} (Retry-After), which is more than the ${formatDuration(leftMs)} left for attempts`;
      const note = `${failures} attempts in ${formatDuration(elapsedMs)}`;
      throw new CreateFailedError("not_created", error, askedMs > leftMs ? asked : note);
    }
    log.info(`Attempt ${failures} failed: ${error.message}`);
    log.info(`Retrying in ${formatDuration(waitMs)}.`);
    return waitMs;
  }
}
