// Runs in the page: what is cut off without an ellipsis, lies over other text, or scrolls sideways.
const found = [];
const say = (what, element, text) => {
  const at = element.closest('[class]')?.className ?? element.tagName;
  found.push(`${what}: “${text.trim().slice(0, 60)}” in ${element.tagName.toLowerCase()}.${at}`.replace(/ svelte-\w+/g, ''));
};
// What floats lies over the page on purpose.
const floating = 'dialog[open], [popover]:is([role=dialog], [role=menu], [role=listbox]):popover-open';
const top = [...document.querySelectorAll(floating)].at(-1) ?? document.body;
const shown = (element) => {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    if (getComputedStyle(at).clipPath !== 'none' || at.getAttribute('aria-hidden') === 'true') return false;
  }
  return true;
};
/** What sticks out farthest. */
const widest = (element) => {
  const right = (it) => it.getBoundingClientRect().right;
  const all = [...element.querySelectorAll('*')].sort((a, b) => right(b) - right(a));
  return `${all[0]?.tagName.toLowerCase()}.${all[0]?.className} ${all[0]?.textContent.trim()}`;
};
for (const element of [document.documentElement, ...top.querySelectorAll('*')]) {
  const style = getComputedStyle(element);
  const wide = element.scrollWidth > element.clientWidth + 1;
  if (element === document.documentElement ? element.scrollWidth > innerWidth : /auto|scroll/.test(style.overflowX) && wide) {
    if (element.clientWidth > 0) say('scrolls sideways', element, widest(element));
  }
}
const staying = (element) => {
  let at = element;
  while (at && getComputedStyle(at).position !== 'sticky') at = at.parentElement;
  return at;
};
const texts = [];
const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const element = node.parentElement;
  if (!/[\p{L}\p{N}]/u.test(node.data) || !element || !shown(element)) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  for (const box of range.getClientRects()) {
    let { left, top: high, right, bottom } = box;
    let cut = false;
    let fades = false;
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      fades ||= style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const edge = at.getBoundingClientRect();
      const scrolls = /auto|scroll/.test(style.overflowY);
      const beyond = right > edge.right + 1 || left < edge.left - 1 || (!scrolls && bottom > edge.bottom + 2);
      if (beyond && !fades && !(scrolls && (bottom < edge.top || high > edge.bottom))) cut = true;
      left = Math.max(left, edge.left);
      right = Math.min(right, edge.right);
      high = Math.max(high, edge.top);
      bottom = Math.min(bottom, edge.bottom);
      if (style.position === 'fixed') break;
    }
    if (cut && right > left && bottom > high) say('cut off', element, node.data);
    if (right - left > 1 && bottom - high > 1) texts.push({ node, element, left, right, high, bottom });
  }
}
for (let a = 0; a < texts.length; a += 1) {
  for (let b = a + 1; b < texts.length; b += 1) {
    const [one, two] = [texts[a], texts[b]];
    if (one.node === two.node) continue;
    // Rows scroll away under the heads of their columns, and a long dialog under its buttons, which stay in reach.
    if (staying(one.element) !== staying(two.element)) continue;
    const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
    const down = Math.min(one.bottom, two.bottom) - Math.max(one.high, two.high);
    // Line boxes of one size may touch; letters that lie on each other share more than that.
    if (across > 2 && down > 7) say(`overlaps “${two.node.data.trim().slice(0, 40)}”`, one.element, one.node.data);
  }
}
return [...new Set(found)];
