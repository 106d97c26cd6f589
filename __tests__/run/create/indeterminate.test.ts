import { describe, expect, test } from "@jest/globals";
import type { Fault } from "../../../sandbox/options.mjs";
import { ONE, creates, duringCreate, exactlyOne, lists, run } from "./helpers.js";

type Kind = Omit<Fault, "on">;
const FAST = { request_timeout_seconds: "1" };

/** V8's background compilers may wait for ever for a heap this small to be collected once the process ends. */
const SMALL_HEAP = ["--max-old-space-size=40", "--no-concurrent-sparkplug", "--no-concurrent-recompilation"];

const UNKNOWN: [string, Kind][] = [
  ["a reset", { kind: "reset" }],
  ["no response by the deadline", { kind: "hang" }],
  ["500", { kind: "status", status: 500, body: "Internal Server Error" }],
  ["502", { kind: "status", status: 502, body: "<html><h1>Bad Gateway</h1></html>" }],
  ["503 of a cache", { kind: "status", status: 503, body: "<html></html>", headers: { "retry-after": "1" } }],
  ["504", { kind: "status", status: 504 }],
];

/** The API says that it is done. */
const ACCEPTED: [string, Kind][] = [
  ["a response cut off", { kind: "cutOff" }],
  ["a chunked response cut off", { kind: "cutOffChunked" }],
  ["a response that is not JSON", { kind: "notJson" }],
  ["a response that is empty", { kind: "body", body: "" }],
  ["a response without evaluation_id", { kind: "body", body: { status: "PROCESSING", message: "ok" } }],
  ["a response with an empty evaluation_id", { kind: "body", body: { evaluation_id: "" } }],
  ["a response that is JSON but no object", { kind: "body", body: "[1]" }],
  ["a response larger than 1 MiB", { kind: "huge" }],
  ["a response that drips past the deadline", { kind: "drip" }],
];

describe("after an indeterminate create there is exactly one evaluation: recovered if it is there, else created", () => {
  test.each(UNKNOWN)("%s", async (_name, kind) => {
    const [was, wasNot] = await Promise.all(
      [true, false].map((commits) =>
        run({ sandbox: { faults: [{ on: "create", ...kind, commits }] }, inputs: FAST }),
      ),
    );
    if (!was || !wasNot) throw new Error("no run");

    expect(exactlyOne(was)).toEqual(ONE);
    expect(creates(was.sandbox)).toHaveLength(1);
    expect(was.result.outputs["status"]).toMatch(/PROCESSING|READY/);
    expect(was.result.outputs["created_at"]).toMatch(/^\d{4}-/);
    expect(was.result.summary).toContain("the evaluation was found in the list");

    expect(exactlyOne(wasNot)).toEqual(ONE);
    expect(creates(wasNot.sandbox)).toHaveLength(2);
    const [first, second] = creates(wasNot.sandbox).map(({ at }) => at);
    // A twin is searched for once more after the success.
    const searches = lists(wasNot.sandbox).filter(({ at }) => at <= (second ?? 0));
    expect(searches.length).toBeGreaterThan(1);
    expect(searches[0]?.query).toMatchObject({ model_id: "model-a" });
    expect(lists(wasNot.sandbox).length).toBeGreaterThan(searches.length);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(9_990);
  });

  test.each(ACCEPTED)("%s, with a status that says success: never created again", async (_name, kind) => {
    const [was, wasNot] = await Promise.all(
      [true, false].map((commits) =>
        run({
          sandbox: { faults: [{ on: "create", ...kind, commits }] },
          inputs: { request_timeout_seconds: "5" },
        }),
      ),
    );
    if (!was || !wasNot) throw new Error("no run");
    expect(exactlyOne(was)).toEqual(ONE);
    expect([creates(was.sandbox).length, creates(wasNot.sandbox).length]).toEqual([1, 1]);
    expect([wasNot.result.exitCode, wasNot.result.outputs["outcome"]]).toEqual([1, "create_unknown"]);
  });
});

describe("the settle time", () => {
  test("is twice as long as the request had been open: a late commit is seen", async () => {
    const faults: Fault[] = [{ on: "create", kind: "hang", commits: true, commitDelayMs: 4_000 }];
    const ran = await run({ sandbox: { faults }, inputs: { request_timeout_seconds: "1.5" } });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)).toHaveLength(1);
  });

  test("is never so short that a commit just after a quick failure is missed", async () => {
    const faults: Fault[] = [{ on: "create", kind: "reset", commits: true, commitDelayMs: 1_500 }];
    const ran = await run({ sandbox: { faults }, inputs: FAST });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)).toHaveLength(1);
  });

  test("covers every indeterminate attempt, also when the next one fails surely", async () => {
    const faults: Fault[] = [
      { on: "create", kind: "reset" },
      { on: "create", kind: "status", status: 400, body: { detail: "no" }, commits: true },
    ];
    const ran = await run({ sandbox: { faults }, inputs: FAST });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)).toHaveLength(2);
  });
});

describe("the request's deadline", () => {
  test.each<["hang" | "drip"]>([["hang"], ["drip"]])("ends a %s", async (kind) => {
    const faults: Fault[] = [{ on: "create", kind, commits: true, bytesPerSecond: 50 }];
    const { result, sandbox } = await run({ sandbox: { faults }, inputs: { request_timeout_seconds: "1" } });
    const [create] = creates(sandbox);
    const openMs = (create?.closedAt ?? 0) - (create?.at ?? 0);
    expect(openMs).toBeGreaterThan(800);
    expect(openMs).toBeLessThan(2_500);
    expect(result.log).toContain("no whole response within 1 s");
  });

  test("a response larger than 1 MiB is refused while it streams", async () => {
    const faults: Fault[] = [{ on: "status", kind: "huge", times: 99 }];
    const inputs = { evaluation_id: "eval-1" };
    const { result, sandbox } = await run({ dist: true, sandbox: { faults }, nodeArgs: SMALL_HEAP, inputs });
    expect(result.outputs["outcome"]).toBe("api_error");
    // What fits the socket's buffers on both sides comes on top.
    expect(sandbox.requests[0]?.sent).toBeLessThan(16 * 1_048_576);
    expect(result.log).toContain("larger than 1048576 bytes");
  });

  test("a slow response within it is fine", async () => {
    const ran = await run({ sandbox: { faults: [{ on: "create", kind: "delay", ms: 700 }] } });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(ran.sandbox.requests).toHaveLength(1);
  });
});

describe("searching the list", () => {
  test.each<[string, Fault]>([
    ["500", { on: "list", kind: "status", status: 500 }],
    ["a reset", { on: "list", kind: "reset" }],
    ["429 with Retry-After", { on: "list", kind: "status", status: 429, headers: { "retry-after": "1" } }],
    ["a page that is not JSON", { on: "list", kind: "notJson" }],
  ])("a list call that fails once is fine: %s", async (_name, listFault) => {
    const ranBoth = await Promise.all(
      [true, false].map((commits) =>
        run({ sandbox: { faults: [{ on: "create", kind: "reset", commits }, listFault] }, inputs: FAST }),
      ),
    );
    for (const ran of ranBoth) expect(exactlyOne(ran)).toEqual(ONE);
    expect(ranBoth.map(({ sandbox }) => creates(sandbox).length)).toEqual([1, 2]);
  });

  test("happens again after each indeterminate attempt", async () => {
    const faults: Fault[] = [
      { on: "create", kind: "reset" },
      { on: "create", kind: "notJson", commits: true },
    ];
    const ran = await run({ sandbox: { faults }, inputs: FAST });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)).toHaveLength(2);
  });

  test("a commit while the next try is under way leaves no green step with two", async () => {
    let late: () => void = () => undefined;
    const faults = [
      duringCreate({ kind: "reset" }, () => undefined),
      duringCreate({ kind: "reset", commits: true }, () => {
        late();
      }),
    ];
    const { result, sandbox } = await run({
      sandbox: { faults },
      inputs: FAST,
      prepare: (started) => {
        late = () => started.seed();
      },
    });
    expect(sandbox.evaluations).toHaveLength(2);
    expect([result.exitCode, result.outputs["outcome"]]).toEqual([1, "create_unknown"]);
  });
});
