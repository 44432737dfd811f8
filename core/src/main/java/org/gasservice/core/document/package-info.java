/**
 * Documents as they are printed and signed (表单与附件).
 *
 * <p>A {@link org.gasservice.core.document.Form} says which fields a document has, of which type, in which order: the 15 forms of the manual and its record
 * attachments ship in a {@link org.gasservice.core.document.FormBook}. A {@link org.gasservice.core.document.Filler} fills one from the data, a pure function;
 * what the data does not hold is given by whoever issues it, and nothing the data holds can be given otherwise.
 *
 * <p>An {@link org.gasservice.core.document.IssuedDocument} has a number, counted without gaps by unit, form and year, and never changes: what was wrong is
 * withdrawn with a reason and issued anew. {@link org.gasservice.core.document.HtmlPrint} prints it for A4, the same bytes every time; the digest of the first
 * print is kept, so that every later one proves itself.
 *
 * <p>Texts everybody may read, such as how to use a stove safely, are {@link org.gasservice.core.document.ContentItem}s of ours in both languages; a company
 * publishes its own versions, each from a day on.
 */
@NullMarked
package org.gasservice.core.document;

import org.jspecify.annotations.NullMarked;
