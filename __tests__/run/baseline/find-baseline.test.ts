import { describe, expect, test } from "@jest/globals";
import type { Fault, Options } from "../../../sandbox/options.mjs";
import type { Sandbox } from "../../../sandbox/server.mjs";
import { readable } from "../../report/helpers.js";
import { BENCHMARK, ENDED, MODEL, errors, outcome, step, warnings } from "../wait/helpers.js";
import { GATE, type Inputs, PRODUCTION, accuracy, judged } from "./helpers.js";

test("the newest finished evaluation of the model on the same benchmark counts", async () => {
  const done = await judged({}, (sandbox) => {
    sandbox.seed({ model_id: PRODUCTION, ageMs: 90_000_000, ...accuracy(0.1) });
    sandbox.seed({
      model_id: PRODUCTION,
      evaluation_id: "eval-baseline",
      ageMs: 80_000_000,
      ...accuracy(0.93),
    });
    sandbox.seed({ model_id: PRODUCTION, benchmark_id: "task-other", ageMs: 70_000_000, ...accuracy(0.99) });
    sandbox.seed({ model_id: PRODUCTION, status: "FAILED", ageMs: 60_000, ...accuracy(0.99) });
    sandbox.seed({ model_id: PRODUCTION, status: "PROCESSING", ageMs: 50_000, ...accuracy(0.99) });
    sandbox.seed({ model_id: "model-other", ageMs: 40_000, ...accuracy(0.99) });
  });
  expect(outcome(done)).toEqual(["passed", 0]);
  expect(done.report?.baseline).toMatchObject({
    evaluation_id: "eval-baseline",
    model_id: PRODUCTION,
    metrics: { accuracy: 0.93 },
  });
  expect(done.sandbox.requests.map(({ route }) => route)).toEqual([
    ...["status", "results", "list", "list", "results"],
  ]);
});

test("a comparison that does not name the model does not count", async () => {
  const metrics = { base_model: { accuracy: 0.5 }, eval_model: { accuracy: 0.93 }, comparison: null };
  const done = await judged(
    {},
    (sandbox) => {
      const compared = { model_id: PRODUCTION, model_id_2: "model-x", evaluation_id: "eval-compared" };
      sandbox.seed({ ...compared, ...ENDED, overrides: { metrics } });
    },
    { shapes: "documented" },
  );
  expect(errors(done)).toContain(
    "the comparison eval-compared does not say which side is model-production; " +
      "set baseline_evaluation_id to an evaluation of one model",
  );
});

test("its metrics are what the rule is held to", async () => {
  const done = await judged({}, (sandbox) => {
    sandbox.seed({ model_id: PRODUCTION, ageMs: 80_000_000, ...accuracy(0.95) });
  });
  expect(outcome(done)).toEqual(["gate_failed", 1]);
  expect(errors(done)).toMatch(/baseline\.accuracy/);
});

test("the same model's earlier evaluation is its baseline, never the one that is judged", async () => {
  const done = await judged({ baseline_model: MODEL }, (sandbox) => {
    sandbox.seed({ evaluation_id: "eval-earlier", ageMs: 80_000_000, ...accuracy(0.93) });
  });
  expect(done.report?.baseline).toMatchObject({ evaluation_id: "eval-earlier" });
});

test.each([true, false])(
  "of a comparison, the side that names the model counts",
  async (listIgnoresModelFilter) => {
    const metrics = { base_model: { accuracy: 0.5 }, eval_model: { accuracy: 0.93 }, comparison: null };
    const done = await judged(
      {},
      (sandbox) => {
        const compared = {
          model_id: MODEL,
          model_id_2: PRODUCTION,
          ageMs: 80_000_000,
          overrides: { metrics },
        };
        sandbox.seed({ evaluation_id: "eval-compared", ...compared });
      },
      { listIgnoresModelFilter },
    );
    expect(done.report?.baseline).toMatchObject({
      evaluation_id: "eval-compared",
      metrics: { accuracy: 0.93 },
    });
  },
);

describe("no baseline", () => {
  test("fails closed, and says so", async () => {
    const done = await judged({}, () => undefined);
    expect(outcome(done)).toEqual(["gate_failed", 1]);
    const reason =
      "there is no baseline: the list shows no finished evaluation of model-production on task-abc123";
    expect(errors(done)).toContain(`${GATE}: ${reason}`);
    expect(warnings(done)).toContain(reason.replace("there", "There"));
    expect(done.report?.baseline_missing).toBe(reason);
    expect(readable(done.summary)).toContain(reason.replace("there is no baseline", "Baseline : none"));
  });

  test("passes where the rule allows it: a first release, also where the list omits second models", async () => {
    const gate = `!has(baseline.accuracy) || ${GATE}`;
    const seedOther = (sandbox: Pick<Sandbox, "seed">): unknown =>
      sandbox.seed({ model_id: "model-x", ...ENDED });
    const done = await judged({ gate }, seedOther, { listOmitsModel2: true });
    expect(outcome(done)).toEqual(["passed", 0]);
    expect(done.sandbox.requests.map(({ query }) => query["model_id"])).toContain(undefined);
  });

  test("that could not be found out fails even then", async () => {
    const gate = `!has(baseline.accuracy) || ${GATE}`;
    const faults = [{ on: "list", kind: "status", status: 500, times: 99 }] as const;
    const done = await judged({ gate }, () => undefined, { faults: [...faults] });
    expect(outcome(done)).toEqual(["gate_failed", 1]);
    expect(errors(done)).toMatch(
      /baseline cannot be used: GET .* answered 500.*; gate the same evaluation again later/,
    );
    expect(readable(done.summary)).toMatch(/Baseline : cannot be used: GET .* answered 500/);
  });

  test.each([
    ["no answers", { questions: 0, ...accuracy(0).overrides }, "has no answers: its raw_answers_count is 0"],
    ["no metrics", { metrics: {} }, "has no metrics"],
    ["only metrics that are null", { metrics: { accuracy: null } }, "has no metrics"],
  ])("that has %s fails even then", async (_, overrides, reason) => {
    const gate = `!has(baseline.accuracy) || ${GATE}`;
    const done = await judged({ gate }, (sandbox) => {
      sandbox.seed({ model_id: PRODUCTION, evaluation_id: "eval-empty", ageMs: 80_000_000, overrides });
    });
    expect(outcome(done)).toEqual(["gate_failed", 1]);
    expect(errors(done)).toContain(`the baseline eval-empty ${reason}`);
  });
});

test("a difference within noise is marked, though only the number of answers is known", async () => {
  const done = await judged({}, (sandbox) => {
    sandbox.seed({ model_id: PRODUCTION, ageMs: 80_000_000, ...accuracy(0.91) });
  });
  expect(readable(done.summary)).toContain("within noise");
});

test("a baseline of few answers is a warning", async () => {
  const done = await judged({}, (sandbox) => {
    const overrides = { questions: 1, metrics: { accuracy: 0.9, total_questions: 200 } };
    sandbox.seed({ model_id: PRODUCTION, ageMs: 80_000_000, overrides });
  });
  expect(outcome(done)).toEqual(["passed", 0]);
  expect(warnings(done)).toContain("The baseline is partial: only 1 of 200 questions were answered.");
  expect(readable(done.summary)).toContain("⚠️ only 1 of 200 answers");
});

describe("baseline_evaluation_id", () => {
  const byId = (id: string): Inputs => ({ baseline_model: "", baseline_evaluation_id: id });

  test("is read by its id", async () => {
    const done = await judged(byId("eval-fixed"), (sandbox) => {
      sandbox.seed({ model_id: PRODUCTION, evaluation_id: "eval-fixed", ...ENDED, ...accuracy(0.93) });
    });
    expect(outcome(done)).toEqual(["passed", 0]);
    expect(done.report?.baseline).toMatchObject({ evaluation_id: "eval-fixed" });
  });

  test.each([
    ["is unknown", {}, /404.*; check baseline_evaluation_id/],
    [
      "is of another benchmark",
      { benchmark_id: "task-other" },
      new RegExp(`task-other, not of ${BENCHMARK}`),
    ],
    ["compares two models", { model_id_2: "model-x" }, /compares two models/],
    ["has not ended", { ageMs: 0, overrides: { durationMs: 1e9 } }, /not completed/],
  ])("fails closed where it %s", async (name, given, reason) => {
    const done = await judged(
      { ...byId("eval-fixed"), gate: `!has(baseline.accuracy) || ${GATE}` },
      (sandbox) => {
        if (name !== "is unknown") sandbox.seed({ evaluation_id: "eval-fixed", ...ENDED, ...given });
      },
    );
    expect(outcome(done)).toEqual(["gate_failed", 1]);
    expect(errors(done)).toMatch(reason);
  });
});

describe("what helps, by the status of the response", () => {
  const fault = { kind: "status", times: 99 } as const;
  const advised = async (inputs: Inputs, options: Partial<Options>): Promise<string | undefined> => {
    const seedProduction = (sandbox: Pick<Sandbox, "seed">): unknown =>
      sandbox.seed({ model_id: PRODUCTION, evaluation_id: "eval-fixed", ...ENDED });
    const done = await judged(inputs, seedProduction, options);
    return /cannot be used: GET [^\n]*?(; .*)?$/m.exec(errors(done))?.[1];
  };
  const LATER = "; gate the same evaluation again later";
  const SET = "; set baseline_evaluation_id to an evaluation of one model";
  const CHECK = "; check baseline_evaluation_id";

  test.each([
    [400, SET, CHECK],
    [401, undefined, undefined],
    [403, undefined, undefined],
    [404, SET, CHECK],
    [408, LATER, LATER],
    [422, SET, CHECK],
    [429, LATER, LATER],
    [503, LATER, LATER],
  ])("%d", async (status, ofList, ofId) => {
    const byId = { baseline_model: "", baseline_evaluation_id: "eval-fixed" };
    const match: Fault["match"] = ({ path }) => path.includes("eval-fixed");
    expect(await advised({}, { faults: [{ ...fault, on: "list", status }] })).toBe(ofList);
    expect(await advised({}, { faults: [{ ...fault, on: "results", status, match }] })).toBe(ofList);
    expect(await advised(byId, { faults: [{ ...fault, on: "results", status, match }] })).toBe(ofId);
  });

  test("no response", async () => {
    const faults: Fault[] = [{ on: "list", kind: "cutOff", times: 99 }];
    expect(await advised({}, { faults })).toBe(LATER);
  });
});

test("a reused evaluation is not compared with itself", async () => {
  const done = await step({}, (sandbox) => {
    sandbox.seed({ evaluation_id: "eval-young", ...ENDED, ...accuracy(0.2) });
    const reused = { model_id: MODEL, benchmark_id: BENCHMARK, reuse_hours: "2" };
    return { ...reused, gate: GATE, baseline_evaluation_id: "eval-young" };
  });
  expect(outcome(done)).toEqual(["gate_failed", 1]);
  expect(errors(done)).toContain("the baseline eval-young is the evaluation that is judged");
});

test("it works with a create and a wait", async () => {
  const done = await step({}, (sandbox) => {
    sandbox.seed({ model_id: PRODUCTION, ageMs: 80_000_000, ...accuracy(0.93) });
    return { model_id: MODEL, benchmark_id: BENCHMARK, gate: GATE, baseline_model: PRODUCTION };
  });
  expect(outcome(done)).toEqual(["passed", 0]);
});
