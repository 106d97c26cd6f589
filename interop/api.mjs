/** The API as others' parts speak it: FastAPI in its versions of the routes, and Prism. */
import { check, KEY } from "./check.mjs";
import { startApp, startPrism } from "./parts.mjs";

/** FastAPI, as the page has it, with the older page's slash, and with the newer revision's route. */
export async function checkFastApi() {
  const app = await startApp({ key: KEY });
  const api_url = app.url;
  try {
    await check("FastAPI: one model", { inputs: { api_url } }, { outcome: "created", says: /eval-1/ });
    await check(
      "FastAPI: two models and custom metrics",
      { inputs: { api_url, model_id_2: "model-b", custom_metrics: '{"accuracy": {"weight": 1}}' } },
      { outcome: "created", says: /eval-2/ },
    );
    await check(
      "FastAPI: refuses a list of custom metrics, and that is reported",
      { inputs: { api_url, custom_metrics: '["accuracy"]' } },
      { outcome: "api_error", says: /custom_metrics/ },
    );
    await check(
      "FastAPI: refuses a wrong key, and that is reported",
      { inputs: { api_url, api_key: "wrong-key-51c0" } },
      { outcome: "api_error", says: /401/, never: ["wrong-key-51c0"] },
    );
    await check(
      "FastAPI: waits, reads the results, passes the gate",
      { inputs: { api_url, gate: "accuracy >= 0.9" } },
      { outcome: "passed" },
    );
    await check(
      "FastAPI: waits, reads the results, fails the gate",
      { inputs: { api_url, gate: "accuracy >= 0.95" } },
      { outcome: "gate_failed" },
    );
    await check(
      "FastAPI: an unknown evaluation is reported",
      { inputs: { api_url, evaluation_id: "eval-999", wait: "true" } },
      { outcome: "api_error", says: /Evaluation not found/ },
    );
  } finally {
    await app.stop();
  }
  for (const [name, route] of /** @type {const} */ ([
    ["a slash at the end of the route", "/api/v3/evaluations/"],
    ["the newer revision's route", "/api/v3/evaluations/create"],
  ])) {
    const other = await startApp({ key: KEY, route });
    try {
      await check(
        `FastAPI: ${name}`,
        { inputs: { api_url: other.url } },
        { outcome: "created", says: /eval-1/ },
      );
    } finally {
      await other.stop();
    }
  }
}

/** Prism holds every request against the vendor's own description. */
export async function checkPrism() {
  const prism = await startPrism();
  const api_url = prism.url;
  try {
    await check("Prism: one model", { inputs: { api_url } }, { outcome: "created", says: /eval-abc123/ });
    await check(
      "Prism: two models and custom metrics",
      { inputs: { api_url, model_id_2: "model-b", custom_metrics: '{"accuracy": true}' } },
      { outcome: "created", says: /eval-abc123/ },
    );
    await check(
      "Prism: refuses a list of custom metrics, and that is reported",
      { inputs: { api_url, custom_metrics: '["accuracy"]' } },
      { outcome: "api_error", says: /422/ },
    );
  } finally {
    await prism.stop();
  }
}
