export { Chance } from "../sandbox/virtual/chance.mjs";
