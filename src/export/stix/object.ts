/**
 * What every object of a STIX 2.1 bundle has.
 * @module
 */
import { v5 } from "uuid";

/** Names of our objects are made in this namespace: the one of the standard is for observables alone. */
const NAMESPACE = "6d1f0c5e-3a52-5b6d-9f6e-2f6a1f9b7c40";

/** When a voice or a claim was first found is kept nowhere: what has no moment of its own has this, in every export. */
const NO_MOMENT = "1970-01-01T00:00:00.000Z";

/** OpenCTI's extension of STIX, by which narratives and channels are objects. */
const OPENCTI = "extension-definition--ea279b3e-5c71-4632-ac08-831c66a786ba";

/** An object: its type, its id and whatever else it has. */
export interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly [member: string]: unknown;
}

/** `identity--…`: the same in every export, from what the object is of. */
export const idOf = (type: string, ...key: readonly (string | number)[]): string =>
  `${type}--${v5(JSON.stringify([type, ...key]), NAMESPACE)}`;

/** An object that was last changed at a moment. Empty members are left out. */
export function objectOf(
  type: string,
  id: string,
  modified: string,
  members: Readonly<Record<string, unknown>>,
): StixObject {
  const kept = Object.entries(members).filter(
    ([, value]) => value != null && !(Array.isArray(value) && value.length === 0),
  );
  return { type, spec_version: "2.1", id, created: NO_MOMENT, modified, ...Object.fromEntries(kept) };
}

/** Of a type that OpenCTI has added. */
export const AS_OPENCTI = { [OPENCTI]: { extension_type: "new-sdo" } };
