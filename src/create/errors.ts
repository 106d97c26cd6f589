import { HttpStatusError, RedirectError } from "../nugen/errors.js";
import type { CreateEndpoint } from "../nugen/types.js";
import { toSafeWord } from "../util/text.js";

/** Why there is certainly no evaluation, as far as can be known. */
export type CreateFailedReason =
  /** The API refused the request in its own voice, or the connection can't work (certificate, proxy login). */
  | "refused"
  /** It never took effect, and the time for attempts ran out. */
  | "not_created"
  /** Something in between refused it, and the list shows no evaluation of this step. */
  | "foreign_refusal"
  /** Something that isn't the API answers the list call too. */
  | "foreign_address";

/** No evaluation was created; `cause` is the last attempt's error. */
export class CreateFailedError extends Error {
  override name = "CreateFailedError";
  constructor(
    readonly reason: CreateFailedReason,
    /** The call that was attempted last. */
    readonly endpoint: CreateEndpoint,
    readonly lastError: Error,
    /** What the message adds to the last error, such as the number of attempts. */
    note: string | null,
  ) {
    super(note === null ? lastError.message : `${lastError.message} (${note})`, { cause: lastError });
  }
}

/** An evaluation may exist, and it is not known which: creating another could pay twice. */
export class CreateUnknownError extends Error {
  override name = "CreateUnknownError";
  constructor(
    /** The last attempt's error: the message starts with it. */
    readonly lastError: Error,
    /** For people: the rest of a sentence, without a full stop. */
    readonly why: string,
    /** Evaluations that may be ours. */
    readonly candidateIds: readonly string[],
    /** When the first indeterminate attempt began, in milliseconds since the epoch, by our wall clock. */
    readonly sinceMs: number,
  ) {
    const message = lastError.message.replace(/[\s.]+$/, "");
    super(`${message}. An evaluation may have been created: ${why}.`, { cause: lastError });
  }
}

/** The API says that it created an evaluation, and gives an id that fits into no address. */
export class UnusableIdError extends Error {
  override name = "UnusableIdError";
  constructor(
    /** Untrusted text. */
    readonly id: string,
  ) {
    super(`The API answered the create call with an unusable evaluation_id, ${JSON.stringify(id)}`);
  }
}

/** The list of evaluations was read, and proves nothing. */
export class UselessListError extends Error {
  override name = "UselessListError";
  constructor(
    message: string,
    /** False where reading it again would bring the same. */
    readonly isRetryable: boolean,
  ) {
    super(message);
  }
}

/** Returns whether a response is not the API's: a redirect, or a 4xx without the API's JSON. 429 says "later" in any voice. */
export function isForeignResponse(error: unknown): boolean {
  if (error instanceof RedirectError) return true;
  if (!(error instanceof HttpStatusError) || error.isOwnVoice) return false;
  return error.status < 500 && error.status !== 429;
}

/** Returns whether an id may go into shells and addresses. */
export function isUsableId(id: string): boolean {
  return toSafeWord(id) === id;
}
