package org.gasservice.core.document;

import org.gasservice.core.privacy.Personal;

/**
 * What stands in a field. Any of it may tell of a person, so all of it is treated as if it did.
 *
 * @param value in the form its {@link FieldType} keeps
 */
public record FieldValue(String name, Personal value) {}
