/** What to evaluate: the body of `POST /api/v3/evaluations`. */
export interface EvaluationRequest {
  modelId: string;
  /** The second model: comparison mode. */
  modelId2: string | null;
  benchmarkId: string;
  /** JSON text, sent as it was written so that numbers keep their digits. */
  customMetricsJson: string | null;
}

/** An evaluation as far as the API tells; every text in it is foreign. */
export interface Evaluation {
  id: string;
  /** The API's word, such as `PROCESSING`. */
  status: string;
  modelId: string | null;
  modelId2: string | null;
  benchmarkId: string | null;
  createdAt: string | null;
  message: string | null;
}

/** An entry of `GET /api/v3/evaluations`. */
export interface ListEntry extends Omit<Evaluation, "message" | "modelId2"> {
  /** `undefined` where the entry doesn't say, `null` where it says there is none. */
  modelId2: string | null | undefined;
}

export interface ListPage {
  entries: ListEntry[];
  /** How many there are in all, where the reply tells. */
  total: number | null;
}

/** `GET /api/v3/evaluations/{id}/status`, and the same fields of `GET /api/v3/evaluations/{id}`. */
export interface EvaluationStatus {
  evaluation: Evaluation;
  /** `undefined` where the reply doesn't say, `null` where it says that there is none. */
  modelId2: string | null | undefined;
  /** Such as `3/10 questions`. */
  progress: string | null;
  questionsCompleted: number | null;
  totalQuestions: number | null;
  etaSeconds: number | null;
  startTime: string | null;
  endTime: string | null;
}

/** `GET /api/v3/evaluations/{id}/results`: the metrics are whatever the benchmark gives. */
export interface EvaluationResults {
  evaluation: Evaluation;
  /** `eval` for one model, `eval-compare` for two. */
  method: string | null;
  completedAt: string | null;
  /** One model's metrics. */
  metrics: unknown;
  baseModel: unknown;
  evalModel: unknown;
  comparison: unknown;
}

/** The two known create calls: today's, and the one of the newer revision. */
export type CreateEndpoint = "evaluations" | "evaluations/create";
