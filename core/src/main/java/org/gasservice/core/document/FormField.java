package org.gasservice.core.document;

import org.gasservice.core.standard.Wording;

/**
 * A field of a form, or a column of one of its tables.
 *
 * @param name a token, unique within the form or the table
 * @param required whether a document is not issued without it
 */
public record FormField(String name, FieldType type, Wording label, boolean required) {}
