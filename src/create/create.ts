import type { Clock } from "../util/clock.js";
import { CancelledError } from "../util/cancelled-error.js";
import { judgeCreateFailure } from "./classify-failure.js";
import type { NugenApi } from "../nugen/client.js";
import { MAX_TRIES, RETRY_BUDGET_MS, backoffMs } from "../util/retry.js";
import type { CreateEndpoint, Evaluation, EvaluationRequest } from "../nugen/types.js";
import { type Tools, settle } from "./reconcile.js";
import { duration, word } from "../util/text.js";

/** What to create, and by which call. */
export interface CreateOptions {
  request: EvaluationRequest;
  /** `auto`: today's create call, and the newer revision's where the route is missing. */
  endpoint: CreateEndpoint | "auto";
  /** Free text that the newer revision stores with the evaluation. */
  evaluationName: string;
  /** Once aborted, no further create call is made. */
  cancelled?: AbortSignal;
}

/** The one evaluation of this step. */
export interface Created {
  /** As the create call's reply has it, or as the list has it where that reply was lost. */
  evaluation: Evaluation;
  /** The call that was tried last. */
  endpoint: CreateEndpoint;
  /** True where the create call's reply was lost and the evaluation was found in the list. */
  adopted: boolean;
}

/** No evaluation was created; `cause` is the last try's error. */
export class CreateFailedError extends Error {
  override name = "CreateFailedError";
  constructor(
    /** The call that was tried last. */
    readonly endpoint: CreateEndpoint,
    readonly lastError: Error,
    /** What the message adds to the last error, such as how often was tried. */
    note: string | null,
  ) {
    super(note === null ? lastError.message : `${lastError.message} (${note})`, { cause: lastError });
  }
}

/** An evaluation may exist, and nobody can tell which: creating another could pay twice. */
export class CreateUnknownError extends Error {
  override name = "CreateUnknownError";
  constructor(
    /** Null where an evaluation is there, and only its id is of no use. */
    readonly lastError: Error | null,
    /** For people: the rest of a sentence, without a full stop. */
    readonly why: string,
    /** Evaluations that may be ours. */
    readonly candidateIds: readonly string[],
    /** When the first try began, in milliseconds since the epoch, by our clock. */
    readonly sinceMs: number,
  ) {
    super(`An evaluation may have been created: ${why}.`, { cause: lastError });
  }
}

/**
 * Creates exactly one evaluation, whatever the network does.
 * @throws {CreateFailedError} none was created @throws {CreateUnknownError} one may have been
 * @throws {CancelledError} before any try, once `cancelled` is aborted
 */
export async function createOnce(api: NugenApi, options: CreateOptions, tools: Tools): Promise<Created> {
  return new Creation(api, options, tools).run();
}

class Creation {
  readonly #api: NugenApi;
  readonly #options: CreateOptions;
  readonly #tools: Tools;
  readonly #clock: Clock;
  readonly #startMs: number;
  #endpoint: CreateEndpoint;
  #tries = 0;
  /** How long the request of unknown fate had been open: once set, every end is preceded by a look. */
  #unknownOpenMs: number | null = null;

  constructor(api: NugenApi, options: CreateOptions, tools: Tools) {
    this.#api = api;
    this.#options = options;
    this.#tools = tools;
    this.#clock = tools.clock;
    this.#startMs = tools.clock.now();
    this.#endpoint = options.endpoint === "auto" ? "evaluations" : options.endpoint;
  }

  async run(): Promise<Created> {
    for (;;) {
      try {
        return await this.#try();
      } catch (error) {
        if (!(error instanceof Error) || error instanceof CreateUnknownError) throw error;
        if (error instanceof CancelledError) throw error;
        const created = await this.#afterFailure(error);
        if (created !== null) return created;
      }
    }
  }

  async #try(): Promise<Created> {
    if (this.#options.cancelled?.aborted === true) throw new CancelledError(this.#unknownOpenMs !== null);
    this.#tries += 1;
    const { request, evaluationName } = this.#options;
    const evaluation = await this.#api.create(request, this.#endpoint, evaluationName);
    return this.#accept(evaluation, false);
  }

  /** An id goes into shells and addresses: one that couldn't be is refused, though it exists. */
  #accept(evaluation: Evaluation, adopted: boolean): Created {
    if (word(evaluation.id) !== evaluation.id) {
      throw new CreateUnknownError(
        null,
        "the API gave an evaluation_id that is no usable id",
        [evaluation.id],
        this.#startMs,
      );
    }
    return { evaluation, endpoint: this.#endpoint, adopted };
  }

  /** @returns the evaluation, where it was found after all; null to try again */
  async #afterFailure(error: Error): Promise<Created | null> {
    const failure = judgeCreateFailure(error, this.#clock.now());
    switch (failure.kind) {
      case "route_missing":
        return this.#switchEndpoint(error);
      case "refused":
        return this.#giveUp(error, null);
      case "not_created":
        return this.#waitForNextTry(error, failure.waitMs);
      case "unknown":
        this.#unknownOpenMs = Math.max(this.#unknownOpenMs ?? 0, failure.openMs);
        return (await this.#lookFor(error)) ?? this.#waitForNextTry(error, 0);
    }
  }

  async #switchEndpoint(error: Error): Promise<Created | null> {
    if (this.#options.endpoint !== "auto" || this.#endpoint === "evaluations/create")
      return this.#giveUp(error, null);
    this.#endpoint = "evaluations/create";
    // The first call did nothing, so this isn't another try of the same thing.
    this.#tries -= 1;
    this.#tools.log.info(
      "This API has no /api/v3/evaluations to post to; trying the newer /api/v3/evaluations/create.",
    );
    return null;
  }

  /** @param askedMs what the server asked for; 0 to go on at once; null to back off */
  async #waitForNextTry(error: Error, askedMs: number | null): Promise<Created | null> {
    const { log, random } = this.#tools;
    if (this.#tries >= MAX_TRIES) return this.#giveUp(error, `tried ${this.#tries} times`);
    const leftMs = this.#startMs + RETRY_BUDGET_MS - this.#clock.now();
    const waitMs = askedMs ?? backoffMs(this.#tries, random);
    if (askedMs !== null && askedMs > leftMs && leftMs > 0) {
      const asked = `the API asks to come back in ${duration(askedMs)} (Retry-After)`;
      return this.#giveUp(error, `${asked}, which is more than the ${duration(leftMs)} left for tries`);
    }
    if (waitMs > leftMs) {
      return this.#giveUp(
        error,
        `tried ${this.#tries} times in ${duration(this.#clock.now() - this.#startMs)}`,
      );
    }
    log.info(`Try ${this.#tries} of ${MAX_TRIES} failed: ${error.message}`);
    const when = waitMs === 0 ? "at once" : `in ${duration(waitMs)}`;
    log.info(`${this.#justLooked ? "No such evaluation was found. " : ""}Trying again ${when}.`);
    await this.#clock.sleep(waitMs);
    return null;
  }

  /** Ends in an error, but never while an evaluation of an earlier try may exist unseen. */
  async #giveUp(error: Error, note: string | null): Promise<Created> {
    if (this.#unknownOpenMs !== null && !this.#justLooked) {
      const found = await this.#lookFor(error);
      if (found !== null) return found;
    }
    throw new CreateFailedError(this.#endpoint, error, note);
  }

  /** True from the end of a look that found nothing to the next try. */
  get #justLooked(): boolean {
    return this.#lookedAfterTry === this.#tries;
  }
  #lookedAfterTry = 0;

  async #lookFor(error: Error): Promise<Created | null> {
    const { log } = this.#tools;
    log.info(`The fate of the request is unknown: ${error.message}`);
    const openMs = this.#unknownOpenMs ?? 0;
    const finding = await settle(this.#api, this.#options.request, this.#startMs, openMs, this.#tools);
    this.#lookedAfterTry = this.#tries;
    switch (finding.kind) {
      case "none":
        return null;
      case "unclear":
        throw new CreateUnknownError(error, finding.why, finding.ids, this.#startMs);
      case "found":
        log.info(
          `Found it: evaluation ${finding.entry.id}, created ${finding.entry.createdAt ?? "just now"}.`,
        );
        return this.#accept(
          { ...finding.entry, modelId2: finding.entry.modelId2 ?? null, message: null },
          true,
        );
    }
  }
}
