export { VirtualClock } from "../sandbox/virtual/clock.mjs";
