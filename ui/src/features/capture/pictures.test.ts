// A picture that the core cannot read is handed over as what the system reads; where it reads nothing, the refusal stands.
import { expect, it, vi } from 'vitest';
import type { PictureView } from '../../backend';
import { takenIn } from './pictures';

const HEIC = { code: 'picture_heic', params: {} };
const TAKEN: PictureView = { hash: 'ab', thumbnail: '', codes: [] };
const picture = new Blob(['heic']);

it('hands over what the system reads of it', async () => {
  const takePicture = vi.fn().mockRejectedValueOnce(HEIC).mockResolvedValueOnce(TAKEN);
  const taken = await takenIn({ takePicture }, picture, async () => new Blob(['png']));
  expect(taken).toBe(TAKEN);
  expect(takePicture.mock.calls.map(([base64]) => atob(base64))).toEqual(['heic', 'png']);
});

it('says what the core said where nobody can read it', async () => {
  const takePicture = vi.fn().mockRejectedValue(HEIC);
  await expect(takenIn({ takePicture }, picture, async () => undefined)).rejects.toEqual(HEIC);
});

it('asks nobody about a picture that is refused for something else', async () => {
  const readable = vi.fn();
  const damaged = { code: 'picture_damaged', params: {} };
  await expect(takenIn({ takePicture: vi.fn().mockRejectedValue(damaged) }, picture, readable)).rejects.toEqual(
    damaged,
  );
  expect(readable).not.toHaveBeenCalled();
});
