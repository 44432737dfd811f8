/**
 * What a dispatcher and a desk look at: the dispatch board, the list of what falls due, and the card of a customer who calls. Made from a data folder
 * and nothing else; personal data is masked.
 */
@NullMarked
package org.gasservice.examples.board;

import org.jspecify.annotations.NullMarked;
