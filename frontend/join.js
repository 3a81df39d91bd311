// Proposes the zone in which the browser is; whoever joins may choose another one.
const zone = document.querySelector("select[data-here]");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && [...zone.options].some((one) => one.value === here)) {
  zone.value = here;
}
