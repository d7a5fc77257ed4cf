// One typeface, the same bytes for the browser and for the core: what is painted and what lies over
// it must have the same widths.

const FAMILY = 'Be Vietnam Pro';
const WEIGHTS = ['400', '500', '600', '700'];

/** The four files in rising weight, ready in the browser too; null if one cannot be had. */
export async function loadFonts(): Promise<Uint8Array[] | null> {
  try {
    const files = await Promise.all(FONT_FILES.map(async (path) => {
      const response = await fetch(path);
      if (!response.ok) throw new Error(path);
      return response.arrayBuffer();
    }));
    await Promise.all(files.map(async (bytes, at) => {
      const face = new FontFace(FAMILY, bytes, { weight: WEIGHTS[at] ?? '400' });
      document.fonts.add(await face.load());
    }));
    return files.map((bytes) => new Uint8Array(bytes));
  } catch {
    return null;
  }
}
