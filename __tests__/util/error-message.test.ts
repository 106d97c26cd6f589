import { expect, test } from "@jest/globals";
import { errorMessage } from "../../src/util/error-message.js";

const refused = (address: string): Error => new Error(`connect ECONNREFUSED ${address}`);
const circle = new Error("");
circle.cause = circle;

test.each<[string, unknown, string]>([
  ["an error with a message", new Error("x", { cause: new Error("y") }), "x"],
  [
    "several addresses",
    new AggregateError([refused("::1:443"), refused("127.0.0.1:443")], ""),
    "connect ECONNREFUSED ::1:443; connect ECONNREFUSED 127.0.0.1:443",
  ],
  ["the same cause twice", new AggregateError([refused("a"), refused("a")]), "connect ECONNREFUSED a"],
  ["a cause", new Error("", { cause: new Error("y") }), "y"],
  ["a code", Object.assign(new Error(""), { code: "ECONNRESET" }), "ECONNRESET"],
  ["nothing but a name", new TypeError(""), "TypeError"],
  ["a circle of causes", circle, "Error"],
  ["a text", "boom", "boom"],
])("%s", (_name, error, message) => {
  expect(errorMessage(error)).toBe(message);
});
