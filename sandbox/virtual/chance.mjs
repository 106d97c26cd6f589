/** A seeded source of chance, so that every schedule can be played again. */
export class Chance {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = Math.imul(seed, 0x9e3779b1) ^ 0x85ebca6b;
    for (let warm = 0; warm < 3; warm += 1) this.next();
  }

  /** mulberry32: from 0 (inclusive) to 1 (exclusive). */
  next = () => {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  /** @param {number} share */
  chance(share) {
    return this.next() < share;
  }

  /**
   * An integer from `low` to `high`, both included.
   * @param {number} low
   * @param {number} high
   */
  int(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /**
   * @template Item
   * @param {readonly Item[]} items
   * @returns {Item}
   */
  pick(items) {
    return /** @type {Item} */ (items[this.int(0, items.length - 1)]);
  }
}
