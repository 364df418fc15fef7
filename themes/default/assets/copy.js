// A button to copy a text with data-copy, the button's word; data-copied is its word afterwards.
for (const text of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-copy]"))) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text.dataset.copy || "";
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(text.innerText);
    } catch { // a site without HTTPS, an old browser
      getSelection()?.selectAllChildren(text);
      if (!document.execCommand("copy")) return;
    }
    button.textContent = text.dataset.copied || "";
  };
  button.ariaLive = "polite";
  text.after(button);
}
