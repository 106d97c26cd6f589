/** What to evaluate: the body of `POST /api/v3/evaluations` (https://docs.nugen.in, Create Evaluation). */
export interface EvaluationRequest {
  modelId: string;
  /** The second model: comparison mode; null for one model. */
  modelId2: string | null;
  benchmarkId: string;
  /**
   * JSON text, sent as it was written so that numbers keep their digits; null for none. An object by the page's
   * schema, an array in its example.
   */
  customMetricsJson: string | null;
}

/**
 * An evaluation as far as the API shows it (https://docs.nugen.in, Create Evaluation); every text in it is untrusted,
 * and null where no response has included it.
 */
export interface Evaluation {
  /** Such as `eval-xyz789`. */
  id: string;
  /** The API's status, such as `PROCESSING`, in its own case; empty where none is known yet. */
  status: string;
  modelId: string | null;
  /** Null for one model too. The create call's response omits it; the list and the results do. */
  modelId2: string | null;
  benchmarkId: string | null;
  /** As the server wrote it: `2024-01-15T10:30:00Z`, or without a zone, which is UTC; see `parseTimestamp`. */
  createdAt: string | null;
  /** The API's message for people. */
  message: string | null;
}

/** An entry of `GET /api/v3/evaluations` (https://docs.nugen.in, on the list call). */
export interface ListEntry extends Omit<Evaluation, "message" | "modelId2"> {
  /** `undefined` where the entry doesn't say, `null` where it says there is none. */
  modelId2: string | null | undefined;
  /** The `evaluation_name` it was created with; `undefined` where the entry omits it, `null` where it says there is none. */
  name: string | null | undefined;
}

/** A page of `GET /api/v3/evaluations` (https://docs.nugen.in, on the list call); newest first is not taken for granted. */
export interface ListPage {
  entries: ListEntry[];
  /** How many there are on all pages; null where the response omits it. */
  total: number | null;
  /** True where a cache made the response before our request (its `Age`): it proves nothing about the present. */
  stale: boolean;
}

/**
 * `GET /api/v3/evaluations/{id}/status` (https://docs.nugen.in, on the status call), and the same fields of
 * `GET /api/v3/evaluations/{id}`, which is in use but on no page of the vendor. All but the status may be missing.
 */
export interface EvaluationStatus {
  evaluation: Evaluation;
  /** `undefined` where the response doesn't say, `null` where it says that there is none. */
  modelId2: string | null | undefined;
  /** The `evaluation_name`, which the newer revision returns; `undefined` where the response omits it. */
  name: string | null | undefined;
  /** Such as `3/10 questions`. */
  progress: string | null;
  questionsCompleted: number | null;
  /** In a comparison both models' questions, as recorded: 10 for a benchmark of 5. */
  totalQuestions: number | null;
  /** Seconds; null where it is not known, as recorded at the end. */
  avgTimePerQuestion: number | null;
  /** Whole seconds that are left, by the server's guess. */
  etaSeconds: number | null;
  /** When the evaluation began, as the server wrote it (RFC 3339); null until it is included. */
  startTime: string | null;
  /** When it ended, likewise. */
  endTime: string | null;
}

/** One model's part of a comparison, in one shape whether the service nests the metrics or not. */
export interface EvaluationSide {
  /** The model that the side names; null where it names none. */
  modelId: string | null;
  /** Metric name to value, without the side's `model_id`; null where it has none. */
  metrics: Readonly<Record<string, unknown>> | null;
}

/**
 * What an evaluation measured: in `GET /api/v3/evaluations/{id}/results` (https://docs.nugen.in, on the results call),
 * and in entries of the list. The metrics are whatever the benchmark gives.
 */
export interface Measurements {
  /** One model's metrics; null where there are none, and in a comparison. */
  metrics: Readonly<Record<string, unknown>> | null;
  /** Of two models, `base_model`; null where the response has none. As recorded, it is the model of `model_id`. */
  baseModel: EvaluationSide | null;
  /** Of two models, `eval_model`; null where the response has none. As recorded, it is the second model. */
  evalModel: EvaluationSide | null;
}

/** `GET /api/v3/evaluations/{id}/results` (https://docs.nugen.in, on the results call; recorded in July 2026). */
export interface EvaluationResults extends Measurements {
  evaluation: Evaluation;
  /** `eval` for one model, `eval-compare` for two; null where the response omits it. */
  method: string | null;
  /** As the server wrote it, like `createdAt`. */
  completedAt: string | null;
  /** How many answers were judged, of both models in a comparison; null where the response omits it. */
  rawAnswersCount: number | null;
  /** Which field names the second model: `baseline_model_id` is the newer revision's; null where neither is there. */
  secondModelField: "model_id_2" | "baseline_model_id" | null;
  /**
   * What the service itself says of the two, recorded as `{metrics: [{metric, base, evaluated, "improvement_%"}],
   * summary}`; null where the response has none.
   */
  comparison: unknown;
}

/**
 * The two known create calls, as paths below `/api/v3/`: today's (https://docs.nugen.in, Create Evaluation), and the
 * one of the newer revision, which is in use with the live service, but on no page of the vendor.
 */
export type CreateEndpoint = "evaluations" | "evaluations/create";
