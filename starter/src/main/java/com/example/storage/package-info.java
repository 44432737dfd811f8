/**
 * A storage of one's own: {@code FileStorage} is the port, {@code SortedFile} the store below it, {@code Spelling} and {@code Form} how
 * values, keys and changes are spelled in its bytes, {@code Lines} the indexes.
 */
package com.example.storage;
