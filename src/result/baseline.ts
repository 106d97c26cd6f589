/** Where the baseline comes from: a finished evaluation by its id, or a model's newest one. */
export type BaselineSource = { evaluationId: string } | { modelId: string };

/** Returns which evaluation would be the baseline. */
export function describeBaselineSource(source: BaselineSource): string {
  return "evaluationId" in source
    ? `evaluation ${source.evaluationId}`
    : `the newest finished evaluation of ${source.modelId} on the same benchmark`;
}

/** What rules read as `baseline`. */
export interface Baseline {
  evaluationId: string;
  /** Null where the response omits it. */
  modelId: string | null;
  /** As the server wrote it: when it was created, or else completed; see `parseTimestamp`. */
  createdAt: string | null;
  /** Metric name to value. */
  metrics: Readonly<Record<string, unknown>>;
  /** How many questions each proportion is of; null where that is not known. */
  questions: number | null;
  /** How many questions were answered and how many there were, where some were not; null otherwise. */
  partial: PartialAnswers | null;
}

/** Why rules have no baseline: `absent` where there certainly is none, `unknown` where that could not be found out. */
export interface MissingBaseline {
  kind: "absent" | "unknown";
  reason: string;
}

/** What the search for a baseline came to. */
export type BaselineSearch = { kind: "found"; baseline: Baseline } | MissingBaseline;

/** Returns why there is no baseline, as part of a sentence. */
export function describeMissingBaseline({ kind, reason }: MissingBaseline): string {
  return kind === "absent" ? `there is no baseline: ${reason}` : `the baseline cannot be used: ${reason}`;
}

/** How many questions were answered, of those that there are; in a comparison both models' count. */
export interface PartialAnswers {
  answered: number;
  questions: number;
}
