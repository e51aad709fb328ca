/** The page's own boxes: suggestions, and the key that leads to the box. */
for (const field of document.querySelectorAll("[data-suggest]")) {
  const input = field.querySelector("input");
  new Combobox({
    input,
    box: field,
    texts: field.dataset,
    fetch: (typed, signal) => suggestions(field.dataset.suggest, typed, signal),
    choose: () => input.form.requestSubmit(),
  });
}

/** Whether a key is meant for what is being written. */
function isWriting(event) {
  return (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.isComposing ||
    event.composedPath()[0].closest?.("input, textarea, select, [contenteditable]")
  );
}

document.addEventListener("keydown", (event) => {
  const input = document.querySelector("[data-suggest] input");
  if (event.key === "/" && input && !isWriting(event)) {
    event.preventDefault();
    input.focus();
    input.select();
  }
});
