/**
 * The name of a case, as it is typed.
 * @module
 */
import { Field, type FieldProps } from "../../components/field.tsx";

/** The first field of a form. */
export const CaseName = (field: FieldProps) => <Field maxLength={200} required data-autofocus {...field} />;
