import type { NugenApi } from "../nugen/api.js";
import { NugenError } from "../nugen/errors.js";
import type { EvaluationStatus } from "../nugen/types.js";

/** After this many failures of `/status` in a row the evaluation itself is polled. */
const FALLBACK_AFTER = 3;

/**
 * Polls an evaluation by `/status` or, where that is missing or keeps failing, by the evaluation itself: the newer
 * revision was recorded to answer `/status` once, and with 500 from then on.
 */
export class StatusPoller {
  readonly #api: NugenApi;
  readonly #id: string;
  #statusFails = false;
  /** Polls that failed in a row. */
  failures = 0;

  constructor(api: NugenApi, id: string) {
    this.#api = api;
    this.#id = id;
  }

  /**
   * Polls once.
   * @throws any `NugenError`, or the signal's reason
   */
  async poll(signal?: AbortSignal): Promise<EvaluationStatus> {
    try {
      const status = await this.#poll(signal);
      this.failures = 0;
      return status;
    } catch (error) {
      this.failures += 1;
      throw error;
    }
  }

  async #poll(signal: AbortSignal | undefined): Promise<EvaluationStatus> {
    if (this.#statusFails) {
      try {
        return await this.#api.evaluation(this.#id, signal);
      } catch (error) {
        // Neither call is to be trusted more than the other: the next poll tries both again.
        this.#statusFails = false;
        throw error;
      }
    }
    try {
      return await this.#api.status(this.#id, signal);
    } catch (error) {
      if (!(error instanceof NugenError)) throw error;
      const keepsFailing = this.failures + 1 >= FALLBACK_AFTER && error.retryable && error.wasSent;
      if (!error.routeMissing && !keepsFailing) throw error;
      return this.#fallBack(error, signal);
    }
  }

  async #fallBack(statusError: NugenError, signal: AbortSignal | undefined): Promise<EvaluationStatus> {
    try {
      const status = await this.#api.evaluation(this.#id, signal);
      this.#statusFails = true;
      return status;
    } catch (error) {
      if (!(error instanceof NugenError) || error.status === 401 || error.status === 403) throw error;
      // The first error is what the user should read; the fallback isn't even documented.
      throw statusError;
    }
  }
}
