import { HttpStatusError, NotSentError, NugenError, RedirectError, TooLargeError } from "../nugen/errors.js";
import type { NugenApi } from "../nugen/client.js";
import type { EvaluationStatus } from "../nugen/types.js";

/** So many failures of `/status` in a row, and the evaluation itself is asked for. */
const FALLBACK_AFTER = 3;

/**
 * @returns whether asking again may help
 * @param young whether the evaluation is so new that a 404 may pass
 */
export function worthAskingAgain(error: Error, young: boolean): boolean {
  if (error instanceof NotSentError) return error.worthRetrying;
  if (error instanceof RedirectError || error instanceof TooLargeError) return false;
  if (!(error instanceof HttpStatusError)) return error instanceof NugenError;
  if (error.status === 404) return young;
  return error.status >= 500 || error.status === 408 || error.status === 429;
}

/** One look at an evaluation, by `/status` or, where that keeps failing or isn't there, by the evaluation itself. */
export class Looker {
  readonly #api: NugenApi;
  readonly #id: string;
  /** Looks at `/status` that have failed in a row, whatever the evaluation itself answered. */
  failures = 0;

  constructor(api: NugenApi, id: string) {
    this.#api = api;
    this.#id = id;
  }

  /** @throws any `NugenError`, or the signal's reason */
  async look(signal?: AbortSignal): Promise<EvaluationStatus> {
    try {
      const status = await this.#api.status(this.#id, signal);
      this.failures = 0;
      return status;
    } catch (error) {
      this.failures += 1;
      const routeMissing = error instanceof HttpStatusError && error.routeMissing;
      const stubborn = this.failures >= FALLBACK_AFTER && !(error instanceof NotSentError);
      if (!(error instanceof NugenError) || !(routeMissing || stubborn)) throw error;
      try {
        return await this.#api.evaluation(this.#id, signal);
      } catch (fallbackError) {
        const refused = fallbackError instanceof HttpStatusError && [401, 403].includes(fallbackError.status);
        if (refused || !(fallbackError instanceof NugenError)) throw fallbackError;
        // The first error is what the user should read; the fallback isn't even documented.
        throw error;
      }
    }
  }
}
