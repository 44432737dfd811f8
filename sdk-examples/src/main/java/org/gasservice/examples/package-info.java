/**
 * Programs to run and to copy from, behind one command line: {@link org.gasservice.examples.Main}. Each subcommand is a small class
 * that opens a {@link org.gasservice.examples.site.Site} (the service on a store) and does one thing with it.
 */
@NullMarked
package org.gasservice.examples;

import org.jspecify.annotations.NullMarked;
