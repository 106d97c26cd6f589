import { anySignal } from "../util/clock.js";
import { Redactor } from "../util/redactor.js";
import type { NugenApi } from "./api.js";
import { readAtMost } from "./body.js";
import { StaleResponseError, TooLargeError } from "./errors.js";
import type { HttpRequest, HttpResponse, Target, Transport } from "./http.js";
import { parseEvaluation, parseList, parseResults, parseStatus } from "./parse.js";
import { type CallOptions, type ClientOptions, createRequest, createRequestBody } from "./request.js";
import { isStale, readResponse, findSlashRedirect, createStatusError } from "./response.js";
import { ServerClock } from "./server-clock.js";
import type {
  CreateEndpoint,
  Evaluation,
  EvaluationRequest,
  EvaluationResults,
  EvaluationStatus,
  ListPage,
} from "./types.js";

/**
 * How many list entries to ask for at once: the most that the API gives (https://docs.nugen.in, on the list call), and
 * fewer where that makes a response too large.
 */
const PAGE_SIZES = [100, 25, 5, 1] as const;
/** Results hold whatever a benchmark measures, down to single questions. In bytes. */
const MAX_RESULTS_BYTES = 16 * 1_048_576;
/** How much of the page is read that a download fails with: its message is at the beginning. In bytes. */
const MAX_ERROR_BYTES = 64 * 1024;

/** The Nugen Intelligence API, as `https://docs.nugen.in` documents it. */
export class NugenClient implements NugenApi {
  readonly serverClock = new ServerClock();
  readonly #transport: Transport;
  readonly #options: ClientOptions;
  readonly #redactor: Redactor;
  #pageSize: number = PAGE_SIZES[0];

  constructor(transport: Transport, options: ClientOptions) {
    this.#transport = transport;
    this.#options = options;
    // A key as short as a common word would take responses apart.
    this.#redactor = new Redactor(options.apiKey.length < 8 ? [] : [options.apiKey]);
  }

  /** `POST /api/v3/evaluations`, or the newer revision's `/evaluations/create`, which gives little but the id. */
  async create(
    request: EvaluationRequest,
    endpoint: CreateEndpoint,
    evaluationName: string,
  ): Promise<Evaluation> {
    const body = createRequestBody(request, endpoint, evaluationName);
    return this.#call("POST", endpoint, (json) => parseEvaluation(json), "without an evaluation_id", {
      body,
      signal: this.#options.createSignal,
      unsentSignal: this.#options.signal,
    });
  }

  /** One page of `GET /api/v3/evaluations` for a model. */
  async list(modelId: string | null, offset: number): Promise<ListPage> {
    for (;;) {
      try {
        return await this.#listPage(modelId, offset);
      } catch (error) {
        const smaller = PAGE_SIZES.find((size) => size < this.#pageSize);
        if (!(error instanceof TooLargeError) || smaller === undefined) throw error;
        // The next pages are as large.
        this.#pageSize = smaller;
      }
    }
  }

  async #listPage(modelId: string | null, offset: number): Promise<ListPage> {
    const query = new URLSearchParams({
      ...(modelId === null ? {} : { model_id: modelId }),
      limit: String(this.#pageSize),
      offset: String(offset),
    });
    const parse = (json: unknown, response: HttpResponse): ListPage | null => {
      const page = parseList(json);
      return page && { ...page, stale: isStale(response) };
    };
    return this.#call(
      "GET",
      `evaluations?${query.toString()}`,
      parse,
      "without a readable list of evaluations",
      { signal: this.#options.signal, takesStale: true },
    );
  }

  /** `GET /api/v3/evaluations/{id}/status`. */
  status(id: string, signal?: AbortSignal): Promise<EvaluationStatus> {
    return this.#readStatus(id, "/status", signal);
  }

  /** `GET /api/v3/evaluations/{id}`: in use, but not on the vendor's pages. */
  evaluation(id: string, signal?: AbortSignal): Promise<EvaluationStatus> {
    return this.#readStatus(id, "", signal);
  }

  #readStatus(id: string, suffix: string, signal: AbortSignal | undefined): Promise<EvaluationStatus> {
    const parse = (json: unknown): EvaluationStatus | null => parseStatus(json, id);
    return this.#call("GET", `evaluations/${encodeURIComponent(id)}${suffix}`, parse, "without a status", {
      signal: this.#either(signal),
    });
  }

  /** `GET /api/v3/evaluations/{id}/results`: 400 while the evaluation is not complete. */
  async results(id: string, signal?: AbortSignal): Promise<EvaluationResults> {
    const parse = (json: unknown): EvaluationResults | null => parseResults(json, id);
    return this.#call("GET", `evaluations/${encodeURIComponent(id)}/results`, parse, "not with results", {
      signal: this.#either(signal),
      maxBytes: MAX_RESULTS_BYTES,
    });
  }

  /** `GET /api/v3/evaluations/{id}/download`: the body streams to `read`. */
  async download(
    id: string,
    read: (body: AsyncIterable<Buffer>) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> {
    const path = `evaluations/${encodeURIComponent(id)}/download`;
    const request = createRequest(this.#options, "GET", path, { signal: this.#either(signal) });
    await this.#transport.stream(request, async (open) => {
      if (open.status === 200) return read(open.body);
      throw createStatusError(request, {
        ...open,
        body: this.#redactor.redact((await readAtMost(open.body, MAX_ERROR_BYTES)).bytes.toString("utf8")),
      });
    });
  }

  async #call<Result>(
    method: HttpRequest["method"],
    path: string,
    parse: (json: unknown, response: HttpResponse) => Result | null,
    mismatch: string,
    extra: CallOptions = {},
  ): Promise<Result> {
    const request = createRequest(this.#options, method, path, extra);
    let response = await this.#send(request);
    const slash = findSlashRedirect(request.url, response);
    if (slash !== null) response = await this.#send({ ...request, url: slash });
    const target: Target = { method, url: request.url };
    const isUseless =
      method === "GET" && isStale(response) && !(extra.takesStale === true && response.status === 200);
    if (isUseless) throw new StaleResponseError(target, response);
    return readResponse(target, response, parse, mismatch, this.#redactor);
  }

  #either(own: AbortSignal | undefined): AbortSignal | undefined {
    const { signal } = this.#options;
    return signal === undefined ? own : anySignal(signal, own);
  }

  async #send(request: HttpRequest): Promise<HttpResponse> {
    const response = await this.#transport.send(request);
    this.serverClock.observe(response);
    // A server may echo the key: it goes before anything is parsed, cut or taken out of HTML.
    return { ...response, body: this.#redactor.redact(response.body) };
  }
}
