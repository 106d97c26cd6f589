import { type Effect, NugenError, UnexpectedResponseError } from "../nugen/errors.js";
import { type Known, createDashboardHints } from "../nugen/hints.js";
import { RunEndError } from "../runner/errors.js";
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
export class CreateFailedError extends RunEndError {
  override name = "CreateFailedError";
  readonly outcome = "api_error";
  override readonly apiError: NugenError | null;
  constructor(
    readonly reason: CreateFailedReason,
    lastError: NugenError,
    /** What the message adds to the last error, such as the number of attempts. */
    note: string | null,
  ) {
    const message = note === null ? lastError.message : `${lastError.message} (${note})`;
    super(`No evaluation was created. ${message}`, { cause: lastError });
    this.apiError = reason === "refused" || reason === "not_created" ? lastError : null;
  }

  override hints(known: Known): string[] {
    if (this.apiError !== null) return [];
    if (this.reason === "foreign_address")
      return [
        `Check api_url: something that is not the Nugen API answers at ${known?.apiUrl.href ?? "this address"}. By default it is https://api.nugen.in.`,
      ];
    return [
      "The response is not the Nugen API's: something between this runner and the API refuses the request, such as a firewall or a proxy. Ask who runs it to allow POST requests to this address, and check api_url: it is the address before /api/v3, by default https://api.nugen.in.",
      ...createDashboardHints(known, null),
    ];
  }
}

/** An evaluation may exist, and it is not known which: creating another could pay twice. */
export class CreateUnknownError extends RunEndError {
  override name = "CreateUnknownError";
  readonly outcome = "create_unknown";
  override readonly apiError: NugenError | null;
  constructor(
    /** The last attempt's error: the message starts with it. */
    lastError: NugenError,
    /** For people: the rest of a sentence, without a full stop. */
    why: string,
    /** Evaluations that may be ours. */
    readonly candidateIds: readonly string[],
    /** When the first indeterminate attempt began, in milliseconds since the epoch, by our wall clock. */
    readonly sinceMs: number,
  ) {
    const message = lastError.message.replace(/[\s.]+$/, "");
    const ids = candidateIds.length === 0 ? "" : ` These may be it: ${candidateIds.join(", ")}.`;
    super(`${message}. An evaluation may have been created: ${why}.${ids}`, { cause: lastError });
    this.apiError = lastError instanceof UnexpectedResponseError ? lastError : null;
  }

  override hints(known: Known): string[] {
    return createDashboardHints(known, this.sinceMs);
  }
}

/** The API says that it created an evaluation, and gives an id that fits into no address. */
export class UnusableIdError extends NugenError {
  override name = "UnusableIdError";
  override readonly effect: Effect = "accepted";
  constructor(
    /** Untrusted text. */
    readonly id: string,
  ) {
    super(`The API answered the create call with an unusable evaluation_id, ${JSON.stringify(id)}`);
  }
}

/** Returns whether an id may go into shells and addresses. */
export function isUsableId(id: string): boolean {
  return toSafeWord(id) === id;
}
