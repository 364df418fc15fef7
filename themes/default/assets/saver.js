// "Tiết kiệm dữ liệu": pictures come when the reader asks for them. It runs
// before the page is there, so that no picture is fetched: all are lazy, and a
// lazy picture that is not displayed is not fetched. What the reader chose is
// kept on the device; without a choice the browser's own setting counts.
(() => {
  const root = document.documentElement, key = "loa-save-data"
  let chosen = null
  try { chosen = localStorage.getItem(key) } catch {} // forbidden in some windows
  let saving = chosen ? chosen == "1" : !!(/** @type {any} */ (navigator)).connection?.saveData
  const apply = () => root.toggleAttribute("data-saving", saving)
  root.setAttribute("data-script", "")
  apply()

  /**
   * Puts a button in the place of a picture.
   * @param {Element} picture
   * @param {string} words
   */
  const offer = (picture, words) => {
    const button = document.createElement("button"), image = /** @type {HTMLImageElement} */ (picture.querySelector("img") || picture)
    button.type = "button"
    button.className = "show-picture"
    button.textContent = words + (image.alt && ": " + image.alt)
    button.onclick = () => {
      picture.classList.add("shown")
      button.remove()
      image.tabIndex = -1
      image.focus()
    }
    picture.before(button)
  }

  addEventListener("DOMContentLoaded", () => {
    const box = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-saver]"))
    if (!box) return
    for (const p of document.querySelectorAll(".text picture, .text :not(picture) > img")) offer(p, box.dataset.saver || "")
    box.checked = saving
    box.onchange = () => {
      saving = box.checked
      try { localStorage.setItem(key, saving ? "1" : "0") } catch {}
      apply()
    }
  })
})()
