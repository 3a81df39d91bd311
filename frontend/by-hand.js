// Copying and sharing what was signed; without this script the words can be marked and the pictures saved by hand.
const words = document.getElementById('words');
const said = document.getElementById('said');
const copy = document.getElementById('copy');
const share = document.getElementById('share');

async function pictures() {
  const shown = [...document.querySelectorAll('img[data-name]')];
  return Promise.all(
    shown.map(async (image) => {
      const bytes = await (await fetch(image.src)).blob();
      return new File([bytes], image.dataset.name, { type: bytes.type });
    }),
  );
}

if (words && copy && said) {
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(words.value);
      said.textContent = copy.dataset.done;
    } catch {
      words.select();
      said.textContent = copy.dataset.failed;
    }
  });
}

if (words && share && navigator.share) {
  share.hidden = false;
  share.addEventListener('click', async () => {
    const files = await pictures();
    const all = { text: words.value, files };
    try {
      await navigator.share(files.length && navigator.canShare?.(all) ? all : { text: words.value });
    } catch {
      share.blur();
    }
  });
}
