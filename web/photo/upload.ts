// Sends a file in pieces (core/api/upload_messages.h). A connection that breaks costs one piece: as
// soon as somebody answers again, the server says how far it has come.

import type { Reply, Send } from './transport';

const PATH = '/api/v1/uploads';
const PIECE_BYTES = 512 << 10;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
/** So often in a row the server may be too busy, or not get any further, before that is the answer. */
const MOST_TURNS = 8;

export interface Upload {
  send: Send;
  /** Resolves after so long, or earlier when the network may be back. */
  wait(ms: number): Promise<void>;
  /** 0…1, and whether the network is gone. */
  progress(part: number, interrupted: boolean): void;
  signal: AbortSignal;
}

interface State { id: string; offset: number; done: boolean }

function stateIn({ body }: Reply): State | null {
  try {
    const { id, offset, done } = JSON.parse(new TextDecoder().decode(body)) as Partial<State>;
    return typeof id === 'string' && typeof offset === 'number' && offset >= 0 ? { id, offset, done: done === true } : null;
  } catch {
    return null;
  }
}

/** Too busy for the moment; a longer wait is for the person to decide on. */
const isBusy = ({ status, seconds }: Reply): boolean =>
  (status === 429 || status >= 500) && 1000 * seconds <= LONGEST_WAIT_MS;

/** Resolves to the server's last word: the finished upload, or the problem that ended it. Rejects
 *  when it was called off. `begun` is told the address of the upload. */
export async function upload(content: Blob, { send, wait, progress, signal }: Upload, begun: (path: string) => void): Promise<Reply> {
  const whole = content.size;
  let state: State | null = null;
  /** The server's offset may be another one than ours. */
  let unsure = false;
  let turns = 0;
  let pause = FIRST_WAIT_MS;

  const next = (): Promise<Reply> => {
    const nothing = (): void => undefined;
    if (!state) return send('POST', PATH, JSON.stringify({ bytes: whole }), nothing, signal);
    const path = `${PATH}/${encodeURIComponent(state.id)}`;
    if (unsure) return send('GET', path, null, nothing, signal);
    const from = state.offset;
    return send('PUT', `${path}/${from}`, content.slice(from, from + PIECE_BYTES),
      (bytes) => progress(Math.min((from + bytes) / whole, 1), false), signal);
  };

  const rest = async (ms: number): Promise<void> => {
    await wait(Math.max(ms, pause));
    pause = Math.min(2 * pause, LONGEST_WAIT_MS);
    unsure = true;
  };

  for (;;) {
    let reply: Reply;
    try {
      reply = await next();
    } catch (error) {
      if (signal.aborted) throw error;
      progress(state ? state.offset / whole : 0, true);
      await rest(0);
      continue;
    }
    if (reply.status === 200 || reply.status === 201) {
      const said = stateIn(reply);
      if (!said || said.done) return reply;
      if (!state) begun(`${PATH}/${encodeURIComponent(said.id)}`);
      if (!state || said.offset > state.offset) [turns, pause] = [0, FIRST_WAIT_MS];
      else if (++turns > MOST_TURNS) return reply;
      [state, unsure] = [said, false];
      progress(said.offset / whole, false);
    } else if (++turns > MOST_TURNS) {
      return reply;
    } else if (isBusy(reply)) {
      await rest(1000 * reply.seconds);
    } else if (reply.status === 409 && state && !unsure) {
      unsure = true;
    } else if (reply.status === 404 && state) {
      // It was let go in the meantime: from the beginning.
      [state, unsure] = [null, false];
    } else {
      return reply;
    }
  }
}
