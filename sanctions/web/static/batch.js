// A batch that runs is shown without loading the whole page again; without this file the page renews itself.
(() => {
  const pause = 1500;
  const renew = async () => {
    const here = document.getElementById("batch");
    if (!here || !("running" in here.dataset)) return;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      here.replaceWith(page.getElementById("batch"));
    } catch {
      // The server is away for a moment: ask again.
    }
    setTimeout(renew, pause);
  };
  setTimeout(renew, pause);
})();
