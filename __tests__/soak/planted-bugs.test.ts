import { expect, test } from "@jest/globals";
import { soakCreate } from "../../soak/create-soak.mjs";
import type { Parts } from "../../soak/parts.mjs";
import { toEvaluation } from "../../src/create/candidates.js";
import type { CreateOptions, Created } from "../../src/create/create.js";
import { CreateFailedError, CreateUnknownError } from "../../src/create/errors.js";
import type { RunTools } from "../../src/create/reconcile.js";
import type { NugenApi } from "../../src/nugen/api.js";
import { NugenError } from "../../src/nugen/errors.js";
import type { Evaluation } from "../../src/nugen/types.js";
import { parts } from "./parts.js";

/** A client with a bug: what it does when a create call failed. */
type Bug = (
  error: NugenError,
  api: NugenApi,
  options: CreateOptions,
  tools: RunTools,
) => Promise<Created | null>;

function toCreated(evaluation: Evaluation, kind: "created" | "recovered"): Created {
  const origin = { kind, endpoint: "evaluations", isProven: false } as const;
  return { evaluation, origin, twinSearch: null, twinIds: [] };
}

function withBug(bug: Bug): Parts {
  const createOnce: Parts["createOnce"] = async (api, options, tools) => {
    for (;;) {
      const { request, evaluationName } = options;
      const endpoint = options.endpoint === "auto" ? "evaluations" : options.endpoint;
      try {
        return toCreated(await api.create(request, endpoint, evaluationName), "created");
      } catch (error) {
        if (!(error instanceof NugenError)) throw error;
        const created = await bug(error, api, options, tools);
        if (created !== null) return created;
      }
    }
  };
  return { ...parts, createOnce };
}

const giveUp: Bug = (error) => Promise.reject(new CreateFailedError("refused", error, null));
const retryAtOnce: Bug = async (_error, _api, _options, { clock }) => {
  await clock.sleep(10);
  return null;
};
const createMore: Bug = async (_error, api, { request, evaluationName }) => {
  for (const endpoint of ["evaluations", "evaluations/create", "evaluations"] as const)
    await api.create(request, endpoint, evaluationName).catch(() => null);
  return null;
};
const retryLater: Bug = async (_error, _api, _options, { clock }) => {
  await clock.sleep(30_000);
  return null;
};
const recoverNewest: Bug = async (error, api, { request }, { clock }) => {
  await clock.sleep(60_000);
  const page = await api.list(request.modelId, 0).catch(() => null);
  const [newest] = page?.entries ?? [];
  if (newest === undefined) throw new CreateUnknownError(error, "nothing found", [], 0);
  return toCreated(toEvaluation(newest), "recovered");
};
const inventId: Bug = (_error, _api, { request }) =>
  Promise.resolve(
    toCreated({ id: "eval-x", status: "", ...request, createdAt: null, message: null }, "created"),
  );
const neverKnow: Bug = (error) => Promise.reject(new CreateUnknownError(error, "no idea", [], 0));
const breakDown: Bug = () => Promise.reject(new TypeError("a bug"));
const sleepForever: Bug = () => new Promise(() => undefined);

test.each<[string, Parts]>([
  ["evaluations were created", withBug(createMore)],
  ["attempts after one that was indeterminate", withBug(retryAtOnce)],
  ["attempts after one that was foreign", withBug(retryLater)],
  ["attempts after one that was accepted", withBug(retryLater)],
  ["created again although the list could show the first", withBug(retryLater)],
  ["reported as not created, but one exists", withBug(giveUp)],
  ["success with eval-x, which isn't ours", withBug(inventId)],
  ["a foreign one", withBug(recoverNewest)],
  ["judged one of several custom_metrics", withBug(recoverNewest)],
  ["a retry before the time that Retry-After asked for", withBug(retryAtOnce)],
  ["gave up too early", withBug(giveUp)],
  ["unknown without a reason", withBug(neverKnow)],
  ["an unexpected end", withBug(breakDown)],
  ["hang: stuck", withBug(sleepForever)],
  ["is silent", { ...parts, findTwins: () => Promise.resolve([]) }],
])("a bug is seen: %s", async (violation, buggy) => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 3_000; seed += 1) {
    const { violations } = await soakCreate(buggy, seed);
    if (violations.some((one) => one.includes(violation))) return;
    for (const one of violations) seen.add(one);
  }
  expect([...seen]).toContain(violation);
});
