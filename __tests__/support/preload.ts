/** Returns the arguments of Node.js that run code before the action. */
export function preload(code: string): string[] {
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}

/** Makes a process poll at once after a create; jitter would delay the first poll by up to ten seconds. */
export const FIRST_POLL_AT_ONCE = preload("Math.random = () => 0;");
