// The outbox of a server in demo mode, read as it grows.
import { closeSync, openSync, readSync } from 'node:fs';

/** What the server tells phones and people who see the captchas, as it grows. */
export class Outbox {
  #file; #offset = 0; #rest = ''; #answers = new Map(); #codes = new Map();
  constructor(path) { this.path = path; }
  #read() {
    this.#file ??= openSync(this.path, 'r');
    const buffer = Buffer.alloc(1 << 20);
    for (let length; (length = readSync(this.#file, buffer, 0, buffer.length, this.#offset)) > 0;) {
      this.#offset += length;
      const lines = (this.#rest + buffer.toString('utf8', 0, length)).split('\n');
      this.#rest = lines.pop();
      for (const line of lines) {
        const entry = JSON.parse(line);
        if (entry.kind === 'captcha') this.#answers.set(entry.id, entry.answer);
        else if (entry.code) this.#codes.set(entry.to, entry.code);
      }
    }
  }
  async #wait(map, key) {
    for (let tries = 0; tries < 2_000; ++tries) {
      this.#read();
      if (map.has(key)) return map.get(key);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('nothing of the kind is in the outbox');
  }
  answer(captcha) { return this.#wait(this.#answers, captcha); }
  code(phone) { return this.#wait(this.#codes, phone); }
  close() { if (this.#file !== undefined) closeSync(this.#file); }
}
