/** Leads to the first field at fault when a form was tried and something in it is wrong. */
import { useEffect, useRef, type RefObject } from 'react';

/** Goes to the first faulty control inside the element as faults appear, not again while they are being mended. */
export function useFaultFocus<Form extends HTMLElement>(errors: object): RefObject<Form | null> {
  const form = useRef<Form>(null);
  const hasFaults = Object.keys(errors).length > 0;
  useEffect(() => {
    if (hasFaults) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [hasFaults]);
  return form;
}
