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
