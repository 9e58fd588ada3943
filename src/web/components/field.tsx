/**
 * Fields for what is typed: in its own direction, in lines that grow, or an address. `onChange` is given the text itself.
 * @module
 */
import { Textarea, type TextareaProps, TextInput, type TextInputProps } from "@mantine/core";

/** A field that gives what is typed. */
type Typed<Props> = Omit<Props, "onChange"> & { readonly onChange: (typed: string) => void };

/** What a field of one line takes. */
export type FieldProps = Typed<TextInputProps>;

/** One line. */
export const Field = ({ onChange, ...field }: FieldProps) => (
  <TextInput dir="auto" {...field} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
);

/** An address of the web. */
export const AddressField = (field: FieldProps) => (
  <Field placeholder="https://" dir="ltr" inputMode="url" {...field} />
);

/** Lines, as many as are typed. */
export const LinesField = ({ onChange, ...field }: Typed<TextareaProps>) => (
  <Textarea dir="auto" autosize {...field} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
);
