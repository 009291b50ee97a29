/** A selected text and the browser's own command: it needs no leave of the host around the page. */
const bySelection = (text: string): boolean => {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
};

/**
 * Puts a text on the clipboard. The older way goes first: a host that does not lend its frames the newer one would
 * complain. False = neither is allowed; then the person selects and copies by hand.
 */
export const copyText = async (text: string): Promise<boolean> => {
  if (bySelection(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
