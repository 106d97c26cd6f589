import type { ServerClock } from "./server-clock.js";
import type {
  CreateEndpoint,
  Evaluation,
  EvaluationRequest,
  EvaluationResults,
  EvaluationStatus,
  ListPage,
} from "./types.js";

/**
 * The parts of the API that this action uses. Every method throws `NotSentError` and `NoResponseError` as the transport
 * does, {@link HttpStatusError} for a status of 400 or above, {@link RedirectError} for a redirect that isn't
 * followed, {@link UnexpectedResponseError} for a response that can't be read, or the signal's reason. All but the last are
 * `NugenError`s.
 */
export interface NugenApi {
  /** Observes the responses of every method but `download`. */
  readonly serverClock: ServerClock;
  /**
   * Makes one create call. It takes no signal, as the id of what it created would be lost.
   * @param evaluationName for the newer call
   */
  create(request: EvaluationRequest, endpoint: CreateEndpoint, evaluationName: string): Promise<Evaluation>;
  /**
   * Reads a page of the key owner's evaluations.
   * @param modelId of which model; null for all
   * @param offset how many to leave out, from 0
   */
  list(modelId: string | null, offset: number): Promise<ListPage>;
  /** Reads the same as `status`, by another call. */
  evaluation(id: string, signal?: AbortSignal): Promise<EvaluationStatus>;
  /** Reads how far an evaluation is. */
  status(id: string, signal?: AbortSignal): Promise<EvaluationStatus>;
  /** Reads the metrics of an evaluation that is done. */
  results(id: string, signal?: AbortSignal): Promise<EvaluationResults>;
  /** Downloads the full results, one record per question. Any status but 200 is an {@link HttpStatusError}, a redirect's too. */
  download(
    id: string,
    read: (body: AsyncIterable<Buffer>) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<void>;
}
