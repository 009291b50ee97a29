import { useEffect, useRef } from 'react';

/** For a form that opens in place of a button: focus goes to its first field, since the button is gone. */
export const useFirstField = (open: boolean) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (open) form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [open]);
  return form;
};
