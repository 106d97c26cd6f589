import { run } from "./run/run.js";
import { createNodeHost } from "./runner/node-host.js";

// Node ends with 0 when it has nothing left to do: until the run says otherwise, the step is red.
process.exitCode = 1;
// The toolkit's proxy agent uses a deprecated Buffer(), which is nothing that a user could fix.
Object.assign(process, { noDeprecation: true });
// No top-level await: dist/ is CommonJS, which has none.
void run(createNodeHost()).then((code) => {
  // A socket that never closes must not keep the step alive; what was logged is written first.
  process.stdout.write("", () => process.exit(code));
});
