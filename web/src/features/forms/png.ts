/** In pixels: enough for a poster, small enough for a mail. */
const SIDE = 1200;

/** A drawing as a picture, as a data address. */
export async function pngOf(drawing: string): Promise<string> {
  const image = new Image(SIDE, SIDE);
  image.src = drawing;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingEnabled = false;
  context.drawImage(image, 0, 0, SIDE, SIDE);
  return canvas.toDataURL('image/png');
}
