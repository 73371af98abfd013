// What stands beside the line until Enter: codes that were scanned and pictures; and how the person on a card joins what was typed.
import type { Beside, Scanned, Understood } from '../../backend';
import type { TrayChip } from '../../components/CaptureTray.svelte';
import { t } from '../../lib/i18n';

/** A draft: the line, and what stands beside it. */
export interface Typed {
  line: string;
  beside: Required<Beside>;
}

export const NOTHING: Required<Beside> = { scans: [], pictures: [], topics: [], value: '', answers: [] };

/** Topics that stick are nobody's in particular. */
export function isNothing({ scans, pictures, value, answers }: Beside): boolean {
  return !scans?.length && !pictures?.length && !value?.trim() && !answers?.length;
}

export function whole(beside: Beside | undefined): Required<Beside> {
  return { ...NOTHING, ...beside };
}

/** Tells one draft from another; empty for one that holds nothing. */
export function keyOf({ line, beside }: Typed): string {
  return line === '' && isNothing(beside) ? '' : JSON.stringify([line, beside]);
}

/** With a code: its person is typed in front, since a line begins with its name. A code that is there already changes nothing. */
export function withScan(
  { line, beside }: Typed,
  understood: Understood | undefined,
  { content, line: card }: Scanned,
): Typed {
  if (beside.scans.includes(content.raw)) return { line, beside };
  return {
    line: card === '' ? line : joined(card, line, understood),
    beside: { ...beside, scans: [...beside.scans, content.raw] },
  };
}

/** A name that was typed before its card was read is on the card. */
function joined(card: string, line: string, understood: Understood | undefined): string {
  const name = understood?.parts.find(({ kind }) => kind === 'name');
  const rest =
    name && card.toLowerCase().startsWith(name.text.toLowerCase())
      ? line.slice(0, name.start) + line.slice(name.end)
      : line;
  return `${card} ${rest.trim()}`;
}

export function withPicture({ line, beside }: Typed, hash: string): Typed {
  if (beside.pictures.includes(hash)) return { line, beside };
  return { line, beside: { ...beside, pictures: [...beside.pictures, hash] } };
}

/** Without a scan, a picture, the value or the answers, by what its chip is called. */
export function without(beside: Required<Beside>, id: string): Required<Beside> {
  return {
    ...beside,
    value: id === VALUE ? '' : beside.value,
    answers: id === ANSWERS ? [] : beside.answers,
    scans: beside.scans.filter((raw) => scanId(raw) !== id),
    pictures: beside.pictures.filter((hash) => pictureId(hash) !== id),
  };
}

/** The chips that are corrected in the form. */
export const VALUE = 'value';
export const ANSWERS = 'answers';
const scanId = (raw: string) => `scan-${raw}`;
const pictureId = (hash: string) => `picture-${hash}`;

/** The picture that a chip stands for. */
export function pictureOf(id: string): string | undefined {
  return id.startsWith('picture-') ? id.slice('picture-'.length) : undefined;
}

/** The chips for what stands beside the line; of a code that was not read again yet only that there is one. */
export function besideChips(beside: Required<Beside>, codes: ReadonlyMap<string, Scanned>): TrayChip[] {
  const scans = beside.scans.map((raw): TrayChip => {
    const text = scanWords(codes.get(raw), raw);
    return { id: scanId(raw), text, icon: 'scan', shrink: 'long', removeLabel: t('scan-remove', { what: text }) };
  });
  const pictures = beside.pictures.map((hash): TrayChip => {
    const text = t('picture-words');
    return {
      id: pictureId(hash),
      text,
      icon: 'picture',
      label: t('picture-show'),
      removeLabel: t('scan-remove', { what: text }),
    };
  });
  return [...scans, ...pictures, ...saidChips(beside)];
}

/** What the form said that the line has no place for. */
function saidChips({ value, answers }: Required<Beside>): TrayChip[] {
  const chip = (id: string, text: string): TrayChip => ({
    id,
    text,
    label: t('capture-correct', { part: t('capture-form'), value: text }),
    removeLabel: t('scan-remove', { what: text }),
  });
  return [
    ...(value.trim() ? [chip(VALUE, t('capture-value', { value }))] : []),
    ...(answers.length > 0 ? [chip(ANSWERS, t('capture-answers', { count: answers.length }))] : []),
  ];
}

/** What kind of code it is, and of what cannot be read from the line, what it says. */
function scanWords(scanned: Scanned | undefined, raw: string): string {
  const kind = scanned?.content.kind ?? 'text';
  if (kind === 'id') return t('scan-kind-id', { id: scanned?.content.code_id ?? raw });
  const words = t(`scan-kind-${kind}`);
  return kind === 'url' || kind === 'wechat' || kind === 'text' ? `${words}: ${raw}` : words;
}

/** What a draft is called: its line, or where that is empty what stands beside it. */
export function draftWords({ line, beside }: Typed, codes: ReadonlyMap<string, Scanned>): string {
  const chips = besideChips(beside, codes).map(({ text }) => text);
  return line.trim() || chips.join(', ');
}
