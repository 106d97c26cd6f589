import { readAtMost } from "./body.js";
import { BadReplyError, HttpStatusError, RedirectError, type Target } from "./errors.js";
import type { HttpReply, HttpRequest, Transport } from "./transport.js";
import { errorWords, parseEvaluation, parseList, parseResults, parseStatus } from "./parse.js";
import { tryJson } from "./json.js";
import { anySignal } from "../util/clock.js";
import { Redactor } from "../util/redactor.js";
import { ServerClock } from "./server-clock.js";
import type {
  CreateEndpoint,
  Evaluation,
  EvaluationRequest,
  EvaluationResults,
  EvaluationStatus,
  ListPage,
} from "./types.js";

/** Where the API is, and how to call it. */
export interface ClientOptions {
  /** Where `/api/v3` begins, without a trailing slash. */
  baseUrl: URL;
  /** The bare key, without `Bearer`. */
  apiKey: string;
  /** Deadline of one exchange, in milliseconds. */
  timeoutMs: number;
  /** Ends every request but the create call's. */
  signal?: AbortSignal;
  /** Ends a create call: later than `signal`, as the id of what was created is worth a wait. */
  createSignal?: AbortSignal;
}

/**
 * The parts of the API that this action uses. Every method throws `NotSentError` and `NoReplyError` as the transport
 * does, {@link HttpStatusError} for a status of 400 or above, {@link RedirectError} for a redirect that isn't
 * followed, {@link BadReplyError} for a reply that can't be read, or the signal's reason. All but the last are
 * `NugenError`s.
 */
export interface NugenApi {
  /** Learns from the replies of every method but `download`. */
  readonly serverClock: ServerClock;
  /** One create call. It takes no signal, as the id of what it created would be lost. @param evaluationName for the newer call */
  create(request: EvaluationRequest, endpoint: CreateEndpoint, evaluationName: string): Promise<Evaluation>;
  /** A page of the key owner's evaluations of a model. @param offset how many to leave out, from 0 */
  list(modelId: string, offset: number): Promise<ListPage>;
  /** The same as `status`, by another call. */
  evaluation(id: string, signal?: AbortSignal): Promise<EvaluationStatus>;
  /** How far an evaluation is. */
  status(id: string, signal?: AbortSignal): Promise<EvaluationStatus>;
  /** The metrics of an evaluation that is done. */
  results(id: string, signal?: AbortSignal): Promise<EvaluationResults>;
  /** The full results, one record per question. Any status but 200 is an {@link HttpStatusError}, a redirect's too. */
  download(
    id: string,
    read: (body: AsyncIterable<Buffer>) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<void>;
}

/** How many list entries to ask for at once: the most that the API gives (https://docs.nugen.in, on the list call). */
const PAGE_SIZE = 100;
/** How much of the page is read that a download fails with: its words are at the beginning. In bytes. */
const MAX_ERROR_BYTES = 64 * 1024;

/**
 * The newer revision's `baseline_model_id` and `evaluation_name` were seen in use with the live service, on no page of
 * the vendor; the other fields are those of https://docs.nugen.in, Create Evaluation.
 * @returns the JSON body of a create call; `custom_metrics` goes in as it was written
 */
export function createBody(
  request: EvaluationRequest,
  endpoint: CreateEndpoint,
  evaluationName: string,
): string {
  const newer = endpoint === "evaluations/create";
  const fields: [string, string][] = [
    ["model_id", JSON.stringify(request.modelId)],
    ["benchmark_id", JSON.stringify(request.benchmarkId)],
  ];
  if (request.modelId2 !== null) {
    fields.push([newer ? "baseline_model_id" : "model_id_2", JSON.stringify(request.modelId2)]);
  }
  if (newer) fields.push(["evaluation_name", JSON.stringify(evaluationName)]);
  if (request.customMetricsJson !== null) fields.push(["custom_metrics", request.customMetricsJson]);
  return `{${fields.map(([name, value]) => `"${name}":${value}`).join(",")}}`;
}

/** @returns the address of an API path below the base URL */
export function apiUrl(baseUrl: URL, path: string): URL {
  return new URL(`${baseUrl.origin}${baseUrl.pathname.replace(/\/+$/, "")}/api/v3/${path}`);
}

/** The Nugen Intelligence API, as `https://docs.nugen.in` documents it. */
export class NugenClient implements NugenApi {
  readonly serverClock = new ServerClock();
  readonly #transport: Transport;
  readonly #options: ClientOptions;
  readonly #redactor: Redactor;

  constructor(transport: Transport, options: ClientOptions) {
    this.#transport = transport;
    this.#options = options;
    // A key as short as a common word would take replies apart.
    this.#redactor = new Redactor(options.apiKey.length < 8 ? [] : [options.apiKey]);
  }

  /** `POST /api/v3/evaluations`, or the newer revision's `/evaluations/create`, which gives little but the id. */
  async create(
    request: EvaluationRequest,
    endpoint: CreateEndpoint,
    evaluationName: string,
  ): Promise<Evaluation> {
    const body = createBody(request, endpoint, evaluationName);
    return this.#call("POST", endpoint, (json) => parseEvaluation(json), "without an evaluation_id", {
      body,
      signal: this.#options.createSignal,
    });
  }

  /** One page of `GET /api/v3/evaluations` for a model. */
  async list(modelId: string, offset: number): Promise<ListPage> {
    const query = new URLSearchParams({
      model_id: modelId,
      limit: String(PAGE_SIZE),
      offset: String(offset),
    });
    const parse = (json: unknown, reply: HttpReply): ListPage | null => {
      const page = parseList(json);
      return page && { ...page, stale: isStale(reply) };
    };
    return this.#call(
      "GET",
      `evaluations?${query.toString()}`,
      parse,
      "without a readable list of evaluations",
      { signal: this.#options.signal },
    );
  }

  /** `GET /api/v3/evaluations/{id}/status`. */
  async status(id: string, signal?: AbortSignal): Promise<EvaluationStatus> {
    const parse = (json: unknown): EvaluationStatus | null => parseStatus(json, id);
    return this.#call("GET", `evaluations/${encodeURIComponent(id)}/status`, parse, "without a status", {
      signal: this.#either(signal),
    });
  }

  /** `GET /api/v3/evaluations/{id}`: in use, but not on the vendor's pages. */
  async evaluation(id: string, signal?: AbortSignal): Promise<EvaluationStatus> {
    const parse = (json: unknown): EvaluationStatus | null => parseStatus(json, id);
    return this.#call("GET", `evaluations/${encodeURIComponent(id)}`, parse, "without a status", {
      signal: this.#either(signal),
    });
  }

  /** `GET /api/v3/evaluations/{id}/results`: 400 while the evaluation is not complete. */
  async results(id: string, signal?: AbortSignal): Promise<EvaluationResults> {
    const parse = (json: unknown): EvaluationResults | null => parseResults(json, id);
    return this.#call("GET", `evaluations/${encodeURIComponent(id)}/results`, parse, "not with results", {
      signal: this.#either(signal),
    });
  }

  /** `GET /api/v3/evaluations/{id}/download`: the body streams to `read`. */
  async download(
    id: string,
    read: (body: AsyncIterable<Buffer>) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> {
    const path = `evaluations/${encodeURIComponent(id)}/download`;
    const request = this.#request("GET", path, { signal: this.#either(signal) });
    await this.#transport.stream(request, async (open) => {
      if (open.status === 200) return read(open.body);
      throw statusError(request, {
        ...open,
        body: this.#redactor.redact((await readAtMost(open.body, MAX_ERROR_BYTES)).bytes.toString("utf8")),
      });
    });
  }

  async #call<Result>(
    method: HttpRequest["method"],
    path: string,
    parse: (json: unknown, reply: HttpReply) => Result | null,
    complaint: string,
    extra: { body?: string; signal?: AbortSignal | undefined } = {},
  ): Promise<Result> {
    const request = this.#request(method, path, extra);
    let reply = await this.#exchange(request);
    const slash = slashRedirect(request.url, reply);
    // A create call that was under way may end, and no other may begin.
    if (slash !== null) this.#options.signal?.throwIfAborted();
    if (slash !== null) reply = await this.#exchange({ ...request, url: slash });
    const target: Target = { method, url: request.url };
    if (reply.status >= 400) throw statusError(target, reply);
    if (reply.status < 200) throw new BadReplyError(target, reply, "which is no status");
    if (reply.status >= 300) throw new RedirectError(target, reply, headerText(reply, "location"));
    const raw = tryJson(reply.body);
    // An escape may have hidden the key from what looked at the text.
    const json = raw !== undefined && reply.body.includes("\\") ? this.#redactor.redactJson(raw) : raw;
    if (json === undefined) throw new BadReplyError(target, reply, "not with JSON");
    const result = parse(json, reply);
    if (result === null) throw new BadReplyError(target, reply, complaint);
    return result;
  }

  #either(own: AbortSignal | undefined): AbortSignal | undefined {
    const { signal } = this.#options;
    return signal === undefined ? own : anySignal(signal, own);
  }

  async #exchange(request: HttpRequest): Promise<HttpReply> {
    const reply = await this.#transport.exchange(request);
    this.serverClock.observe(reply);
    // A server may echo the key: it goes before anything is parsed, cut or taken out of HTML.
    return { ...reply, body: this.#redactor.redact(reply.body) };
  }

  #request(
    method: HttpRequest["method"],
    path: string,
    { body, signal }: { body?: string; signal?: AbortSignal | undefined },
  ): HttpRequest {
    return {
      method,
      url: apiUrl(this.#options.baseUrl, path),
      headers: {
        accept: "application/json",
        authorization: `Bearer ${this.#options.apiKey}`,
        "user-agent": "nugen-evaluation-action",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      timeoutMs: this.#options.timeoutMs,
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    };
  }
}

/** @returns the error that a reply of 400 or above stands for */
export function statusError(target: Target, reply: HttpReply): HttpStatusError {
  const { detail, fields } = errorWords(reply.body);
  return new HttpStatusError(target, reply, detail, fields);
}

/** Returns whether a cache made the response before our request: `Age` (RFC 9111, 5.1) is in seconds. */
function isStale({ headers, startedAt, receivedAt }: HttpReply): boolean {
  return Number(headers.age ?? 0) * 1_000 > receivedAt - startedAt;
}

function headerText(reply: HttpReply, name: string): string {
  const value = reply.headers[name];
  return typeof value === "string" ? value : "";
}

/** @returns where a 307 or 308 points, if that is the same address but for a trailing slash */
export function slashRedirect(from: URL, reply: HttpReply): URL | null {
  if (reply.status !== 307 && reply.status !== 308) return null;
  const location = headerText(reply, "location");
  if (location === "" || !URL.canParse(location, from.href)) return null;
  const to = new URL(location, from);
  const withoutSlash = (path: string): string => path.replace(/\/$/, "");
  const sameButSlash =
    to.pathname !== from.pathname && withoutSlash(to.pathname) === withoutSlash(from.pathname);
  const plain = to.username === "" && to.password === "";
  return to.origin === from.origin && plain && sameButSlash && to.search === from.search ? to : null;
}
