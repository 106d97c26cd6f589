import { describe, expect, test } from "@jest/globals";
import type { Fault } from "../../../sandbox/options.mjs";
import { startSandbox } from "../../../sandbox/server.mjs";
import { KEY, ONE, creates, errorOf, exactlyOne, failure, run } from "./helpers.js";

const API_ERROR = { exitCode: 1, outcome: "api_error" };

function redirect(status: number, location: string): Fault {
  return { on: "create", kind: "redirect", status, location, times: 9 };
}

describe("a trailing slash", () => {
  test("is followed on 307, with the same method, body and key", async () => {
    const ran = await run({ sandbox: { trailingSlash: true }, inputs: { custom_metrics: '{"a":1.10}' } });
    expect(exactlyOne(ran)).toEqual(ONE);
    const [first, second] = creates(ran.sandbox);
    expect([first?.path, second?.path]).toEqual(["/api/v3/evaluations", "/api/v3/evaluations/"]);
    expect(second?.body).toBe(first?.body);
    expect(second?.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  test("is followed on 308, also with a relative Location", async () => {
    const faults = [{ ...redirect(308, "/api/v3/evaluations/"), times: 1 }];
    const ran = await run({ sandbox: { trailingSlash: true, faults } });
    expect(exactlyOne(ran)).toEqual(ONE);
    expect(creates(ran.sandbox)).toHaveLength(2);
  });

  test("is followed by the newer create call and by the list call, too", async () => {
    const [newer, current] = await Promise.all([
      run({ sandbox: { trailingSlash: true, revision: "newer" } }),
      run({
        sandbox: {
          trailingSlash: true,
          faults: [
            {
              on: "create",
              kind: "reset",
              commits: true,
              match: ({ path }) => path.endsWith("/"),
            },
          ],
        },
      }),
    ]);
    expect(exactlyOne(newer)).toEqual(ONE);
    expect(exactlyOne(current)).toEqual(ONE);
  });

  test("is followed once only", async () => {
    const { result, sandbox } = await run({
      sandbox: { faults: [redirect(307, "/api/v3/evaluations/")] },
    });
    expect(failure(result)).toEqual(API_ERROR);
    expect(creates(sandbox)).toHaveLength(2);
  });
});

test("303 may say that the work is done: it is searched for, and never created again", async () => {
  const see = (commits: boolean) =>
    run({ sandbox: { faults: [{ ...redirect(303, "/done"), commits, times: 1 }] } });
  const [done, undone] = await Promise.all([see(true), see(false)]);
  expect(exactlyOne(done)).toEqual(ONE);
  expect(creates(done.sandbox)).toHaveLength(1);
  expect(failure(undone.result)).toEqual(API_ERROR);
  expect(creates(undone.sandbox)).toHaveLength(1);
});

describe("every other redirect is an error that names where it pointed", () => {
  test.each([
    [301, "/api/v3/evaluations/"],
    [302, "/api/v3/evaluations/"],
    [307, "/api/v4/evaluations"],
    [308, "/login?next=/api/v3/evaluations/"],
    [307, "/api/v3/evaluations/?a=b"],
    [307, "/api/v3/evaluations//"],
    [307, "/api/v3/evaluations"],
    [307, "https://evil.invalid/api/v3/evaluations/"],
    [307, "http://user:word@127.0.0.1/api/v3/evaluations/"],
    [307, "//evil.invalid/api/v3/evaluations/"],
    [307, "javascript:alert(1)"],
    [307, "http://[broken"],
  ])("%d to %s", async (status, location) => {
    const { result, sandbox } = await run({ sandbox: { faults: [redirect(status, location)] } });
    expect(failure(result)).toEqual(API_ERROR);
    expect(creates(sandbox)).toHaveLength(1);
    expect(errorOf(result)).toContain(`answered ${status}`);
    expect(errorOf(result)).toContain(location);
    expect(errorOf(result)).toContain("api_url");
    expect(sandbox.evaluations).toHaveLength(0);
  });

  test("another origin never gets a request, let alone the key", async () => {
    const elsewhere = await startSandbox();
    const target = `${elsewhere.url}/api/v3/evaluations/`;
    const rans = await Promise.all(
      [301, 302, 303, 307, 308].map((status) => run({ sandbox: { faults: [redirect(status, target)] } })),
    );
    const listed = await run({
      sandbox: {
        faults: [
          { on: "create", kind: "status", status: 500, commits: true },
          { on: "list", kind: "redirect", status: 307, location: target },
        ],
      },
    });
    await elsewhere.close();
    for (const { result } of rans) {
      expect(failure(result)).toEqual(API_ERROR);
      expect(errorOf(result)).toContain(target);
    }
    expect(exactlyOne(listed)).toEqual(ONE);
    expect(elsewhere.requests).toEqual([]);
  });

  test("a redirect without a Location, and other 3xx", async () => {
    const body = { on: "create", kind: "status", body: "" } as const;
    const rans = await Promise.all(
      [300, 304, 307].map((status) => run({ sandbox: { faults: [{ ...body, status }] } })),
    );
    for (const { result, sandbox } of rans) {
      expect(failure(result)).toEqual(API_ERROR);
      expect(creates(sandbox)).toHaveLength(1);
    }
  });
});
