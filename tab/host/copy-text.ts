/** Copies by selecting, which a tap of the person allows in a framed page too. */
const copySelection = (text: string): boolean => {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'only-heard';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
};

/**
 * Puts a text into the clipboard; false = the host lets no page do that, and the person must copy by hand. The old way
 * comes first: the new one is closed to framed pages unless the host opens it, and the browser complains of the attempt.
 */
export const copyText = async (text: string): Promise<boolean> => {
  if (copySelection(text)) return true;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
};
