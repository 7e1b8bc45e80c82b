// A batch that runs is shown without loading the whole page again; without this file the page renews itself.
(() => {
  const pause = 1000;
  let pressed = false; // what is being pressed must not be replaced under the finger
  addEventListener("pointerdown", () => { pressed = true; });
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { setTimeout(() => { pressed = false; }); });
  const renew = async () => {
    const here = document.getElementById("batch");
    if (!here || !("running" in here.dataset)) return;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const focused = here.contains(document.activeElement) && document.activeElement.id;
      if (!pressed) here.replaceWith(page.getElementById("batch"));
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    } catch {
      // The server is away for a moment: ask again.
    }
    setTimeout(renew, pause);
  };
  setTimeout(renew, pause);
})();
