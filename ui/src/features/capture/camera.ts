// Why there is no picture from the camera, by the name of what the web view throws (W3C Media Capture and Streams).
import type { MessageKey } from '../../lib/i18n';

const WHY: Record<string, MessageKey> = {
  NotFoundError: 'camera-none',
  OverconstrainedError: 'camera-none',
  NotAllowedError: 'camera-refused',
  SecurityError: 'camera-refused',
  NotReadableError: 'camera-busy',
  AbortError: 'camera-busy',
};

export function whyNoCamera(error: unknown): MessageKey {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return WHY[name] ?? 'camera-missing';
}
