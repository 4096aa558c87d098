// Words selected with the mouse go into the field that would otherwise take them by pasting. The form stays the same without script.
const field = document.querySelector('[data-pick]');
document.addEventListener('selectionchange', () => {
  const selection = document.getSelection();
  const words = selection?.toString().trim() ?? '';
  const from = selection?.anchorNode?.parentElement?.closest('.proof, .capture-text');
  if (field && from && words.length > 1 && document.activeElement !== field) field.value = words;
});
// One click selects a link that is shown once.
document.querySelector('[data-whole]')?.addEventListener('focus', e => e.target.select());
