// Finds what a person would name: [kind, name, place] → the element, or null while there is none.
// A place is a part of the screen by its own name; the whole screen where none is given.
const KINDS = {
  button: 'button, summary, [role=button]',
  field: 'input, select, textarea',
  tab: '[role=tab]',
  option: '[role=option]',
  place: 'section, article, fieldset, form, nav, [role=group], li',
};
const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (element) => {
  const ids = element.getAttribute('aria-labelledby');
  if (ids) return tidy(ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' '));
  if (element.hasAttribute('aria-label')) return tidy(element.getAttribute('aria-label'));
  if (element.labels?.length) return tidy([...element.labels].map((label) => label.textContent).join(' '));
  return tidy((element.matches('fieldset') ? element.querySelector('legend') : element)?.textContent);
};
const find = (within, kind, wanted) => {
  const named = [...within.querySelectorAll(KINDS[kind])]
    .filter((element) => element.getClientRects().length > 0 && !element.disabled)
    .map((element) => [element, nameOf(element)]);
  const match = (fits) => named.find(([, name]) => fits(name))?.[0] ?? null;
  return match((name) => name === wanted) ?? match((name) => name.startsWith(wanted));
};
const [kind, wanted, place] = arguments;
const within = place ? find(document, 'place', place) : document;
return within && find(within, kind, wanted);
