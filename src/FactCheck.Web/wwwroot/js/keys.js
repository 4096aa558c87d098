// The keyboard layer. It only presses what is on the page already; nothing here is needed to work.
// A control says its key in data-key; rows that J and K walk carry data-row; data-holds and data-unseen mark where B and U stop (not empty).
let rows = [...document.querySelectorAll('[data-row]')];
let at = rows.findIndex(r => r.classList.contains('here'));
// A list shown anew has new rows; the walk goes on where the focus is.
document.addEventListener('moved', () => {
  rows = [...document.querySelectorAll('[data-row]')];
  const here = rows.findIndex(r => r.contains(document.activeElement));
  at = here >= 0 ? here : Math.min(at, rows.length - 1);
  rows[at]?.classList.add('here');
});
const off = document.body.dataset.keys === 'off';
// Back at a place in the text after a post: the walk goes on from there, and so does the focus (a fragment keeps autofocus from working).
const back = location.hash.length > 1 ? rows.findIndex(r => r.id === location.hash.slice(1)) : -1;
if (back >= 0 && document.getElementById('message')) {
  at = back;
  rows[back].classList.add('here');
  rows[back].tabIndex = -1;
  rows[back].focus({ preventScroll: true });
}

// The bar shows only what the page has a control for at this moment.
const needs = { j: '[data-row], [data-key=j], [data-key=k]', enter: '[data-row]', b: '[data-row]:not([data-holds=""])', u: '[data-row]:not([data-unseen=""])', '1–7': '[data-key="1"]', ctrl: '[data-key="1"]', e: '[data-quote]' };
for (const cap of document.querySelectorAll('.keys [data-caps]')) {
  const key = cap.dataset.caps.split(' ')[0].toLowerCase();
  cap.hidden = !document.querySelector(needs[key] ?? `[data-key="${key}"]`);
}

const go = (by, want = () => true) => {
  for (let i = at + by; i >= 0 && i < rows.length; i += by) {
    if (!want(rows[i])) continue;
    rows[at]?.classList.remove('here');
    at = i;
    rows[i].classList.add('here');
    const to = rows[i].matches('a') ? rows[i] : rows[i].querySelector('h2 a, h3 a, a, button, textarea') ?? rows[i];
    to.focus({ preventScroll: true });
    rows[i].scrollIntoView({ block: 'nearest' });
    return true;
  }
  return false;
};

const press = key => {
  const own = rows[at]?.querySelector(`[data-key="${key}"]`) ?? document.querySelector(`[data-key="${key}"]`);
  if (!own) return false;
  const details = own.closest('details');
  if (details) details.open = true;
  if (own.matches('textarea, select, input:not([type=radio], [type=checkbox])')) own.focus();
  else if (own.matches('section')) own.focus();
  else if (own.matches('summary')) own.parentElement.querySelector('textarea, select, input:not([type=hidden])')?.focus();
  else { own.focus(); own.click(); }
  own.scrollIntoView({ block: 'nearest' });
  return true;
};

// E: the words selected in a source go into that source's form, where its stance is chosen.
const attach = () => {
  const chosen = getSelection(), quote = chosen.toString().trim();
  const form = chosen.anchorNode?.parentElement?.closest('[data-source]')?.querySelector('[data-quote]') ?? document.querySelector('[data-quote]');
  if (!form) return false;
  form.closest('details')?.setAttribute('open', '');
  if (quote) form.value = quote;
  (quote ? form.form.elements.stance ?? form : form).focus();
  return true;
};

document.addEventListener('keydown', e => {
  const typing = e.target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
  if (typing && e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
    e.target.form?.requestSubmit(e.target.form.querySelector('.primary'));
    return;
  }
  if (off || typing || e.ctrlKey || e.metaKey || e.altKey) return;
  const key = e.key.toLowerCase();
  const done = key.length === 1 && press(key)
    || key === 'e' && attach()
    || key === 'j' && go(1) || key === 'k' && go(-1)
    || key === 'b' && go(1, r => r.dataset.holds) || key === 'u' && go(1, r => r.dataset.unseen)
    || key === '?' && (document.getElementById('all-keys')?.togglePopover(), true);
  if (done) e.preventDefault();
});
