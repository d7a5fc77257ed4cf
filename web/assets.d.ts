// Put in by build.mjs: the addresses of the files it made, with their hashes.
declare const FONT_FILES: readonly [string, string, string, string];
declare const SCAN_WORKER: string;
declare const LOOKUP_EFFECTS: string;
declare const PHOTO_EFFECTS: string;
declare const PHOTO_WORKER: string;
