// Runs a Boost.Test suite compiled by Emscripten: `node run_wasm_suite.cjs SUITE.js [arguments]`.
// The module is handed its bytes, since Emscripten 3.1.6 would `fetch` a path that Node refuses.
const fs = require('node:fs');
const path = require('node:path');

const script = path.resolve(process.argv[2]);
require(script)({
  wasmBinary: fs.readFileSync(script.replace(/\.js$/, '.wasm')),
  arguments: process.argv.slice(3),
  preRun: [(module) => Object.assign(module.ENV ?? {}, process.env)],
});
