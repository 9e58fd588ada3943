/**
 * What a page keeps in its address.
 * @module
 */
import { useLocation, useSearchParams } from "wouter";

/**
 * The parameters of the address, and how to change them. What was typed is asked for after a pause: who has left the page
 * meanwhile is not brought back to it.
 */
export function useParamsHere(): readonly [
  URLSearchParams,
  (change: (now: URLSearchParams) => URLSearchParams) => void,
] {
  const [params, setParams] = useSearchParams();
  const [here] = useLocation();
  const change = (edit: (now: URLSearchParams) => URLSearchParams): void => {
    if (location.pathname === here) setParams(edit, { replace: true });
  };
  return [params, change];
}
