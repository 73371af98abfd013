// A picture on its way to the core. What an iPhone takes (HEIC) the core has no decoder for, since none is free of patents and native
// code; some systems' web views read it, and then the core is given what they read.
import type { Backend, PictureView } from '../../backend';
import { asApiError } from '../../lib/errors';
import { base64Of, pngOf } from '../../lib/pictures';

/** Takes a picture in; a refusal is the core's, also where nobody can read it. */
export async function takenIn(
  backend: Pick<Backend, 'takePicture'>,
  picture: Blob,
  readable: typeof pngOf = pngOf,
): Promise<PictureView> {
  try {
    return await backend.takePicture(await base64Of(picture));
  } catch (error) {
    const png = asApiError(error)?.code === 'picture_heic' ? await readable(picture) : undefined;
    if (!png) throw error;
    return backend.takePicture(await base64Of(png));
  }
}
