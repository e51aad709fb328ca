/** From match to match, by buttons or by n and p. */
function stepping(stepper) {
  const marks = [...document.querySelectorAll(".article mark[id]")];
  const first = stepper.querySelector(".first");
  stepper.append(document.getElementById("steps").content.cloneNode(true));
  const where = stepper.querySelector("output");
  let at = -1;

  const show = () => {
    const of = stepper.dataset.of.replace("{0}", marks.length);
    where.textContent = at < 0 ? first.textContent : `${at + 1} ${of}`;
  };
  const step = (by) => {
    marks[at]?.classList.remove("here");
    at = at < 0 && by < 0 ? marks.length - 1 : (at + by + marks.length) % marks.length;
    marks[at].classList.add("here");
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    marks[at].scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
    show();
  };

  first.hidden = true;
  show();
  stepper.addEventListener("click", (event) => {
    const button = event.target.closest("[data-step]");
    if (button) step(Number(button.dataset.step));
  });
  document.addEventListener("keydown", (event) => {
    if (isWriting(event)) return;
    if (event.key === "n") step(1);
    if (event.key === "p") step(-1);
  });
}

/** A button that copies the reference. */
function copying(cite) {
  const forms = cite.querySelector(".forms");
  forms.append(document.getElementById("copying").content.cloneNode(true));
  const button = forms.querySelector("button");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(cite.querySelector(".plain").textContent);
    button.textContent = button.dataset.done;
  });
  if (!navigator.clipboard) button.hidden = true; // over plain HTTP there is none
}

/** Links lead to places of the whole article; one in another part is where the contents say. */
function goToPart() {
  if (!location.hash || document.getElementById(decodeURIComponent(location.hash.slice(1)))) return;
  const links = [...document.querySelectorAll(".contents a")];
  const there = links.find((link) => link.hash === location.hash);
  if (there) location.replace(there.href);
}

goToPart();
const stepper = document.querySelector(".stepper");
if (stepper) stepping(stepper);
const cite = document.querySelector(".cite");
if (cite) copying(cite);
