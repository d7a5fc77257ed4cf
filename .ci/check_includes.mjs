// Holds the direction of #include lines: who may call whom, and which folder owns which library.
// See the section Architecture of the README.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// A room may include from the rooms named. Tests may include from all.
const rooms = {
  core: ['core'],
  ui: ['ui', 'core'],
  web: ['web', 'ui', 'core'],
  server: ['server', 'core'],
  tests: ['tests', 'core', 'ui', 'server', 'web'],
};

// The lower floors of core: a room of core may include the rooms named, and itself.
const core_rooms = {
  base: [],
  picture: ['base'],
  crypto: ['base'],
  hcert: ['base'],
  identity: ['base', 'hcert'],
  issuance: ['base', 'identity', 'hcert'],
  report: ['base', 'identity', 'issuance', 'hcert'],
  qr: ['base'],
  trust: ['base', 'crypto', 'hcert'],
  check: ['base', 'hcert', 'trust', 'crypto'],
  text: ['base', 'hcert', 'identity', 'issuance', 'report', 'trust', 'check'],
  api: ['base', 'crypto', 'hcert', 'identity', 'issuance', 'report', 'trust', 'check', 'text'],
};

// A third-party header appears in exactly one folder; zlib's also where HTTP's gzip is made.
const owners = [
  [/^nlohmann\//, ['core/api/']],
  [/^qrcodegen/, ['core/qr/']],
  [/^zlib\.h$/, ['core/hcert/', 'server/http/coded_text.']],
  [/^sodium/, ['core/crypto/']],
  [/^openssl\//, ['server/signing/']],
  [/^p11-kit\//, ['server/signing/']],
  [/^(soci\/|sqlite3\.h)/, ['server/storage/']],
  [/^(ZXing\/|ReadBarcode|turbojpeg\.h|png\.h|webp\/)/, ['server/pictures/']],
  [/^boost\/program_options/, ['server/command/']],
  [/^boost\/(asio|beast)/, ['server/http/']],
  [/^(backends\/)?imgui/, ['ui/', 'web/bridge/']],
  [/^(emscripten|GLES)/, ['web/']],
  [/^csv\.h$/, ['server/registry/']],
  [/^cairo\.h$/, ['server/captcha/']],
  [/^boost\/test/, ['tests/']],
  [/^yaml-cpp\//, ['tests/']],
];

const standard_header = /^([a-z_0-9]+|(assert|ctype|errno|math|stdint|stdlib|string|time)\.h)$/;
const system_header = /^(unistd|fcntl|signal|poll)\.h$|^(sys|arpa|netinet)\//;
// Generated at build time into the folder that includes it.
const generated_header = /^[a-z_]+_table\.inc$/;

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.h', '*.cpp', '*.inc'])
  .toString().split('\n').filter(Boolean);
const complaints = [];

function check_own(file, header) {
  const [room, floor] = file.split('/');
  const [target, target_floor] = header.split('/');
  if (!(target in rooms)) return `includes ${header} by a path that is not from the top`;
  if (!rooms[room]?.includes(target)) return `${room}/ may not include ${header}`;
  if (room === 'core' && floor !== target_floor && !core_rooms[floor]?.includes(target_floor)) {
    return `core/${floor}/ may not include ${header}`;
  }
  return null;
}

function check_foreign(file, header) {
  if (file.startsWith('tests/')) return null;
  const owner = owners.find(([pattern]) => pattern.test(header));
  if (owner) {
    return owner[1].some((folder) => file.startsWith(folder))
      ? null : `<${header}> belongs to ${owner[1].join(' or ')}`;
  }
  if (standard_header.test(header)) return null;
  if (system_header.test(header)) {
    return file.startsWith('server/') ? null : `<${header}>: only server/ may know the system`;
  }
  return `<${header}> belongs to no folder yet; name its owner in .ci/check_includes.mjs`;
}

for (const file of files) {
  readFileSync(file, 'utf8').split('\n').forEach((line, index) => {
    const match = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/.exec(line);
    if (!match || generated_header.test(match[2])) return;
    const complaint = match[1] === '"' && !/^(backends\/)?imgui/.test(match[2])
      ? check_own(file, match[2]) : check_foreign(file, match[2]);
    if (complaint) complaints.push(`${file}:${index + 1}: ${complaint}`);
  });
}

if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exit(1);
}
console.log(`${files.length} files include in the right direction`);
