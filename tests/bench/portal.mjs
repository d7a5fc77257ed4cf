// The server as it is built, on a register that a bench has filled.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const production = ['--sms-gateway', 'http://127.0.0.1:9/', '--domain', 'bench.example.vn'];

/** `{address, stop()}`, the address without a slash at its end. `more`: further options of serve;
 *  without them, a production server whose text messages go nowhere. */
export async function start_portal(database, folder, more = production) {
  const child = spawn('build/native/bin/tiemchung',
    ['serve', '--port', '0', '--data', folder, '--database', database, '--jobs-every', '0', ...more],
    { stdio: ['ignore', 'pipe', 'pipe'] });
  createInterface(child.stderr).on('line', (line) => {
    // Demo mode shows each text message.
    if (!line.startsWith('SMS ')) process.stderr.write(`${line}\n`);
  });
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => {
      const said = /^ready (http:\/\/\S+?)\/?$/m.exec(data.toString());
      if (said) resolve(said[1]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return {
    address,
    async stop() {
      child.kill('SIGINT');
      await new Promise((resolve) => child.on('exit', resolve));
    },
  };
}
