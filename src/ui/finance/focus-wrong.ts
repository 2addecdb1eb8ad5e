/** After a form was refused the cursor goes to the first field that says why. */

/** `form`: the element's id, or the element. Waits for what is wrong to be drawn. */
export function focusFirstWrong(form: string | HTMLElement | null): void {
  setTimeout(() => {
    const element = typeof form === 'string' ? document.getElementById(form) : form;
    element?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  });
}
