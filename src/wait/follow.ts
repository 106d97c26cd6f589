import { type Origin, endpointOf } from "../create/origin.js";
import type { RunTools } from "../create/reconcile.js";
import type { NugenApi } from "../nugen/api.js";
import { type Phase, toPhase } from "../nugen/phase.js";
import type { Evaluation, EvaluationRequest, EvaluationStatus } from "../nugen/types.js";
import { describeMismatch } from "../result/mismatch.js";
import { toEvaluationError } from "../result/run-error.js";
import { explainUndecidable } from "../result/undecidable.js";
import { OtherEvaluationError } from "./errors.js";
import { readResults } from "./fetch-results.js";
import { type JudgeOptions, judgeResults } from "./judge-results.js";
import { pollOnce } from "./poll-once.js";
import { waitForEnd } from "./wait-for-end.js";

/** What to follow, how long, and what to do with its results. */
export interface FollowOptions extends JudgeOptions {
  /** As far as it is known: with an id that was given, nothing else is. */
  evaluation: Evaluation;
  origin: Origin;
  /** Whether to wait for the end; false polls once. */
  wait: boolean;
  /** How long status and results together may take, in milliseconds; without `wait` it counts for nothing. */
  timeoutMs: number;
  /** What the evaluation has to be of, where neither its id nor its name proves that it is the one meant. */
  request: EvaluationRequest;
}

/** How long to wait for results after a single poll, in milliseconds. */
const ONE_POLL_RESULTS_MS = 30_000;

/**
 * Follows an evaluation to its end and its verdict; what it finds goes to `update`.
 * @throws {TimedOutError} at the deadline
 * @throws {PollFailedError} where a retry is of no use
 * @throws {OtherEvaluationError} where one that was found is of another model or benchmark after all
 */
export function follow(api: NugenApi, options: FollowOptions, tools: RunTools): Promise<void> {
  return new Follower(api, options, tools).toVerdict();
}

class Follower {
  /** As all responses together show it. */
  #evaluation: Evaluation;
  #lastStatus: EvaluationStatus | null = null;
  /** What the evaluation has instead of what was asked for; null where no response showed such a thing. */
  #mismatch: string | null = null;
  readonly #startMs: number;
  readonly #isOwn: boolean;

  constructor(
    readonly api: NugenApi,
    readonly options: FollowOptions,
    readonly tools: RunTools,
  ) {
    this.#evaluation = options.evaluation;
    this.#startMs = tools.clock.monotonicMs();
    this.#isOwn = endpointOf(options.origin) !== null;
  }

  async toVerdict(): Promise<void> {
    const { api, options, tools } = this;
    const { evaluation, update } = options;
    const phase = await this.#poll();
    if (phase === "running") {
      update({ outcome: "running" });
      return;
    }
    if (phase === "failed") {
      this.#reportFailed(null);
      return;
    }
    const results = await readResults(api, evaluation.id, this.#leftMs(), tools);
    this.#add(results.evaluation);
    update({ results, evaluation: this.#evaluation });
    if (toPhase(results.evaluation.status) === "failed") {
      this.#reportFailed(results.evaluation.message);
      return;
    }
    const created = this.#isOwn ? evaluation : null;
    const undecidable = explainUndecidable({ created, lastStatus: this.#lastStatus, results });
    update(await judgeResults(api, results, this.#evaluation, undecidable, options, tools));
  }

  /** Polls until the end or, where nothing is waited for, once. */
  async #poll(): Promise<Phase> {
    const { wait, timeoutMs, update, evaluation } = this.options;
    const onStatus = (lastStatus: EvaluationStatus): void => {
      this.#add(lastStatus.evaluation);
      this.#lastStatus = lastStatus;
      update({ lastStatus, evaluation: this.#evaluation });
    };
    if (wait) {
      const createdMs = this.#isOwn ? this.#startMs : null;
      return waitForEnd(this.api, { id: evaluation.id, timeoutMs, createdMs, onStatus }, this.tools);
    }
    const status = await pollOnce(this.api, evaluation.id, this.tools);
    onStatus(status);
    return toPhase(status.evaluation.status);
  }

  #leftMs(): number {
    const { wait, timeoutMs } = this.options;
    if (!wait) return ONE_POLL_RESULTS_MS;
    return Math.max(0, this.#startMs + timeoutMs - this.tools.clock.monotonicMs());
  }

  #reportFailed(message: string | null): void {
    const reason = message ?? this.#lastStatus?.evaluation.message ?? null;
    const error = toEvaluationError(this.#evaluation, reason, this.#isOwn);
    this.options.update({ outcome: "evaluation_failed", error });
  }

  /**
   * Adds what a response shows. A mismatch is a warning, once.
   * @throws {OtherEvaluationError} where only its models and benchmark said that it is the one meant
   */
  #add(seen: Evaluation): void {
    const { origin, request } = this.options;
    const isFound = origin.kind === "reused" || (origin.kind === "recovered" && !origin.isProven);
    const other = isFound ? describeMismatch(request, seen) : null;
    if (other !== null) throw new OtherEvaluationError(seen.id, other, origin.kind);
    this.#evaluation = merge(this.#evaluation, seen);
    if (isFound || this.#mismatch !== null) return;
    this.#mismatch = describeMismatch(request, this.#evaluation);
    if (this.#mismatch === null) return;
    const { id } = this.#evaluation;
    this.tools.log.warning(`The evaluation ${id} has ${this.#mismatch}. Check that it is the one to judge.`);
  }
}

/** What a status response lacks stays as it was known. */
function merge(known: Evaluation, seen: Evaluation): Evaluation {
  return {
    id: known.id,
    status: seen.status || known.status,
    modelId: seen.modelId ?? known.modelId,
    modelId2: seen.modelId2 ?? known.modelId2,
    benchmarkId: seen.benchmarkId ?? known.benchmarkId,
    createdAt: seen.createdAt ?? known.createdAt,
    message: seen.message ?? known.message,
  };
}
