import { VirtualClock } from "../sandbox/virtual/clock.mjs";
import { lastingFault, passingFault } from "./faults.mjs";
import { Chance } from "../sandbox/virtual/chance.mjs";

const RUNNING = [
  "PROCESSING",
  "processing",
  "QUEUED",
  "CREATED",
  "Ready soon",
  "NOT_FAILED",
  "running",
  "pre-completed",
];
const DONE = ["READY", "ready", "COMPLETED", "Completed", "EVALUATED", " Evaluated "];
const FAILED = ["FAILED", "failed", "ERROR", "Error", "CANCELLED", "cancelled"];

/** @typedef {import('../src/nugen/http.js').HttpRequest} HttpRequest */

/** One evaluation over time, and the network before it; a transport. */
export class History {
  /** @type {string[]} */
  trace = [];
  /** A response has gone out that says that the evaluation had begun. */
  workSeen = false;
  /** Responses have gone out after which a retry is of no use. */
  hopeless = false;
  #goodSeen = false;
  #oddReplies = 0;
  hopelessMs = Number.POSITIVE_INFINITY;
  #parts;
  #lasting;
  #faultShare;
  #words;
  #etaKind;
  #counts;
  #firstWord = "";

  /**
   * @param {number} seed
   * @param {import('./parts.mjs').Parts} parts
   */
  constructor(seed, parts) {
    this.#parts = parts;
    const chance = new Chance(seed ^ 0x5eed);
    this.chance = chance;
    this.startMs = Date.parse("2026-03-10T10:00:00Z") + chance.int(0, 1_000_000);
    this.clock = new VirtualClock(this.startMs);
    this.timeoutMs = chance.pick([30, 3_000, 60_000, 600_000, 3_600_000, 6 * 3_600_000]);
    this.requestMs = chance.pick([1_000, 30_000]);
    this.rttMs = Math.min(this.requestMs * 0.9, chance.pick([5, 50, 500]));
    const createdAgoMs = chance.pick([0, 0, 59_000, 3_600_000]);
    this.createdMs = chance.chance(0.3) ? null : this.clock.monotonicMs() - createdAgoMs;
    const never = chance.chance(0.1);
    this.endMs = never
      ? Number.POSITIVE_INFINITY
      : this.startMs + Math.floor((chance.next() * 1.4 - 0.1) * this.timeoutMs);
    /** @type {'done' | 'failed'} */
    this.verdict = chance.chance(0.5) ? "done" : "failed";
    this.endWord = chance.pick(this.verdict === "done" ? DONE : FAILED);
    this.#words = Array.from({ length: chance.int(1, 4) }, () => chance.pick(RUNNING));
    this.#etaKind = chance.pick(/** @type {const} */ (["good", "absent", "null", "zero", "wild", "text"]));
    this.#counts = chance.pick(/** @type {const} */ (["both", "none", "null", "progress", "odd"]));
    this.#faultShare = chance.pick([0, 0, 0, 0.1, 0.5]);
    this.#lasting = chance.chance(0.08) ? lastingFault(chance) : null;
    this.#lastingFromMs = this.startMs + chance.next() * this.timeoutMs;
  }
  #lastingFromMs;

  /** Nothing goes wrong on the way. */
  get peaceful() {
    return this.#faultShare === 0 && this.#lasting === null;
  }

  describe() {
    const end = Number.isFinite(this.endMs) ? `${this.endMs - this.startMs} ms` : "never";
    return `limit ${this.timeoutMs} ms, ends after ${end} with ${this.endWord}, eta ${this.#etaKind}, counts ${this.#counts}`;
  }

  /** @returns {Promise<never>} */
  async stream() {
    throw new Error("nothing is downloaded here");
  }

  /** @param {HttpRequest} request */
  send = async (request) => {
    const startedAt = this.clock.now();
    const fault = this.#fault();
    this.trace.push(
      `+${startedAt - this.startMs} ms ${request.url.pathname} ${fault ? JSON.stringify(fault) : ""}`,
    );
    const { NoResponseError, NotSentError } = this.#parts;
    const wait = fault?.kind === "hang" ? request.timeoutMs : 1 + this.chance.next() * (this.rttMs - 1);
    await this.clock.sleep(wait / 2, request.signal);
    const status = this.#status();
    const body = fault === undefined ? JSON.stringify(status) : (fault.body ?? "");
    await this.clock.sleep(wait / 2, request.signal);
    if (fault?.kind === "notSent") throw new NotSentError(request, "connection", "connect ECONNREFUSED");
    if (fault !== undefined && fault.kind !== "response")
      throw new NoResponseError(request, wait, fault.kind);
    if (fault === undefined) this.#observe(status);
    this.#note(fault?.status ?? 200, body);
    return {
      status: fault?.status ?? 200,
      headers: fault?.headers ?? {},
      body,
      startedAt,
      receivedAt: this.clock.now(),
    };
  };

  #fault() {
    if (this.#lasting !== null && this.clock.now() >= this.#lastingFromMs) return this.#lasting;
    if (!this.chance.chance(this.#faultShare)) return undefined;
    return this.chance.chance(0.3) ? oddResponse(this.chance) : passingFault(this.chance);
  }

  /**
   * @param {number} status
   * @param {string} body
   */
  #note(status, body) {
    this.trace.push(`  ${status} ${body.slice(0, 200)}`);
    if (status === 200 && body.includes('"status"')) {
      this.#goodSeen = true;
      this.#oddReplies = 0;
    }
    if (status < 300 || status >= 500 || status === 429 || status === 408) return;
    this.#oddReplies += 1;
    if (this.hopeless || (this.#goodSeen && this.#oddReplies < 3)) return;
    this.hopeless = true;
    this.hopelessMs = this.clock.now();
  }

  /** @param {Record<string, unknown>} status as it was delivered */
  #observe({ status, questions_completed: done, progress }) {
    const word = String(status).toLowerCase();
    this.#firstWord ||= word;
    const counted = typeof done === "number" ? done : Number.parseInt(String(progress), 10);
    const silent = typeof done !== "number" && progress === undefined && word === "processing";
    if (word !== this.#firstWord || silent || counted > 0) this.workSeen = true;
  }

  /** @returns {Record<string, unknown>} */
  #status() {
    const nowMs = this.clock.now();
    if (nowMs >= this.endMs) return { status: this.endWord };
    const share =
      (nowMs - this.startMs) / (Math.min(this.endMs, this.startMs + 2 * this.timeoutMs) - this.startMs);
    const index = Math.floor(Math.max(0, share) * this.#words.length);
    const status = this.#words[Math.min(index, this.#words.length - 1)] ?? "PROCESSING";
    const counts = this.#countsAt(share);
    return { status, ...counts, ...this.#eta((this.endMs - nowMs) / 1_000) };
  }

  /** @param {number} share */
  #countsAt(share) {
    const done = Math.floor(Math.max(0, share) * 40);
    switch (this.#counts) {
      case "both":
        return { questions_completed: done, total_questions: 40, progress: `${done}/40 questions` };
      case "progress":
        return { progress: `${done}/40 questions` };
      case "null":
        return { questions_completed: null, total_questions: null };
      case "odd":
        return {
          questions_completed: this.chance.pick([-1, 0, 5, 1e9, 0.5]),
          total_questions: this.chance.pick([0, 3, -2]),
        };
      case "none":
        return {};
    }
  }

  /** @param {number} leftSeconds */
  #eta(leftSeconds) {
    const left = Math.min(leftSeconds, 1e9);
    switch (this.#etaKind) {
      case "good":
        return { eta_seconds: Math.round(left) };
      case "absent":
        return {};
      case "null":
        return { eta_seconds: null };
      case "zero":
        return { eta_seconds: 0 };
      case "wild":
        return { eta_seconds: this.chance.pick([-5, 0.001, 1e12, left * 10, left / 10]) };
      case "text":
        return { eta_seconds: "soon" };
    }
  }
}

/**
 * An answer of something before the API, once or twice.
 * @param {Chance} chance
 */
function oddResponse(chance) {
  const status = chance.pick([302, 400, 401, 403, 404]);
  return { kind: "response", status, body: '{"detail":"odd"}', headers: {} };
}
