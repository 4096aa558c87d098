// What a page does by itself when script runs: say the reader's zone, refresh what is still being worked on, show a wording's difference live.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes(`tz=${zone}`)) document.cookie = `tz=${zone}; path=/; max-age=31536000; samesite=lax`;

const live = document.querySelector('[data-live]');
if (live) {
  const again = async () => {
    const answer = await fetch(live.dataset.live, { headers: { accept: 'application/json' } }).catch(() => null);
    if (answer?.ok && (await answer.json()).stamp !== live.dataset.stamp) {
      if (document.activeElement?.matches('textarea, input, select')) { live.hidden = false; return; }
      location.reload();
    } else setTimeout(again, 2000);
  };
  setTimeout(again, 1500);
}

// A list that others move too: it is shown anew in its place, unless somebody has ticked or is typing there; then a line offers it.
const fresh = document.querySelector('[data-fresh]');
if (fresh) {
  const look = async () => {
    setTimeout(look, 5000);
    if (document.hidden) return;
    const answer = await fetch(fresh.dataset.fresh, { headers: { accept: 'application/json' } }).catch(() => null);
    const stamp = answer?.ok ? (await answer.json()).stamp : fresh.dataset.stamp;
    if (stamp === fresh.dataset.stamp) return;
    if (fresh.querySelector(':checked') || document.activeElement?.matches('select, input, textarea')) {
      const says = fresh.querySelector('[data-fresh-says]');
      if (says) says.hidden = false;
      return;
    }
    const page = await fetch(location.href).then(r => r.ok ? r.text() : null).catch(() => null);
    if (!page) return;
    const now = new DOMParser().parseFromString(page, 'text/html');
    const at = document.activeElement?.getAttribute('href');
    for (const part of document.querySelectorAll('[data-part]')) {
      const next = now.querySelector(`[data-part="${part.dataset.part}"]`);
      if (next) part.replaceChildren(...next.childNodes);
    }
    fresh.dataset.stamp = stamp;
    if (at) fresh.querySelector(`a[href="${at}"]`)?.focus({ preventScroll: true });
    document.dispatchEvent(new Event('moved'));
  };
  setTimeout(look, 5000);
}

const words = text => text.match(/\s+|[^\s]+/g) ?? [];
const difference = (before, after) => {
  const a = words(before), b = words(after), table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
  const out = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) { out.push(document.createTextNode(a[i])); i++; j++; continue; }
    const gone = j >= b.length || i < a.length && table[i + 1][j] >= table[i][j + 1];
    const node = document.createElement(gone ? 'del' : 'ins');
    node.textContent = gone ? a[i++] : b[j++];
    out.push(node);
  }
  return out;
};
for (const field of document.querySelectorAll('textarea[data-before]')) {
  const show = document.getElementById(field.dataset.difference);
  const render = () => { show.hidden = !field.value.trim(); show.lastElementChild.replaceChildren(...difference(field.dataset.before, field.value)); };
  field.addEventListener('input', render);
  render();
}
