// Debian's Chromium through playwright-core, without a network of its own.

import { chromium } from 'playwright-core';

const QUIET = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-breakpad',
];
/** WebGL 2 in software, so that the painted skin runs on a machine without a graphics card. */
const SOFTWARE_GL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

export function launch({ webgl = true, args = [] } = {}) {
  const gl = webgl ? SOFTWARE_GL : ['--disable-gpu', '--disable-3d-apis'];
  return chromium.launch({
    executablePath: process.env.TIEMCHUNG_CHROMIUM ?? '/usr/bin/chromium',
    args: [...QUIET, ...gl, ...args],
  });
}

export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
export const DESKTOP = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };
