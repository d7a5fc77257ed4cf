// What the first screen never asks of the browser: signatures, requests, what is kept and saved. A
// script of its own, fetched on first use, so that the first screen does not wait for it.

import { announce } from './announce';
import { verify } from './crypto';
import { saveFile } from './download';
import { send } from './requests';
import { forget, keep, open } from './sealed';
import { play } from './sound';
import { saveSymbol } from './symbol_picture';
import { type Effect, EffectKind, textOf } from './wire';

const LINE_BREAK = 10;

function keepSealed(body: Uint8Array): Promise<boolean> {
  const cut = body.indexOf(LINE_BREAK);
  return cut > 0 ? keep(textOf(body.subarray(0, cut)), body.subarray(cut + 1)) : Promise.resolve(false);
}

/** Carries out the effect; resolves to the answer for those that have one. */
export async function carryOut({ kind, bytes }: Effect): Promise<Uint8Array | null> {
  switch (kind) {
    case EffectKind.verifySignature: return Uint8Array.of(await verify(bytes));
    case EffectKind.sendRequest: return send(bytes);
    case EffectKind.print: print(); return null;
    case EffectKind.saveQrPicture: await saveSymbol(textOf(bytes)); return null;
    case EffectKind.playSound: {
      const [path = '', apology = ''] = textOf(bytes).split('\n');
      play(path, () => announce(apology, true));
      return null;
    }
    case EffectKind.keepSealed: return Uint8Array.of(await keepSealed(bytes) ? 1 : 0);
    case EffectKind.openKept: return open(textOf(bytes));
    case EffectKind.forgetKept: await forget(textOf(bytes)); return null;
    case EffectKind.saveFile: saveFile(textOf(bytes)); return null;
    default: return null;
  }
}
