// Single requests as people in many places send them.
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 512 });

/** `{status, content, later, cookie}`, status 0 where no answer came. Each person asks from a network
 *  range of their own, since limits go by range. */
export function ask(url, network, method, path, body, cookie) {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body));
  return new Promise((resolve) => {
    const sent = request(url + path, {
      method, agent, timeout: 20_000, localAddress: `127.0.${network % 200}.1`,
      headers: { 'content-type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json', 'content-length': bytes.length, ...(cookie && { cookie }) },
    }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({
        status: response.statusCode, content: Buffer.concat(parts), later: response.headers['retry-after'],
        cookie: response.headers['set-cookie']?.[0].split(';')[0],
      }));
    });
    sent.on('error', () => resolve({ status: 0 }));
    sent.on('timeout', () => sent.destroy());
    sent.end(bytes);
  });
}
