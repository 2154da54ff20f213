// @ts-check
// Takes the place of VS Code's native logging module, which needs a compiler to install. VS Code writes its output
// channels through it, so without one the Output panel stays empty.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

class Logger {
  #path;
  #level = 2;
  #formatted = true;

  /** @param {string} path */
  constructor(path) {
    this.#path = path;
  }

  trace(/** @type {string} */ message) {
    this.#write(0, message);
  }

  debug(/** @type {string} */ message) {
    this.#write(1, message);
  }

  info(/** @type {string} */ message) {
    this.#write(2, message);
  }

  warn(/** @type {string} */ message) {
    this.#write(3, message);
  }

  error(/** @type {string} */ message) {
    this.#write(4, message);
  }

  critical(/** @type {string} */ message) {
    this.#write(5, message);
  }

  getLevel() {
    return this.#level;
  }

  setLevel(/** @type {number} */ level) {
    this.#level = level;
  }

  setPattern() {
    this.#formatted = true;
  }

  clearFormatters() {
    this.#formatted = false;
  }

  flush() {}

  drop() {}

  /**
   * @param {number} level
   * @param {string} message
   */
  #write(level, message) {
    if (level < this.#level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    try {
      appendFileSync(this.#path, this.#formatted ? `${time} [${levels[level]}] ${message}\n` : message);
    } catch {
      // A log that can't be written must not take the editor down.
    }
  }
}

/**
 * @param {string} _name
 * @param {string} path
 */
async function create(_name, path) {
  mkdirSync(dirname(path), { recursive: true });
  return new Logger(path);
}

const ignore = () => {};
// One by one, as VS Code imports them by name from an ES module.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = ignore;
exports.setFlushOn = ignore;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
