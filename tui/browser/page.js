// Where the reader of this page listens, how large its letters are, and that it has the keys from the beginning.
const terminal = document.getElementById("terminal");
const secure = window.location.protocol === "https:";
terminal.dataset.sessionWebsocketUrl = `${secure ? "wss" : "ws"}://${window.location.host}/ws`;
const size = Number(new URLSearchParams(window.location.search).get("fontsize"));
if (size >= 6 && size <= 48) terminal.dataset.fontSize = String(size);
document.getElementById("again").href = window.location.href;

const open = () => document.body.classList.contains("-loaded");
const keys = () => open() && terminal.querySelector("textarea")?.focus();
new MutationObserver(keys).observe(document.body, { attributeFilter: ["class"] });
window.addEventListener("focus", keys);
