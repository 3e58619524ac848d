// Chance that is the same in every run (mulberry32): two runs measure the same data.
export class SeededChance {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1, like Math.random. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  whole(from, to) {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  of(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  hex(length) {
    let text = '';
    while (text.length < length) text += Math.floor(this.next() * 16).toString(16);
    return text;
  }

  uuid() {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-a${this.hex(3)}-${this.hex(12)}`;
  }

  instant(from, to) {
    return new Date(Date.parse(from) + Math.floor(this.next() * (Date.parse(to) - Date.parse(from)))).toISOString();
  }
}
