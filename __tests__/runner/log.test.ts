import { expect, test } from "@jest/globals";
import { createLog } from "../../src/runner/log.js";
import { Redactor } from "../../src/util/redactor.js";
import { FakeLog } from "../support/fake-log.js";

test("a group ends also where its operation fails, and its title is redacted", async () => {
  const sink = new FakeLog(false);
  const log = createLog(sink, new Redactor(["secret-key"]));
  const failing = log.group("Wait for secret-key\n::error::x", () => Promise.reject(new Error("late")));
  await expect(failing).rejects.toThrow("late");
  await expect(log.group("Create", () => Promise.resolve(7))).resolves.toBe(7);
  sink.end();
  expect(sink.runner.commands.map(({ name, value }) => [name, value])).toEqual([
    ["group", "Wait for *** ::error::x"],
    ["endgroup", ""],
    ["group", "Create"],
    ["endgroup", ""],
  ]);
});

test("a warning may have a title and further lines", () => {
  const sink = new FakeLog(false);
  const log = createLog(sink, new Redactor([]));
  log.warning("one", { title: "Nugen evaluation: x", more: ["two"] });
  log.warning("bare");
  sink.end();
  expect(sink.runner.annotations).toEqual([
    { kind: "warning", message: "one\ntwo", title: "Nugen evaluation: x" },
    { kind: "warning", message: "bare", title: "" },
  ]);
});
