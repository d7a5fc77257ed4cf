// What the loader of a module exports, which Emscripten makes; the functions are those of
// bridge/exports.txt.

export interface PageModule {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  _portal_create(): number;
  _portal_arena(bridge: number, length: number): number;
  _portal_fonts(bridge: number, regular: number, medium: number, semibold: number, bold: number): number;
  _portal_post(bridge: number, length: number): void;
  _portal_frame(bridge: number, nowMs: number): number;
  _portal_gl_init(bridge: number, length: number): number;
  _portal_gl_lost(bridge: number): void;
  _portal_gl_restore(bridge: number): void;
  _portal_gl_max_side(bridge: number): number;
  _portal_paint(bridge: number, top: number, height: number, deviceWidth: number, deviceHeight: number): void;
}
type Instantiated = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;
export type Start = (options: {
  instantiateWasm(imports: WebAssembly.Imports, done: Instantiated): object;
}) => Promise<PageModule>;
