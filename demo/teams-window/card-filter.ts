const tooLongToScan = 4;

const rowsOf = (list: Element): readonly HTMLElement[] =>
  [...list.querySelectorAll('input[type="checkbox"]')].flatMap((tick) => {
    const row = tick.closest('.ac-choiceSetInput-multiSelect > div') ?? tick.parentElement;
    return row instanceof HTMLElement ? [row] : [];
  });

/** Puts a search box above every list of ticks that is too long to scan; what is ticked always stays in sight. */
export const addFilters = (card: HTMLElement): void => {
  for (const list of card.querySelectorAll('.ac-choiceSetInput-multiSelect')) {
    const rows = rowsOf(list);
    if (rows.length < tooLongToScan) continue;
    const displays = rows.map((row) => [row, row.style.display] as const);
    const box = document.createElement('input');
    box.type = 'search';
    box.className = 'choice-search';
    box.placeholder = 'Type a name or case number';
    box.setAttribute('aria-label', 'Search the list');
    box.addEventListener('input', () => {
      const wanted = box.value.trim().toLowerCase();
      for (const [row, shownAs] of displays) {
        const ticked = row.querySelector<HTMLInputElement>('input')?.checked === true;
        const shown = ticked || (row.textContent ?? '').toLowerCase().includes(wanted);
        row.style.display = shown ? shownAs : 'none';
      }
    });
    // The renderer lays a field out as a row; the box stands above its list.
    if (list.parentElement !== null) list.parentElement.style.flexDirection = 'column';
    list.before(box);
  }
};
