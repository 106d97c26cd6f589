import { describe, expect, test } from "@jest/globals";
import type { Fault, Options, RecordedRequest } from "../../../sandbox/options.mjs";
import type { Sandbox } from "../../../sandbox/server.mjs";
import { type Step, BENCHMARK, ENDED, MODEL, asked, errors, outcome } from "../wait/helpers.js";
import { GATE, type Inputs, PRODUCTION, accuracy, judged } from "./helpers.js";

type Seeder = Pick<Sandbox, "seed">;

const GUARDED = `!has(baseline.accuracy) || ${GATE}`;
const UNSEARCHED = "and comparisons with it as the second model could not be searched";
/** Finds the requests for the list of all models. */
function isOfAll({ query }: RecordedRequest): boolean {
  return query["model_id"] === undefined;
}

function refuse(status: number): Partial<Options> {
  return { faults: [{ on: "list", kind: "status", status, times: 99, match: isOfAll }] };
}

const NONE: Fault = {
  ...{ on: "list", kind: "status", status: 200, times: 99 },
  ...{ match: isOfAll, body: { evaluations: [] } },
};
const EMPTY: Partial<Options> = { faults: [NONE] };
const STALE: Partial<Options> = { faults: [{ ...NONE, headers: { age: "9" } }] };
/** With as many other evaluations, one a page. */
const TOO_LONG: Partial<Options> = { listMaxLimit: 1 };
const REPEATED: Partial<Options> = { listMaxLimit: 2, listIgnoresOffset: true };

function seedOthers(sandbox: Seeder): void {
  for (let minute = 60; minute > 0; minute -= 1)
    sandbox.seed({ model_id: `model-${minute % 3}`, ageMs: minute * 50_000 });
}

describe("the model's own list shows an evaluation", () => {
  const COMPARED = {
    ...{ model_id: "model-x", model_id_2: PRODUCTION, evaluation_id: "eval-compared" },
    overrides: {
      metrics: { base_model: { accuracy: 0.5 }, eval_model: { accuracy: 0.9 }, comparison: null },
    },
  };
  const seedOwn = (sandbox: Seeder): unknown =>
    sandbox.seed({ model_id: PRODUCTION, evaluation_id: "eval-own", ageMs: 80_000_000, ...accuracy(0.9) });

  test.each([
    ["newer", 70_000_000, "eval-compared"],
    ["older", 90_000_000, "eval-own"],
  ])("a comparison with it as the second model that is %s", async (_, ageMs, id) => {
    const done = await judged({}, (sandbox) => {
      seedOwn(sandbox);
      sandbox.seed({ ...COMPARED, ageMs });
    });
    expect(done.report?.baseline).toMatchObject({ evaluation_id: id, metrics: { accuracy: 0.9 } });
  });

  test.each<[string, Partial<Options>]>([
    ["is forbidden", refuse(403)],
    ["needs a model", refuse(422)],
    ["is an old copy", STALE],
    ["is too long", TOO_LONG],
    ["repeats itself", REPEATED],
    ["leaves it out", EMPTY],
  ])("it counts where the list of all models %s", async (_, options) => {
    const done = await judged(
      {},
      (sandbox) => {
        seedOwn(sandbox);
        seedOthers(sandbox);
      },
      options,
    );
    expect(done.report?.baseline).toMatchObject({ evaluation_id: "eval-own" });
  });

  test.each([429, 500])("it does not count while the list of all models answers %d", async (status) => {
    const done = await judged({ gate: GUARDED }, seedOwn, refuse(status));
    expect(outcome(done)).toEqual(["gate_failed", 1]);
    expect(errors(done)).toMatch(/answered \d+.*; gate the same evaluation again later/);
    // The model's own list, of one entry and its end, is read once.
    expect(asked(done, "list")).toBe(2 + 4);
  });
});

describe("a first release: the model's own list is empty", () => {
  const first = (options: Partial<Options>, inputs: Inputs = {}): Promise<Step> =>
    judged({ gate: GUARDED, ...inputs }, seedOthers, options);

  test.each<[string, Partial<Options>]>([
    ["is too long", TOO_LONG],
    ["repeats itself", REPEATED],
    ["is refused as a bad request", refuse(400)],
    ["needs a model", refuse(422)],
  ])("passes where the list of all models %s, and says what was not searched", async (_, options) => {
    const done = await first(options);
    expect(outcome(done)).toEqual(["passed", 0]);
    expect(done.report?.baseline_missing).toBe(
      `there is no baseline: the list shows no finished evaluation of ${PRODUCTION} on ${BENCHMARK}, ${UNSEARCHED}`,
    );
  });

  test.each<[string, Partial<Options>]>([
    ["answers 403", refuse(403)],
    ["answers 404", refuse(404)],
    ["answers 429", refuse(429)],
    ["answers 503", refuse(503)],
    ["is an old copy", STALE],
    ["is too long, and its own list is the same", { ...TOO_LONG, listIgnoresModelFilter: true }],
  ])("fails closed where the list of all models %s", async (_, options) => {
    expect(outcome(await first(options))).toEqual(["gate_failed", 1]);
  });

  test.each<[string, Partial<Options>]>([
    ["", {}],
    [" and omits second models", { listOmitsModel2: true }],
  ])("passes where the server ignores the filter%s", async (_, options) => {
    for (const seedAll of [seedOthers, (): void => undefined]) {
      const ignoring = { ...options, listIgnoresModelFilter: true };
      const done = await judged({ gate: GUARDED }, seedAll, ignoring);
      expect(outcome(done)).toEqual(["passed", 0]);
      expect(done.report?.baseline_missing).not.toContain(UNSEARCHED);
    }
  });
});

describe("the model's own list shows it by an alias", () => {
  const entry = { benchmark_id: BENCHMARK, status: "READY", model_id_2: null };
  const old = { ...entry, evaluation_id: "eval-old", created_at: "2026-01-01T00:00:00Z" };
  const young = { ...entry, evaluation_id: "eval-young", created_at: "2026-02-01T00:00:00Z" };
  const listing = (inputs: Inputs, evaluations: Record<string, unknown>[]): Promise<Step> => {
    const body = { evaluations, total: evaluations.length };
    const fault: Fault = { on: "list", kind: "status", status: 200, times: 99, body };
    const prepare = (sandbox: Seeder): unknown => sandbox.seed({ ...ENDED, evaluation_id: "eval-young" });
    return judged({ gate: GUARDED, ...inputs }, prepare, { faults: [fault] });
  };

  test("in comparisons too", async () => {
    const compared = { ...young, model_id: "model-x", model_id_2: "prod-7b" };
    const done = await listing({}, [compared, { ...old, model_id: "prod-7b" }]);
    expect(errors(done)).toContain(
      "eval-young may be the baseline, but its model_id in the list is model-x; set baseline_evaluation_id",
    );
  });

  test("beside an entry that omits its model", async () => {
    const unnamed = { ...young, evaluation_id: "eval-unnamed", benchmark_id: "task-other", model_id: null };
    const done = await listing({}, [unnamed, { ...old, model_id: "prod-7b" }]);
    expect(errors(done)).toContain("eval-old may be the baseline");
  });

  test("only where no entry names it", async () => {
    const compared = { ...old, model_id: PRODUCTION, model_id_2: "model-x" };
    const other = { ...young, evaluation_id: "eval-other", model_id: "model-x" };
    const done = await listing({}, [other, compared]);
    expect(errors(done)).not.toContain("may be the baseline");
  });

  test("that is the judged model's, too, as it is its own baseline", async () => {
    const inputs = { evaluation_id: "eval-young", model_id: MODEL, baseline_model: MODEL };
    const evaluations = [young, old].map((one) => ({ ...one, model_id: "model-a-7b" }));
    const done = await listing(inputs, evaluations);
    expect(errors(done)).toContain("eval-old may be the baseline");
    // For another model, the same list is that of a server that ignores the filter.
    const other = await listing({ ...inputs, baseline_model: PRODUCTION }, evaluations);
    expect(outcome(other)).toEqual(["passed", 0]);
  });
});
