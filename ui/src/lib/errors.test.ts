// An error from the core becomes a sentence; one without words says that nothing is lost.
import { describe, expect, it } from 'vitest';
import { asApiError, errorSentence } from './errors';

describe('errors', () => {
  it('are known by their code', () => {
    expect(asApiError({ code: 'disk_full', params: { free: 1 } })).toEqual({ code: 'disk_full', params: { free: 1 } });
    expect(asApiError({ code: 'disk_full' })?.params).toEqual({});
    expect(asApiError(new Error('no code'))).toBeUndefined();
    expect(asApiError('text')).toBeUndefined();
  });

  it('without a sentence name their code', () => {
    expect(errorSentence({ code: 'from_the_future', params: {} })).toContain('from_the_future');
    expect(errorSentence(new TypeError('x'))).toContain('TypeError');
  });
});
